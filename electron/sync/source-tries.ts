import type { SyncOutcome } from '../../content/sync-outcome.ts';
import type { Source } from './source.ts';

/** The sources of a run, best first; shared by all its files, so that a dead one costs its wait only once. */
export type SourceOrder = {
  all(): readonly Source[];
  /** Asks this one last from now on. */
  demote(source: Source): void;
};

export function sourceOrder(sources: readonly Source[]): SourceOrder {
  let order = sources;
  return {
    all: () => order,
    demote(source) {
      order = [...order.filter((one) => one !== source), source];
    },
  };
}

export type NextTry =
  | { readonly kind: 'ask'; readonly source: Source }
  /** All have been asked in vain. */
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'over'; readonly outcome: SyncOutcome };

/** Whom to ask next for one file, and when to stop asking. */
export type SourceTries = {
  next(): NextTry;
  /** Bytes came: patience starts anew. */
  progressed(): void;
  /** It did not give the file now; another time it may. */
  failed(source: Source, outcome: SyncOutcome, retryAfterMs?: number): void;
  /** It will not give this file in this run. */
  useless(source: Source, outcome: SyncOutcome): void;
  /** What came was not what was signed; `undefined`: what was there from an earlier run. */
  bad(source: Source | undefined, outcome: SyncOutcome): void;
};

const mostRounds = 5;
const leastBad = 3;
const longestWaitMs = 60_000;

export function sourceTries(order: SourceOrder): SourceTries {
  const failures = new Map<Source, SyncOutcome>();
  const given = new Set<Source>();
  let asked = new Set<Source>();
  let rounds = 0;
  let wanted = 0;
  let badTries = 0;
  let lastBad: SyncOutcome | undefined;

  function verdict(): SyncOutcome {
    // What a publisher's own place says counts more than what a neighbour says.
    const inOrder = order.all().toSorted((a, b) => Number(a.kind === 'peer') - Number(b.kind === 'peer'));
    const [first] = inOrder.flatMap((source) => failures.get(source) ?? []);
    if (!first) throw new Error('files can only be fetched from at least one source');
    return first;
  }

  return {
    next() {
      if (lastBad && badTries >= Math.max(leastBad, order.all().length))
        return { kind: 'over', outcome: lastBad };
      const rest = order.all().filter((source) => !given.has(source));
      const source = rest.find((one) => !asked.has(one));
      if (source) return { kind: 'ask', source };
      rounds += 1;
      if (rest.length === 0 || rounds >= mostRounds) return { kind: 'over', outcome: verdict() };
      asked = new Set();
      const ms = Math.max(100 * 4 ** (rounds - 1), wanted);
      wanted = 0;
      return { kind: 'wait', ms: Math.min(ms, longestWaitMs) };
    },
    progressed() {
      asked = new Set();
      rounds = 0;
    },
    failed(source, outcome, retryAfterMs = 0) {
      failures.set(source, outcome);
      asked.add(source);
      wanted = Math.max(wanted, retryAfterMs);
      order.demote(source);
    },
    useless(source, outcome) {
      failures.set(source, outcome);
      given.add(source);
    },
    bad(source, outcome) {
      badTries += 1;
      lastBad = outcome;
      if (!source) return;
      failures.set(source, outcome);
      order.demote(source);
    },
  };
}
