import type { SyncSettings } from '../../content/settings.ts';
import type { SyncOutcome } from '../../content/sync-outcome.ts';
import {
  nextSync,
  type Offset,
  rebased,
  type SyncEnd,
  type SyncRecord,
  speedLimit,
  syncEnded,
} from '../../content/sync-schedule.ts';
import type { Store } from '../records/store.ts';

/** How a sync ended; `retryAfterMs` if the server asked for a pause. */
export type SyncRun = { readonly outcome: SyncOutcome; readonly retryAfterMs?: number };

export type ScheduleOptions = {
  readonly settings: () => SyncSettings;
  readonly record: Pick<Store<SyncRecord>, 'data' | 'update'>;
  readonly sync: (signal: AbortSignal) => Promise<SyncRun>;
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  readonly offset: Offset;
  /** A sync that threw, or a record that could not be written; the schedule goes on. */
  readonly report: (error: unknown) => void;
  /** How often it looks at the clock, in ms. A clock that jumps is noticed within this time. */
  readonly lookMs?: number;
};

export type Schedule = {
  start(): void;
  /** Ends a sync that the schedule began, and resolves when that has ended. */
  stop(): Promise<void>;
  /** Looks now whether a sync is due, as after a change of settings. Resolves when what was due has ended. */
  look(): Promise<void>;
  /** When it will sync next; undefined: never. */
  next(): number | undefined;
  /** A sync that a steward began has ended; it counts as if it had been due. */
  ended(run: SyncRun): Promise<void>;
  /** What may be fetched in a second now. */
  bytesPerSecond(): number | undefined;
};

/** Local time of this machine, for the `offset` of a schedule. */
export const machineOffset: Offset = (at) => new Date(at).getTimezoneOffset() * -60_000;

export function schedule(options: ScheduleOptions): Schedule {
  const { settings, now, random, offset, report, lookMs = 60_000 } = options;
  // In memory first: if the disk takes no record, the schedule still must not knock again at once.
  let record = options.record.data;
  let timer: NodeJS.Timeout | undefined;
  let running: { readonly abort: AbortController; readonly done: Promise<void> } | undefined;
  let chain: object | undefined;

  const next = () => nextSync(record, settings(), now(), offset);

  async function note(end: Pick<SyncEnd, 'ended' | 'retryAfterMs'>): Promise<void> {
    record = syncEnded(record, { ...end, at: now(), draw: random() });
    const noted = record;
    await options.record.update(() => noted).catch(report);
  }
  const ended = ({ outcome, retryAfterMs }: SyncRun) => note({ ended: outcome.kind, retryAfterMs });

  async function run(signal: AbortSignal): Promise<void> {
    try {
      await ended(await options.sync(signal));
    } catch (error) {
      report(error);
      await note({ ended: 'crashed' });
    }
  }

  async function look(): Promise<void> {
    if (running) return running.done;
    record = rebased(record, now());
    const due = next();
    if (due === undefined || due > now()) return;
    const abort = new AbortController();
    const done = run(abort.signal).finally(() => {
      running = undefined;
    });
    running = { abort, done };
    await done;
  }

  // A chain of short waits instead of one long one: a long timer knows nothing of a clock that is set.
  async function keepLooking(mine: object): Promise<void> {
    await look();
    if (chain === mine) timer = setTimeout(() => void keepLooking(mine), lookMs);
  }

  return {
    next,
    look,
    ended,
    bytesPerSecond: () => speedLimit(settings(), now(), offset),
    start() {
      if (chain) return;
      chain = {};
      void keepLooking(chain);
    },
    async stop() {
      chain = undefined;
      clearTimeout(timer);
      running?.abort.abort();
      await running?.done;
    },
  };
}
