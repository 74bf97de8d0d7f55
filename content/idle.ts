import { type Busy, patience } from './busy.ts';

/** Whether somebody is there. Times are milliseconds. */
export type Idle =
  | { readonly kind: 'present'; readonly quiet: number; readonly stood?: Stood }
  | { readonly kind: 'warning'; readonly left: number; readonly stood?: Stood }
  | { readonly kind: 'gone' };

/** What nobody need touch the screen for, and how long it has not moved. */
type Stood = Busy & { readonly ms: number };

export type IdleEvent =
  /** A press, a key, a wheel, a finger that goes somewhere (hands.ts). */
  | { readonly kind: 'touch' }
  /** `held`: a finger rests on the screen, and not for ever. */
  | { readonly kind: 'time'; readonly ms: number; readonly busy?: Busy | undefined; readonly held?: boolean }
  /** The machine has slept: whoever was there has left, and sees no warning that counts from before. */
  | { readonly kind: 'slept' }
  /** The clock of the wall has jumped and nothing else says that the machine slept: whoever is there is asked. */
  | { readonly kind: 'doubt' };

export type IdleTimes = { readonly quiet: number; readonly warning: number };
export const idleTimes: IdleTimes = { quiet: 60_000, warning: 15_000 };

export const present: Idle = { kind: 'present', quiet: 0 };
export const gone: Idle = { kind: 'gone' };

/** The most that one step of time counts: a page that hung for a while must not lose its visitor unasked. */
export const mostMs = 2000;

/** present ─quiet long enough─▶ warning (counts down, any touch stays) ─▶ gone ─touch─▶ present */
export function watch(state: Idle, event: IdleEvent, times: IdleTimes): Idle {
  if (event.kind === 'touch') return present;
  if (state.kind === 'gone') return state;
  switch (event.kind) {
    case 'slept':
      return gone;
    case 'doubt':
      return state.kind === 'warning' || moves(state.stood) ? state : warning(times, state.stood);
    case 'time':
      return passed(state, event, times);
  }
}

type Passing = Extract<IdleEvent, { kind: 'time' }>;

function passed(state: Exclude<Idle, { kind: 'gone' }>, event: Passing, times: IdleTimes): Idle {
  const ms = Math.max(0, Math.min(event.ms, mostMs));
  const stood = standing(state.stood, event.busy, ms);
  if (moves(stood) || event.held === true) return { ...present, ...(stood && { stood }) };
  if (state.kind === 'warning') {
    return ms < state.left ? { ...warning(times, stood), left: state.left - ms } : gone;
  }
  const quiet = state.quiet + ms;
  return quiet < times.quiet
    ? { kind: 'present', quiet, ...(stood && { stood }) }
    : { ...warning(times, stood) };
}

const warning = (times: IdleTimes, stood: Stood | undefined) =>
  ({ kind: 'warning', left: times.warning, ...(stood && { stood }) }) as const;

function standing(before: Stood | undefined, busy: Busy | undefined, ms: number): Stood | undefined {
  if (!busy) return undefined;
  const same = before?.kind === busy.kind && before.at === busy.at;
  return { ...busy, ms: same ? before.ms + ms : 0 };
}

/** What has stood still for longer than its kind may is stuck, and counts as silence. */
const moves = (stood: Stood | undefined): boolean => stood !== undefined && stood.ms < patience[stood.kind];

/** A gap between two looks at the clock that is no hang of the page: the machine slept. */
const sleepMs = 300_000;

/**
 * What a look at two clocks means: `ms` have passed by the one that never jumps (it stands still during sleep
 * on some machines), `wallMs` by the one on the wall (which anybody may set).
 */
export function passing(ms: number, wallMs: number): 'time' | 'slept' | 'doubt' {
  if (ms >= sleepMs) return 'slept';
  return wallMs - ms >= sleepMs ? 'doubt' : 'time';
}
