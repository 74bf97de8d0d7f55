import { blobPath } from '../../content/channel.ts';
import type { SyncOutcome } from '../../content/sync-outcome.ts';
import type { Part } from '../library/part.ts';
import { quickEnough } from './quick-enough.ts';
import { type Source, SourceError } from './source.ts';
import { type SourceOrder, type SourceTries, sourceTries } from './source-tries.ts';
import { faultOf, rejected } from './sync-failure.ts';

export type Wanted = { readonly sha256: string; readonly bytes: number };

/** What the files of one run share. */
export type FetchLine = {
  readonly order: SourceOrder;
  readonly signal: AbortSignal;
  /** In ms, never going back. */
  readonly clock: () => number;
  /** Waits; throws the signal's reason when that is aborted. */
  readonly pause: (ms: number) => Promise<void>;
  /** Resolves when so many bytes more may come. */
  readonly allow: (bytes: number) => Promise<void>;
  /** So many bytes came over the wire. */
  readonly came: (bytes: number) => void;
  /** So many bytes more (or less) of what is wanted are on this disk. */
  readonly grew: (bytes: number) => void;
};

/** How one request for (the rest of) a file ended. `short`: without a fault, but not with all bytes. */
type Attempt = { readonly kind: 'full' | 'short' | 'no-range' | 'missing' } | SourceError;

// A line that was cut gets its breath back before the next request.
const afterCutMs = 20;

/**
 * Fetches one blob into its part, from wherever it can be had, for as long as bytes keep coming. Returns
 * undefined when it is complete and verified. Throws what the library's disk says, or the signal's reason.
 */
export async function fetchBlob(want: Wanted, part: Part, line: FetchLine): Promise<SyncOutcome | undefined> {
  const tries = sourceTries(line.order);
  let last: Source | undefined;
  for (;;) {
    line.signal.throwIfAborted();
    if (part.bytes() === want.bytes) {
      if ((await part.finish()) === 'done') return undefined;
      line.grew(-want.bytes);
      tries.bad(last, rejected('digest', blobPath(want.sha256)));
    }
    const next = tries.next();
    if (next.kind === 'over') return next.outcome;
    if (next.kind === 'wait') {
      await line.pause(next.ms);
      continue;
    }
    last = next.source;
    const before = part.bytes();
    const attempt = await fetchRest(last, want, part, line);
    if (part.bytes() > before) tries.progressed();
    if (part.bytes() === want.bytes) continue;
    if (part.bytes() > before) await line.pause(afterCutMs);
    await noteFailure(attempt, { source: last, want, part, line, tries, came: part.bytes() > before });
  }
}

type Failed = {
  readonly source: Source;
  readonly want: Wanted;
  readonly part: Part;
  readonly line: FetchLine;
  readonly tries: SourceTries;
  /** Whether bytes came before it failed. */
  readonly came: boolean;
};

async function noteFailure(
  attempt: Attempt,
  { source, want, part, line, tries, came }: Failed,
): Promise<void> {
  if (attempt instanceof SourceError) {
    const outcome = faultOf(attempt);
    const { fault } = attempt;
    // These answers stay what they are; a line that is down may come back.
    if (fault.kind !== 'offline' || /^(captive|redirected|certificate)$/.test(fault.why))
      tries.useless(source, outcome);
    else if (!came || fault.why !== 'unreachable') tries.failed(source, outcome, fault.retryAfterMs);
    return;
  }
  switch (attempt.kind) {
    case 'missing':
      return tries.useless(source, { kind: 'incomplete', place: blobPath(want.sha256) });
    case 'no-range':
      // The server's file is shorter than what is here: one of them is wrong.
      line.grew(-part.bytes());
      await part.restart();
      return tries.bad(source, rejected('length', blobPath(want.sha256)));
    case 'short':
      if (!came) tries.failed(source, rejected('length', blobPath(want.sha256)));
      return;
    case 'full':
      return;
    default:
      attempt.kind satisfies never;
  }
}

/** Asks a source for what is missing, never taking more than was signed. */
async function fetchRest(source: Source, want: Wanted, part: Part, line: FetchLine): Promise<Attempt> {
  try {
    const answer = await source.stream(blobPath(want.sha256), part.bytes(), line.signal);
    if (answer.kind !== 'bytes') return { kind: answer.kind };
    // A server that knows no ranges sends again what is here already.
    let known = part.bytes() - answer.start;
    for await (const piece of unlessTooSlow(answer.bytes, want, line)) {
      line.came(piece.length);
      await line.allow(piece.length);
      const fresh = piece.subarray(Math.min(known, piece.length)).subarray(0, want.bytes - part.bytes());
      known -= Math.min(known, piece.length);
      if (fresh.length > 0) await part.append(fresh);
      line.grew(fresh.length);
      if (part.bytes() === want.bytes) break;
    }
    return { kind: part.bytes() === want.bytes ? 'full' : 'short' };
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
}

// Where somebody else may be quicker: less than 50 kB a second for half a minute.
const patience = { bytes: 1_500_000, ms: 30_000 };

/** Where there is a choice, a slow source is left for another; it goes on where it was left. */
function unlessTooSlow(bytes: AsyncIterable<Uint8Array>, want: Wanted, { order, clock }: FetchLine) {
  if (order.all().length === 1) return bytes;
  return quickEnough(bytes, { ...patience, clock, place: blobPath(want.sha256) });
}
