import type { SyncOutcome } from '../../content/sync-outcome.ts';
import type { Blobs } from '../library/blobs.ts';
import { systemCode } from '../records/system-code.ts';
import { orAborted, rest } from './abortable.ts';
import { type FetchLine, fetchBlob, type Wanted } from './fetch-blob.ts';
import type { Source } from './source.ts';
import { sourceOrder } from './source-tries.ts';
import { speedLimit } from './speed-limit.ts';

export type FetchOptions = {
  /** The first is preferred; at least one. */
  readonly sources: readonly Source[];
  /** In the order in which they should come. */
  readonly wanted: readonly Wanted[];
  readonly blobs: Blobs;
  readonly signal: AbortSignal;
  /** Told often: how many bytes of `wanted` are on this disk, those from earlier runs included. */
  readonly report: (done: number) => void;
  readonly atOnce?: number;
  /** A cap for all files together, asked again and again; undefined: none. */
  readonly bytesPerSecond?: () => number | undefined;
  /** For what is told if the disk turns out to be full. */
  readonly freeBytes?: () => Promise<number>;
  readonly pause?: (ms: number) => Promise<void>;
  /** In ms, never going back. */
  readonly clock?: () => number;
};

/** `fetched`: bytes that came from sources in this run. */
export type FetchResult =
  | { readonly kind: 'done'; readonly fetched: number }
  | { readonly kind: 'failed'; readonly outcome: SyncOutcome; readonly fetched: number };

/**
 * Brings blobs into the library, several at a time, going on with what an earlier run or a cut has left. When
 * it is `done`, all are complete, verified and durable, those that were there before included. After a
 * failure what has come is kept for the next time. Throws only for bugs.
 */
export async function fetchBlobs(options: FetchOptions): Promise<FetchResult> {
  const { blobs, signal, sources } = options;
  const wanted = distinct(options.wanted);
  const run = startRun(options);
  const waiting = wanted.values();
  const worker = async () => {
    for (const want of waiting) if (!run.stopped()) await run.attempt(() => bring(want, blobs, run.line));
  };
  const atOnce = options.atOnce ?? (sources[0]?.kind === 'folder' ? 8 : 4);
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (!run.stopped()) await run.attempt(() => blobs.settle().then(() => undefined));
  run.close();

  const failed = (outcome: SyncOutcome) => ({ kind: 'failed', outcome, fetched: run.fetched() }) as const;
  if (signal.aborted) return failed({ kind: 'cancelled' });
  const end = run.end();
  if (!end) return { kind: 'done', fetched: run.fetched() };
  if (end.kind === 'outcome') return failed(end.outcome);
  return failed(await localOutcome(end.error, wanted, options));
}

/** What ends a run before its time. */
type End =
  | { readonly kind: 'outcome'; readonly outcome: SyncOutcome }
  | { readonly kind: 'error'; readonly error: unknown };

/** What the files of a run share. The first that fails ends the others; what these say then does not count. */
function startRun(options: FetchOptions) {
  const { sources, signal, report, bytesPerSecond, pause, clock = () => performance.now() } = options;
  const stopper = new AbortController();
  const abort = () => stopper.abort(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();
  const waits = (ms: number) => (pause ? orAborted(pause(ms), stopper.signal) : rest(ms, stopper.signal));
  const limit = speedLimit({
    bytesPerSecond: bytesPerSecond ?? (() => undefined),
    pause: waits,
    clock,
  });
  let fetched = 0;
  let done = 0;
  let end: End | undefined;
  const endWith = (why: End) => {
    if (!stopper.signal.aborted) end = why;
    stopper.abort();
  };
  const line: FetchLine = {
    order: sourceOrder(sources),
    signal: stopper.signal,
    clock,
    pause: waits,
    allow: limit.take,
    came: (bytes) => {
      fetched += bytes;
    },
    grew: (bytes) => {
      done += bytes;
      if (bytes !== 0) report(done);
    },
  };
  return {
    line,
    async attempt(work: () => Promise<SyncOutcome | undefined>): Promise<void> {
      try {
        const outcome = await work();
        if (outcome) endWith({ kind: 'outcome', outcome });
      } catch (error) {
        endWith({ kind: 'error', error });
      }
    },
    stopped: () => stopper.signal.aborted,
    end: () => end,
    fetched: () => fetched,
    close: () => signal.removeEventListener('abort', abort),
  };
}

async function bring(want: Wanted, blobs: Blobs, line: FetchLine): Promise<SyncOutcome | undefined> {
  if (await blobs.has(want.sha256, want.bytes)) {
    line.grew(want.bytes);
    return undefined;
  }
  const part = await blobs.part(want.sha256, want.bytes);
  try {
    line.grew(part.bytes());
    return await fetchBlob(want, part, line);
  } finally {
    await part.close();
  }
}

/** Each file once, even if several packs share it. */
function distinct(wanted: readonly Wanted[]): readonly Wanted[] {
  const seen = new Set<string>();
  return wanted.filter(({ sha256 }) => !seen.has(sha256) && seen.add(sha256));
}

/** What the library's own disk says. A bug of ours is thrown. */
async function localOutcome(
  error: unknown,
  wanted: readonly Wanted[],
  { blobs, freeBytes }: FetchOptions,
): Promise<SyncOutcome> {
  const code = systemCode(error);
  if (code === undefined) throw error;
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return { kind: 'disk', place: 'library', code };
  let needed = 0;
  for (const { sha256, bytes } of wanted) if (!(await blobs.has(sha256, bytes))) needed += bytes;
  return { kind: 'no-space', needed, free: freeBytes ? await freeBytes() : 0 };
}
