import { afterRunning, afterStart, type ForwardTime } from '../content/forward-time.ts';
import type { Store } from './records/store.ts';

export type ForwardClock = {
  /** Ms since 1970; goes on while the kiosk runs and is never set back. */
  now(): number;
  /** Notes on disk how late it is, for the next start. Throws the system's error. */
  note(): Promise<void>;
};

type Clocks = {
  /** The clock on the wall, ms since 1970. */
  readonly wall: () => number;
  /** Ms of a clock that nobody can set. */
  readonly steady: () => number;
};

/** Goes on from what was noted last; `undefined` in the store at the very first start. */
export function openForwardClock(store: Store<ForwardTime | null>, { wall, steady }: Clocks): ForwardClock {
  const begun = store.data ? afterStart(store.data, wall()) : { seen: wall(), wall: wall() };
  let last: ForwardTime = begun;
  let at = steady();
  const look = (): ForwardTime => {
    const now = steady();
    last = afterRunning(last, now - at, wall());
    at = now;
    return last;
  };
  return {
    now: () => look().seen,
    note: () => store.update(look),
  };
}
