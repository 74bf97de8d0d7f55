import { forgetStolen, type Highest, raise } from './highest.ts';
import type { Held } from './judge.ts';
import { isBelievable } from './known-time.ts';

/** What a verified repository adds to the highest seen; undefined if that is not worth a write. */
export function raised(
  highest: Highest,
  { root, facts, expired, times }: Held,
  packs: ReadonlyMap<string, number>,
): Highest | undefined {
  // A clock that good signatures agree with is right enough; those that have run out say nothing about it.
  const latest = expired ? times.floor : times.clock;
  const { signedAt = 0 } = facts;
  const time = Math.max(latest, isBelievable(signedAt, times) ? signedAt : 0);
  const next = raise(forgetStolen(highest, root), root, facts, { packs, time });
  return isSame(highest, next) ? undefined : next;
}

// A kiosk asks often, and an hour is nothing to an expiry.
const hourMs = 3_600_000;

const isSame = (one: Highest, other: Highest): boolean =>
  JSON.stringify([one.seen, [...one.packs]]) === JSON.stringify([other.seen, [...other.packs]]) &&
  Math.abs(one.time - other.time) < hourMs;
