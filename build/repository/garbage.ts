import { lstat, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  blobPath,
  type Channel,
  channelSchema,
  channelTarget,
  manifestTarget,
  metadataPath,
  targetPath,
} from '../../content/channel.ts';
import { manifestSchema } from '../../content/pack.ts';
import { systemCode } from '../../electron/records/system-code.ts';
import { parseSnapshot, parseTargets, sha256Of } from './metadata.ts';
import { type Repository, targetEntries, versionIn, versionsOf } from './repository.ts';

/** How many publications stay, so that a slow kiosk and an old stick can still finish. */
export const releasesKept = 3;

export type Garbage =
  | { readonly kind: 'done'; readonly files: number; readonly bytes: number }
  /** Something that says what is needed can't be read (`place`): then nothing is removed. */
  | { readonly kind: 'unsure'; readonly place: string };

/**
 * Removes what neither the draft nor the last three releases of any channel nor the last three snapshots
 * need, and what cut-off commands left. Roots stay for ever: a kiosk walks through all of them. Files that no
 * repository has (a README, say) stay as well.
 */
export async function collectGarbage(repository: Repository): Promise<Garbage> {
  const { folder, draft } = repository;
  const kept = new Set<string>();
  try {
    for (const path of await neededMetadata(repository)) kept.add(path);
    const channels = await keptChannels(repository);
    for (const { path } of channels) kept.add(path);
    const releases = [
      ...channels.flatMap(({ channel }) => channel.packs),
      ...draft.channels.flatMap(({ packs }) => packs),
    ];
    for (const { id, version, manifest } of releases) {
      kept.add(targetPath(manifestTarget(id, version), manifest));
    }
    for (const path of [...kept].filter((one) => one.endsWith('.manifest.json'))) {
      for (const sha256 of await blobsOf(folder, path)) kept.add(blobPath(sha256));
    }
  } catch (error) {
    if (error instanceof Unsure) return { kind: 'unsure', place: error.message };
    throw error;
  }
  return remove(folder, kept);
}

/** Thrown within this file only: on any doubt nothing is removed. */
class Unsure extends Error {}

async function neededMetadata({ folder, files }: Repository): Promise<string[]> {
  const kept: string[] = [];
  const snapshots = (await versionsOf(folder, 'snapshot')).filter((one) => one <= files.snapshot.version);
  for (const version of snapshots.slice(-releasesKept)) {
    const path = metadataPath(`${version}.snapshot.json`);
    const named = (await orUnsure(path, async () => parseSnapshot(await readFile(join(folder, path))))).meta;
    const targets = metadataPath(`${named['targets.json']?.version ?? 0}.targets.json`);
    const entries = await orUnsure(targets, async () => parseTargets(await readFile(join(folder, targets))));
    kept.push(path, targets);
    kept.push(...targetEntries(entries).map(({ target, sha256 }) => targetPath(target, sha256)));
  }
  return kept;
}

/** The last three releases of each channel, by their number; ones above the published never came out. */
async function keptChannels({ folder, channels }: Repository) {
  const found: { path: string; channel: Channel }[] = [];
  for (const name of await filesIn(join(folder, 'targets/channels'))) {
    const path = `targets/channels/${name}`;
    const [, sha256 = '', id = ''] = /^([0-9a-f]{64})\.([a-z0-9-]+)\.json$/.exec(name) ?? [];
    const published = channels.find((one) => one.channel === id);
    if (!published) continue;
    const bytes = await readFile(join(folder, path));
    // A file that is not what its name says can't be one that kiosks use.
    if (sha256Of(bytes) !== sha256) continue;
    const channel = await orUnsure(path, async () => channelSchema.parse(JSON.parse(bytes.toString('utf8'))));
    if (targetPath(channelTarget(channel.channel), sha256) !== path) continue;
    if (channel.release <= published.release) found.push({ path, channel });
  }
  return found.filter(({ channel }) => {
    const newest = channels.find((one) => one.channel === channel.channel)?.release ?? 0;
    return channel.release > newest - releasesKept;
  });
}

async function blobsOf(folder: string, path: string): Promise<string[]> {
  const { files } = await orUnsure(path, async () =>
    manifestSchema.parse(JSON.parse(await readFile(join(folder, path), 'utf8'))),
  );
  return files.map(({ sha256 }) => sha256);
}

async function orUnsure<T>(place: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch {
    throw new Unsure(place);
  }
}

const temp = /\.tmp$/;
const ours = [
  /^targets\/channels\/[0-9a-f]{64}\.[a-z0-9-]+\.json$/,
  /^targets\/packs\/[a-z0-9-]+\/\d+\/[0-9a-f]{64}\.manifest\.json$/,
  /^blobs\/[0-9a-f]{2}\/[0-9a-f]{64}$/,
];
const isOurs = (path: string): boolean =>
  temp.test(path) ||
  ours.some((shape) => shape.test(path)) ||
  (['snapshot', 'targets'] as const).some(
    (role) => versionIn(path.replace(/^metadata\//, ''), role) !== undefined,
  );

async function remove(folder: string, kept: ReadonlySet<string>): Promise<Garbage> {
  let files = 0;
  let bytes = 0;
  for (const top of ['metadata', 'targets', 'blobs']) {
    const entries = await readdir(join(folder, top), { recursive: true });
    for (const name of entries) {
      const path = `${top}/${name.replaceAll('\\', '/')}`;
      if (kept.has(path) || !isOurs(path)) continue;
      const found = await lstat(join(folder, path));
      if (found.isDirectory()) continue;
      await rm(join(folder, path));
      files += 1;
      bytes += found.size;
    }
    // Deepest first, so that a folder that becomes empty goes too.
    for (const name of entries.toSorted((a, b) => b.length - a.length))
      await removeIfEmpty(join(folder, top, name));
  }
  await rm(join(folder, building), { recursive: true, force: true });
  return { kind: 'done', files, bytes };
}

/** Where `add` builds an author's folder. */
export const building = 'building';

async function removeIfEmpty(path: string): Promise<void> {
  try {
    await rmdir(path);
  } catch (error) {
    const code = systemCode(error) ?? '';
    if (!['ENOTEMPTY', 'ENOTDIR', 'ENOENT', 'EEXIST', 'EPERM'].includes(code)) throw error;
  }
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
