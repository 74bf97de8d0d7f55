/** Whether somebody is there. Times are milliseconds. */
export type Idle =
  | { readonly kind: 'present'; readonly quiet: number }
  | { readonly kind: 'warning'; readonly left: number }
  | { readonly kind: 'gone' };

export type IdleEvent =
  | { readonly kind: 'touch' }
  /** `busy`: something is being listened to or recited, so nobody need touch anything. */
  | { readonly kind: 'time'; readonly ms: number; readonly busy: boolean };

export type IdleTimes = { readonly quiet: number; readonly warning: number };
export const idleTimes: IdleTimes = { quiet: 60_000, warning: 15_000 };

export const present: Idle = { kind: 'present', quiet: 0 };
export const gone: Idle = { kind: 'gone' };

/** present ─quiet long enough─▶ warning (counts down, any touch stays) ─▶ gone ─touch─▶ present */
export function watch(state: Idle, event: IdleEvent, times: IdleTimes): Idle {
  if (event.kind === 'touch') return present;
  if (state.kind === 'gone') return state;
  if (event.busy) return present;
  if (state.kind === 'warning') {
    return event.ms < state.left ? { kind: 'warning', left: state.left - event.ms } : gone;
  }
  const quiet = state.quiet + event.ms;
  return quiet < times.quiet ? { kind: 'present', quiet } : { kind: 'warning', left: times.warning };
}
