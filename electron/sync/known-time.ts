/** Ms since 1970. */
export type Times = {
  /** Known to be past before. */
  readonly floor: number;
  /** What to take for now; never before the floor. */
  readonly clock: number;
  /** Whether the system's clock may be right. */
  readonly alive: boolean;
};

const dayMs = 24 * 3_600_000;
const farAhead = 20 * 366 * dayMs;

/** A clock that stands at 1970, or is absurdly far ahead, is dead; then the time that is known to be past counts. */
export function timesOf(floor: number, clock: number): Times {
  const alive = clock >= floor - dayMs && clock <= floor + farAhead;
  return { floor, clock: alive ? Math.max(clock, floor) : floor, alive };
}

/**
 * Whether a signed time may be true. One in the future comes from a wrong clock at the publisher's, or from a
 * stolen key, and would stop all updates for ever.
 */
export const isBelievable = (signedAt: number, { floor, clock, alive }: Times): boolean =>
  signedAt <= (alive ? clock + dayMs : floor + farAhead);
