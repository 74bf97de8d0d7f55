import isOlder from 'semver/functions/lt.js';
import type { SyncOutcome, SyncProgress } from '../../content/sync-outcome.ts';
import {
  blobsOf,
  inFetchOrder,
  lengthClash,
  neededReleases,
  type Plan,
  planSet,
  type WantedBlob,
} from '../../content/sync-plan.ts';
import type { Library } from '../library/library.ts';
import { several } from '../library/several.ts';
import { fetchBlobs } from './fetch-blobs.ts';
import { readChannel, readManifests, type SignedManifest } from './read-set.ts';
import type { Source } from './source.ts';
import { failureOf, rejected } from './sync-failure.ts';
import { ensureSpace } from './sync-space.ts';
import type { Good, Trust } from './trust.ts';

export type SyncOptions = {
  /** Says what is newest. */
  readonly source: Source;
  /** Blobs may also come from here; they are verified all the same. */
  readonly mirrors?: readonly Source[];
  readonly library: Library;
  readonly trust: Trust;
  /** This kiosk's version. */
  readonly kiosk: string;
  readonly channel: string;
  /** Ids of the packs to update, the others stay; all if not given. */
  readonly packs?: readonly string[];
  /** A steward has allowed signatures that have run out. */
  readonly allowExpired?: boolean;
  readonly signal: AbortSignal;
  readonly report: (progress: SyncProgress) => void;
  readonly now: () => number;
  readonly freeBytes: () => Promise<number>;
  /** To be left free; 500 MB if not given. */
  readonly reserveBytes?: number;
  readonly bytesPerSecond?: () => number | undefined;
};

const running = new WeakSet<Library>();

/**
 * Brings the library to what a source's channel says and stages that; what is shown stays until it is
 * activated. Safe to be killed at any time: the next run goes on. Throws only for bugs.
 */
export async function runSync(options: SyncOptions): Promise<SyncOutcome> {
  const { library, signal } = options;
  if (running.has(library)) return { kind: 'busy' };
  running.add(library);
  try {
    return await sync(options);
  } catch (error) {
    return failureOf(error, signal, 'library');
  } finally {
    running.delete(library);
  }
}

async function sync(options: SyncOptions): Promise<SyncOutcome> {
  const { source, trust, signal, report, allowExpired = false } = options;
  report({ step: 'checking', done: 0, total: 0 });
  const good = await trust.refresh(source, { signal, allowExpired });
  if (good.kind !== 'good') return good;
  const work = await prepare(options, good);
  if (work.kind !== 'work') return work;
  report({ step: 'planning', done: 0, total: 0 });
  const fetched = await bring(options, work);
  if (typeof fetched !== 'number') return fetched;
  return finish(options, work, good.bytes() + work.read + fetched);
}

/** What is to be done, after everything signed has been read and the trust committed. */
type Work = {
  readonly kind: 'work';
  readonly plan: Plan;
  /** Those that are not here yet, in the order of their packs. */
  readonly added: readonly SignedManifest[];
  /** Bytes read of channel and manifests. */
  readonly read: number;
};

async function prepare(options: SyncOptions, good: Good): Promise<Work | SyncOutcome> {
  const { source, library, trust, signal, kiosk, packs: chosen } = options;
  const from = { source, trust, good, signal };
  const listed = await readChannel(from, options.channel);
  if (listed.kind === 'failed') return listed.outcome;
  const { channel } = listed;
  const present = { set: library.set(), has: library.has, chosen };
  const needed = neededReleases(channel, present, trust.highestPacks());
  if (needed.kind === 'pack-older') return rejected('pack-older', needed.place);
  const read = await readManifests(from, needed.releases);
  if (read.kind === 'failed') return read.outcome;
  const { manifests } = read;
  const plan = planSet({
    ...present,
    channel,
    manifests,
    isTooOldFor: (minimum) => isOlder(kiosk, minimum),
    origin: { kind: source.kind, name: source.name },
    now: options.now(),
  });
  const added = plan.added.flatMap((digest) => manifests.get(digest) ?? []);
  const clash = lengthClash(added.map(({ manifest }) => manifest));
  if (clash !== undefined) return rejected('format', `blobs/${clash.slice(0, 2)}/${clash}`);
  signal.throwIfAborted();
  // Manifests that wait for a newer kiosk are kept, so as not to be fetched each time.
  const waiting = new Set(plan.needsKiosk.map(({ id }) => id));
  const kept = [...manifests.values()].filter(({ manifest }) => waiting.has(manifest.id));
  const more = new Map([
    [listed.path, listed.bytes] as const,
    ...kept.map(({ path, raw }) => [path, raw] as const),
  ]);
  await good.commit(new Map(channel.packs.map(({ id, version }) => [id, version])), more);
  return { kind: 'work', plan, added, read: listed.fetched + read.fetched };
}

const reserve = 500_000_000;

/** Fetches what is missing; bytes on the wire, or why not. */
async function bring(options: SyncOptions, { plan, added }: Work): Promise<number | SyncOutcome> {
  const { library, freeBytes, reserveBytes = reserve } = options;
  if (added.length === 0) return 0;
  const wanted = blobsOf(added.map(({ manifest }) => manifest));
  const missing = await missingOf(library, wanted);
  const soon = {
    manifests: new Set(plan.next.map(({ manifest }) => manifest)),
    blobs: new Set(wanted.map(({ sha256 }) => sha256)),
  };
  const bytes = missing.reduce((sum, blob) => sum + blob.bytes, 0);
  const prune = () => library.prune(soon);
  const full = await ensureSpace({ bytes, freeBytes, reserveBytes, prune });
  if (full) return full;
  const result = await fetchAll(options, missing, bytes);
  return result.kind === 'done' ? result.fetched : result.outcome;
}

async function missingOf(library: Library, wanted: readonly WantedBlob[]): Promise<readonly WantedBlob[]> {
  const there = await several(wanted, 16, ({ sha256, bytes }) => library.blobs.has(sha256, bytes));
  return inFetchOrder(wanted.filter((_, n) => !there[n]));
}

function fetchAll(options: SyncOptions, wanted: readonly WantedBlob[], total: number) {
  const { source, mirrors = [], library, signal, report, bytesPerSecond, freeBytes } = options;
  report({ step: 'fetching', done: 0, total });
  return fetchBlobs({
    sources: [source, ...mirrors],
    wanted,
    blobs: library.blobs,
    signal,
    report: (done) => report({ step: 'fetching', done, total }),
    freeBytes,
    ...(bytesPerSecond && { bytesPerSecond }),
  });
}

async function finish(options: SyncOptions, { plan, added }: Work, bytes: number): Promise<SyncOutcome> {
  const { library, report } = options;
  report({ step: 'finishing', done: 0, total: 0 });
  // Several at a time: most of the wait is for the disk to say that a file is safe.
  await several(added, 8, ({ raw }) => library.keep(raw));
  await library.stage(plan.next);
  const repaired = await repair(options);
  const { next, same, changed, removed, absent, needsKiosk } = plan;
  if (same) return { kind: 'current', packs: next.length };
  return { kind: 'staged', changed, removed, bytes: bytes + repaired, absent, needsKiosk };
}

/**
 * Fetches what the current set has lost since. The set is settled by now, and not every source has everything
 * (what came with the app, perhaps), so what can't be had is left to another time. Bytes on the wire.
 */
async function repair(options: SyncOptions): Promise<number> {
  const { library, freeBytes, reserveBytes = reserve } = options;
  const lacking = await library.lacking();
  if (lacking.length === 0) return 0;
  const bytes = lacking.reduce((sum, blob) => sum + blob.bytes, 0);
  if (await ensureSpace({ bytes, freeBytes, reserveBytes, prune: () => library.prune() })) return 0;
  return (await fetchAll(options, inFetchOrder(lacking), bytes)).fetched;
}
