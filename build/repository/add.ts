import { randomUUID } from 'node:crypto';
import { lstat, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { blobPath, manifestTarget, mostPacks, type Release, targetPath } from '../../content/channel.ts';
import { makeFolder } from '../../electron/records/durable-file.ts';
import { type CopyEffects, copyVerified, digestFile, severalAtOnce } from './copy-verified.ts';
import { type Draft, type DraftChannel, draftChannel, withPacks, writeDraft } from './draft.ts';
import { building } from './garbage.ts';
import { quoted } from './quoted.ts';
import { type ReadyPack, readPack } from './read-pack.ts';
import { Refusal, stopIfCancelled } from './refusal.ts';
import { openRepository, writeFileDurably } from './repository.ts';

export type AddedPack = {
  readonly kind: 'added' | 'same';
  readonly id: string;
  readonly version: number;
  readonly manifest: string;
  readonly files: number;
  readonly bytes: number;
};
export type Added =
  | { readonly kind: 'added'; readonly channel: string; readonly packs: readonly AddedPack[] }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

export type AddOptions = {
  readonly channel: string;
  /** Where converted pictures are kept between builds. */
  readonly cache: string;
  readonly signal?: AbortSignal | undefined;
  /** Bytes copied and to copy. */
  readonly report?: ((done: number, total: number) => void) | undefined;
};

/** Puts packs into a channel's draft: all of them or, if anything is wrong with one, none. */
export async function addPacks(
  folder: string,
  packFolders: readonly string[],
  { channel, cache, signal, report }: AddOptions,
): Promise<Added> {
  const { draft } = await openRepository(folder);
  const temp = join(folder, building, randomUUID());
  try {
    await makeFolder(temp);
    const packs: ReadyPack[] = [];
    const problems: string[] = [];
    for (const [n, from] of packFolders.entries()) {
      stopIfCancelled(signal);
      const read = await readPack(from, join(temp, String(n)), cache);
      if (read.kind === 'ready') packs.push(read.pack);
      else problems.push(...read.problems);
    }
    problems.push(
      ...packs.flatMap((pack, n) => versionProblems(folder, draft, channel, pack, packs.slice(0, n))),
    );
    if (problems.length > 0) return { kind: 'problems', problems };
    const next = withReleases(draft, channel, packs.map(releaseOf));
    await copyBlobs(folder, packs, { signal, report });
    for (const { manifest, sha256, bytes } of packs) {
      await writeFileDurably(
        join(folder, targetPath(manifestTarget(manifest.id, manifest.version), sha256)),
        bytes,
      );
    }
    stopIfCancelled(signal);
    await writeDraft(folder, next);
    return { kind: 'added', channel, packs: packs.map((pack) => describePack(draft, channel, pack)) };
  } finally {
    await rm(join(folder, building), { recursive: true, force: true });
  }
}

const releaseOf = ({ manifest, sha256 }: ReadyPack): Release => ({
  id: manifest.id,
  version: manifest.version,
  manifest: sha256,
});

function withReleases(draft: Draft, channel: string, added: readonly Release[]): Draft {
  const { packs } = draftChannel(draft, channel);
  const replaced = packs.map((release) => added.find(({ id }) => id === release.id) ?? release);
  const fresh = added.filter(({ id }) => !packs.some((release) => release.id === id));
  const next = [...replaced, ...fresh];
  if (next.length > mostPacks) {
    throw new Refusal(
      `a channel holds at most ${mostPacks} packs, this would be ${next.length}; remove some`,
    );
  }
  return withPacks(draft, channel, next);
}

/** A version is what a pack was, for ever, and a channel never goes back: kiosks would refuse both. */
function versionProblems(
  folder: string,
  draft: Draft,
  channel: string,
  pack: ReadyPack,
  before: readonly ReadyPack[],
): string[] {
  const { id, version } = pack.manifest;
  if (before.some((other) => other.manifest.id === id)) return [`${pack.folder}: ${id} is named twice`];
  const anywhere = draft.channels.flatMap(({ packs, highest }) => [...packs, ...highest]);
  const twin = anywhere.find(
    (one) => one.id === id && one.version === version && one.manifest !== pack.sha256,
  );
  if (twin) {
    const has = (releases: readonly Release[]) => releases.some((one) => one.manifest === twin.manifest);
    const published = draft.channels.some(({ highest }) => has(highest));
    const where = draft.channels.find(({ packs }) => has(packs))?.channel ?? channel;
    const way = `repo remove ${quoted(folder)} ${id} --channel ${where}`;
    const wayOut = published ? '' : ` (it was never published: ${way} frees the version)`;
    return [
      `${id}: version ${version} is here already with other content; raise the version in pack.yaml and add it again${wayOut}`,
    ];
  }
  const here = draftChannel(draft, channel);
  const again = `raise its version in pack.yaml to ${highestIn(draft.channels, id) + 1} and add it again`;
  const highest = highestIn([here], id);
  if (version < highest) {
    return [
      `${id}: the channel ${channel} has had version ${highest}, and this is ${version}; to go back to an older ` +
        `content, ${again}`,
    ];
  }
  const ahead = draft.channels.find((one) => highestIn([one], id) > version);
  if (!ahead || here.packs.some(({ manifest }) => manifest === pack.sha256)) return [];
  return [
    `${id}: the channel ${ahead.channel} has had version ${highestIn([ahead], id)}, and this is ${version}; a kiosk ` +
      `that changes from there to ${channel} would refuse it, as it never goes back; ${again}`,
  ];
}

/** The highest version of a pack that any of these channels has or has had; 0 if none. */
const highestIn = (channels: readonly DraftChannel[], id: string): number =>
  Math.max(
    0,
    ...channels
      .flatMap(({ packs, highest }) => [...packs, ...highest])
      .flatMap((one) => (one.id === id ? one.version : [])),
  );

async function copyBlobs(
  folder: string,
  packs: readonly ReadyPack[],
  { signal, report }: Pick<AddOptions, 'signal' | 'report'>,
): Promise<void> {
  const wanted = new Map(
    packs.flatMap((pack) => pack.manifest.files.map((file) => [file.sha256, { ...file, from: pack.folder }])),
  );
  const total = [...wanted.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const effects: CopyEffects = {
    signal,
    report: (bytes) => {
      done += bytes;
      report?.(done, total);
    },
  };
  await severalAtOnce([...wanted.values()], 8, async ({ from, sha256, bytes }) => {
    stopIfCancelled(signal);
    const to = join(folder, blobPath(sha256));
    // What is there is read as well: adding a pack again repairs its blobs.
    const there = await lstat(to).catch(() => undefined);
    const whole =
      there?.isFile() && there.size === bytes && (await digestFile(to, bytes, { signal })).sha256 === sha256;
    if (whole) effects.report?.(bytes);
    else await copyVerified(join(from, 'blobs', sha256.slice(0, 2), sha256), to, { sha256, bytes }, effects);
  });
}

function describePack(draft: Draft, channel: string, pack: ReadyPack): AddedPack {
  const { id, version, files } = pack.manifest;
  const had = draftChannel(draft, channel).packs.some(({ manifest }) => manifest === pack.sha256);
  return {
    kind: had ? 'same' : 'added',
    id,
    version,
    manifest: pack.sha256,
    files: files.length,
    bytes: files.reduce((sum, file) => sum + file.bytes, pack.bytes.length),
  };
}

/** Takes a pack out of a channel's draft; kiosks lose it with the next publication. */
export async function removePack(folder: string, id: string, channel: string): Promise<void> {
  const { draft } = await openRepository(folder);
  const { packs } = draftChannel(draft, channel);
  if (!packs.some((release) => release.id === id)) {
    const there = packs.map((release) => release.id).join(', ') || 'nothing';
    throw new Refusal(`the channel ${channel} has no pack ${id}; it has ${there}`);
  }
  await writeDraft(
    folder,
    withPacks(
      draft,
      channel,
      packs.filter((release) => release.id !== id),
    ),
  );
}
