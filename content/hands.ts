/**
 * The fingers on the screen, as plain data: tells a hand from a thing that leans on the glass. Lengths are CSS
 * pixels, times milliseconds.
 */
export type Hands = ReadonlyMap<number, Finger>;

/** Where a finger was when it last counted, and since when it has stayed there. `down`: it touches the glass. */
type Finger = { readonly x: number; readonly y: number; readonly down: boolean; readonly ms: number };

export type HandEvent = {
  readonly kind: 'down' | 'move' | 'up';
  readonly finger: number;
  readonly x: number;
  readonly y: number;
};

export const noHands: Hands = new Map();

// A palm, a leaning bag or a loose mouse trembles; a finger that wants something goes farther.
const tremble = 24;
const longestHold = 60_000;
// Of more fingers than a crowd has, the panel has lost some.
const mostFingers = 40;

/** The fingers after an event, and whether somebody did something by it. */
export function handle(hands: Hands, event: HandEvent): { readonly hands: Hands; readonly counts: boolean } {
  const { kind, finger, x, y } = event;
  const before = hands.get(finger);
  const next = new Map(hands);
  next.delete(finger);
  if (kind === 'up') return { hands: next, counts: before?.down === true && before.ms < longestHold };
  if (kind === 'move' && before && Math.hypot(x - before.x, y - before.y) < tremble) {
    return { hands, counts: false };
  }
  const down = kind === 'down' || before?.down === true;
  next.set(finger, { x, y, down, ms: 0 });
  const [oldest] = next.keys();
  if (next.size > mostFingers && oldest !== undefined) next.delete(oldest);
  // A mouse that is seen for the first time may have been there for hours.
  return { hands: next, counts: kind === 'down' || before !== undefined };
}

/** The fingers after so many ms without an event. */
export const handsAfter = (hands: Hands, ms: number): Hands =>
  hands.size === 0 ? hands : new Map([...hands].map(([id, one]) => [id, { ...one, ms: one.ms + ms }]));

/** Somebody rests a finger on the glass; after a minute at one spot it is a thing. */
export const isHeld = (hands: Hands): boolean =>
  [...hands.values()].some(({ down, ms }) => down && ms < longestHold);
