import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  blobPath,
  channelTarget,
  manifestTarget,
  metadataPath,
  type Release,
  targetPath,
} from '../../content/channel.ts';
import { manifestSchema } from '../../content/pack.ts';
import { type DiskSpace, diskSpace } from '../../electron/records/disk-space.ts';
import { ifThere } from '../../electron/records/system-code.ts';
import { copyVerified, digestFile, type Expected, severalAtOnce } from './copy-verified.ts';
import { megabytes, type Space, spaceFor } from './disk-space.ts';
import { chosenChannels, chosenReleases } from './export-choice.ts';
import { liesIn } from './init.ts';
import { parseTimestamp } from './metadata.ts';
import { Refusal, stopIfCancelled, WrongUse } from './refusal.ts';
import {
  openRepository,
  type Repository,
  targetEntries,
  versionsOf,
  writeFileDurably,
} from './repository.ts';
import { removeHalves, removeOld } from './tidy-stick.ts';

export type ExportOptions = {
  /** Ids of packs; all if not given. */
  readonly packs?: readonly string[] | undefined;
  /** All channels if not given. */
  readonly channel?: string | undefined;
  /** Told before the first byte is copied. */
  readonly say?: ((space: Space) => void) | undefined;
  readonly space?: ((folder: string) => Promise<DiskSpace>) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Bytes of files looked at or copied, and of all. */
  readonly report?: ((done: number, total: number) => void) | undefined;
};

export type Exported = Space & {
  readonly packs: readonly string[];
  readonly files: number;
  /** Bytes copied now, and those that were there from an earlier export. */
  readonly copied: number;
  readonly kept: number;
  /** Bytes of older publications that were removed. */
  readonly removed: number;
};

type Wanted = Expected & { readonly path: string };

/**
 * Copies what is published (never the draft) into a folder or onto a stick, in the same layout: all metadata,
 * the chosen packs' manifests and blobs. The timestamp comes last, so that a stick pulled in the middle still
 * holds its old set; what only older publications name goes after it. What an earlier export left is kept if it
 * has the right digest.
 */
export async function exportRepository(
  folder: string,
  to: string,
  options: ExportOptions = {},
): Promise<Exported> {
  if ((await liesIn(folder, to)) || (await liesIn(to, folder))) {
    throw new WrongUse(`${to} and the repository lie in each other; name another folder`);
  }
  const { signal } = options;
  const repository = await openRepository(folder);
  const releases = chosenReleases(repository.channels, options);
  const again = await mustBeOurs(repository, to);
  await removeHalves(to);
  const wanted = await wantedFiles(repository, releases, options.channel);
  const metadata = await metadataFiles(repository);
  const total = wanted.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const report = (bytes: number) => {
    done += bytes;
    options.report?.(done, total);
  };
  const missing = await notThere(to, wanted, { signal, report });
  const disk = await (options.space ?? diskSpace)(to);
  const space = spaceFor(disk, [
    ...missing.map(({ bytes }) => bytes),
    ...metadata.map(({ bytes }) => bytes.length),
  ]);
  options.say?.(space);
  if (space.needed > space.free) {
    throw new Refusal(
      `${to} has ${megabytes(space.free)} free, and this needs ${megabytes(space.needed)}; ` +
        'choose fewer packs with --packs, make room, or take a larger stick',
    );
  }
  await severalAtOnce(missing, 4, (file) =>
    copyVerified(join(folder, file.path), join(to, file.path), file, { signal, report }),
  );
  for (const { path, bytes } of metadata) {
    stopIfCancelled(signal);
    await writeFileDurably(join(to, path), bytes);
  }
  const removed = again ? await removeOld(to, repository) : 0;
  const copied = missing.reduce((sum, { bytes }) => sum + bytes, 0);
  const packs = [...new Set(releases.map(({ id }) => id))];
  return { ...space, packs, files: wanted.length + metadata.length, copied, kept: total - copied, removed };
}

/** A stick may hold an older export of this repository, and no other repository. Whether it holds one. */
async function mustBeOurs(repository: Repository, to: string): Promise<boolean> {
  const root = await ifThere(readFile(join(to, metadataPath('1.root.json'))), undefined);
  if (root && !root.equals(repository.firstRoot)) {
    throw new Refusal(`${to} holds a repository of another publisher; name another folder on it`);
  }
  const timestamp = await ifThere(readFile(join(to, metadataPath('timestamp.json'))), undefined);
  if (timestamp && versionOf(timestamp) > repository.timestamp.version) {
    throw new Refusal(`${to} holds a newer publication than this repository; export from the newer one`);
  }
  return root !== undefined;
}

function versionOf(timestamp: Uint8Array): number {
  try {
    return parseTimestamp(timestamp).version;
  } catch {
    // Damaged: it will be replaced.
    return 0;
  }
}

/** Blobs first, then manifests, then channels. */
async function wantedFiles(
  repository: Repository,
  releases: readonly Release[],
  channel: string | undefined,
): Promise<Wanted[]> {
  const targets = new Map(targetEntries(repository.targets).map((entry) => [entry.target, entry]));
  const file = (target: string): Wanted => {
    const entry = targets.get(target);
    if (!entry) throw new Refusal(`${target} is not signed; publish again`);
    return { path: targetPath(target, entry.sha256), bytes: entry.bytes, sha256: entry.sha256 };
  };
  const manifests = releases.map(({ id, version }) => file(manifestTarget(id, version)));
  const blobs = new Map<string, Wanted>();
  for (const { path } of manifests) {
    const bytes = await ifThere(readFile(join(repository.folder, path)), undefined);
    if (!bytes) throw new Refusal(`${path} is missing; add its pack again (repo add) and publish`);
    for (const { sha256, bytes: length } of manifestSchema.parse(JSON.parse(bytes.toString('utf8'))).files)
      blobs.set(sha256, { path: blobPath(sha256), sha256, bytes: length });
  }
  const channels = chosenChannels(repository.channels, channel).map((one) =>
    file(channelTarget(one.channel)),
  );
  return [...blobs.values(), ...manifests, ...channels];
}

async function metadataFiles({ folder, files }: Repository): Promise<{ path: string; bytes: Buffer }[]> {
  const roots = (await versionsOf(folder, 'root')).map((version) => `${version}.root.json`);
  const names = [
    `${files.targets.version}.targets.json`,
    `${files.snapshot.version}.snapshot.json`,
    ...roots,
    'timestamp.json',
  ];
  return Promise.all(
    names.map(metadataPath).map(async (path) => ({ path, bytes: await readFile(join(folder, path)) })),
  );
}

async function notThere(
  to: string,
  wanted: readonly Wanted[],
  effects: { readonly signal: AbortSignal | undefined; readonly report: (bytes: number) => void },
): Promise<Wanted[]> {
  const missing: Wanted[] = [];
  for (const file of wanted) {
    stopIfCancelled(effects.signal);
    const found = await lstat(join(to, file.path)).catch(() => undefined);
    const same =
      found?.isFile() &&
      found.size === file.bytes &&
      (await digestFile(join(to, file.path), file.bytes, { signal: effects.signal })).sha256 === file.sha256;
    if (same) effects.report(file.bytes);
    else missing.push(file);
  }
  return missing;
}
