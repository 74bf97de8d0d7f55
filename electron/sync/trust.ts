import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { metadataPath } from '../../content/channel.ts';
import { type Highest, type HighestFile, nothingSeen, openHighest } from './highest.ts';
import { judge } from './judge.ts';
import { kinshipOf, type Root } from './kinship.ts';
import { type Times, timesOf } from './known-time.ts';
import { openMetadataReader } from './memory-fetcher.ts';
import { type RootFacts, rootFacts } from './metadata-facts.ts';
import { raised } from './raise-highest.ts';
import { type Source, SourceError } from './source.ts';
import { failureOf, type SyncFailure } from './sync-failure.ts';
import { openTarget, type Target } from './target.ts';
import { followRoots, isIn, localFiles, rootsBefore, signedFiles } from './trust-files.ts';
import { openTrustFolder, type TrustFiles, type TrustFolder } from './trust-folder.ts';

/** What this kiosk believes of its publisher. One refresh at a time. */
export type Trust = {
  /** Verifies what a source says is newest. Nothing is kept before `commit`. */
  refresh(source: Source, options: RefreshOptions): Promise<Refreshed>;
  /** Whether a source is of the same publisher, older or newer: tells two repositories on a stick apart. */
  isOurs(source: Source, signal: AbortSignal): Promise<boolean>;
  /** The highest version ever had, by pack. */
  highestPacks(): ReadonlyMap<string, number>;
  /** Signed files of the last commit, as they were; other kiosks may have them. */
  metadata(name: string): Uint8Array | undefined;
  channel(channel: string): Uint8Array | undefined;
  /** Any file of the last commit by its path in a repository. */
  file(path: string): Uint8Array | undefined;
  /** The newest root that was verified. */
  root(): Uint8Array;
  /** What to take for now. */
  times(): Times;
};

export type RefreshOptions = {
  readonly signal: AbortSignal;
  /** Go on if nothing is wrong but that the signatures have run out. */
  readonly allowExpired?: boolean;
};

export type Refreshed = Good | SyncFailure;

export type Good = {
  readonly kind: 'good';
  /** The repository says what it said at the last commit. */
  readonly unchanged: boolean;
  /** Its signatures have run out; it was allowed. */
  readonly expired: boolean;
  /** Undefined if nobody has signed it. Throws `SourceError` if a delegated role can't be had or verified. */
  target(name: string): Promise<Target | undefined>;
  /** Of metadata, so far. */
  bytes(): number;
  /** From now on nothing older is taken. `more`: what to keep beside the metadata, by repository path. */
  commit(packs: ReadonlyMap<string, number>, more: TrustFiles): Promise<void>;
};

export type TrustOptions = {
  /** The root that the kiosk starts from: embedded in the app, or pinned by a steward. */
  readonly anchor: Uint8Array;
  /** When the app was built, ms since 1970: the least that the time can be. */
  readonly builtAt: number;
  readonly now: () => number;
};

type Kept = {
  readonly folder: TrustFolder;
  readonly anchor: Root;
  readonly highest: () => Highest;
  readonly write: HighestFile['write'];
  roots: readonly Root[];
  files: TrustFiles;
};

/**
 * Opens (or makes) the trust folder; `highest.a|b` lie beside it, so that they outlive it. What is damaged in
 * it is left out and fetched again. Throws if the anchor is no root or the disk fails.
 */
export async function openTrust(folder: string, options: TrustOptions): Promise<Trust> {
  const kept = await openKept(folder, options);
  return {
    async refresh(source, given) {
      try {
        return await refresh(kept, options, source, given);
      } catch (error) {
        return failureOf(error, given.signal, 'trust');
      }
    },
    async isOurs(source, signal) {
      try {
        return (await kinshipOf(openMetadataReader(source, signal).read, kept.roots)).kind !== 'other';
      } catch (error) {
        if (error instanceof SourceError) return false;
        throw error;
      }
    },
    highestPacks: () => kept.highest().packs,
    metadata: (name) => kept.files.get(metadataPath(name)),
    channel(channel) {
      const path = [...kept.files.keys()].find((one) => one.slice(channelStart) === `.${channel}.json`);
      return path?.startsWith('targets/channels/') ? kept.files.get(path) : undefined;
    },
    file: (path) => kept.files.get(path),
    root: () => kept.roots.at(-1)?.bytes ?? options.anchor,
    times: () => timesOf(Math.max(options.builtAt, kept.highest().time), options.now()),
  };
}

const channelStart = 'targets/channels/'.length + 64;

async function openKept(folder: string, { anchor: bytes, now }: TrustOptions): Promise<Kept> {
  const facts = rootFacts(bytes);
  const anchor = { version: facts.version, bytes };
  const digest = createHash('sha256').update(bytes).digest('hex');
  const trustFolder = await openTrustFolder(folder, now);
  await trustFolder.sweep();
  const file = await openHighest(join(dirname(folder), 'highest'), digest, now);
  const same = isSamePublisher(file.read(), { digest, anchor, facts }, trustFolder.files());
  // Noted at once: later the keys may have nothing in common any more.
  if (same && file.read().anchor !== digest) await file.write({ ...file.read(), anchor: digest });
  const files: TrustFiles = same ? trustFolder.files() : new Map();
  const scratch = trustFolder.scratch();
  const roots = await followRoots(anchor, files, scratch);
  trustFolder.release(scratch);
  await trustFolder.sweep();
  const highest = () => (file.read().anchor === digest ? file.read() : nothingSeen(digest));
  return { folder: trustFolder, anchor, highest, write: file.write, roots, files };
}

/** An app update may start from a newer root of the same publisher; what another one has done says nothing. */
function isSamePublisher(
  { anchor: before, seen }: Highest,
  now: { readonly digest: string; readonly anchor: Root; readonly facts: RootFacts },
  files: TrustFiles,
): boolean {
  const { version, bytes } = now.anchor;
  if (before === now.digest || isIn(files, new Map([[metadataPath(`${version}.root.json`), bytes]])))
    return true;
  return seen.root?.keys.some((key) => now.facts.keys.root.includes(key)) ?? false;
}

async function refresh(
  kept: Kept,
  { builtAt, now }: TrustOptions,
  source: Source,
  { signal, allowExpired = false }: RefreshOptions,
): Promise<Refreshed> {
  await kept.folder.sweep();
  const { roots, files } = kept;
  const reader = openMetadataReader(source, signal);
  const times = ({ time }: Highest) => timesOf(Math.max(builtAt, time), now());
  const known = { roots, local: localFiles(files), highest: kept.highest() };
  const scratch = kept.folder.scratch();
  const judging = judge({ ...known, reader, scratch, times });
  const verdict = await judging.finally(() => kept.folder.release(scratch));
  // tuf-js needs it again only for what the targets role has delegated.
  if (verdict.kind !== 'held' || !verdict.facts.delegates) await kept.folder.sweep();
  if (verdict.kind !== 'held') return verdict;
  if (verdict.expired && !allowExpired) {
    const { role, expires } = verdict.expired;
    return { kind: 'expired', role, day: new Date(expires).toISOString().slice(0, 10) };
  }
  const signed = () => signedFiles(verdict, reader, files);
  return {
    kind: 'good',
    unchanged: verdict.roots.length === roots.length && isIn(files, signed()),
    expired: verdict.expired !== undefined,
    target: openTarget(verdict, reader),
    bytes: reader.bytes,
    async commit(packs, more) {
      const next = raised(kept.highest(), verdict, packs);
      if (next) await kept.write(next);
      const all = new Map([...rootsBefore(kept.anchor, files), ...signed(), ...more]);
      if (all.size !== kept.files.size || !isIn(kept.files, all)) await kept.folder.write(all);
      else await kept.folder.sweep();
      kept.files = all;
      kept.roots = verdict.roots;
    },
  };
}
