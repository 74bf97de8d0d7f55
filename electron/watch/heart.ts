/**
 * Whether the page lives, by what is heard of it: it beats every 2 s, and a beat says that it paints; asked, it
 * answers. Times are ms of a clock that never goes back.
 */
export type Heart = {
  readonly openedAt: number;
  /** The last beat; none yet since it was opened. */
  readonly beatAt: number | undefined;
  /** The last sign of life of any kind. */
  readonly heardAt: number;
  /** When it was last looked at. */
  readonly lookedAt: number;
};

export type Pulse = 'well' | 'late' | 'lost';

/** A silence this long is a miss; three in a row, 9 s, and the page is lost. */
const missMs = 3000;
const mostMisses = 3;
/** It answers but no frame is painted. */
const paintlessMs = 30_000;
/** From the opening to the first beat, on a slow machine with a cold disk. */
const firstBeatMs = 30_000;
/** Looked at every second: if this long has passed, the machine slept or this process stood still, not the page. */
const stoodStillMs = 3000;

export const opened = (at: number): Heart => ({
  openedAt: at,
  beatAt: undefined,
  heardAt: at,
  lookedAt: at,
});

export const beat = (heart: Heart, at: number): Heart => ({ ...heart, beatAt: at, heardAt: at });

/** It has answered a question, which says nothing of its picture. */
export const answered = (heart: Heart, at: number): Heart => ({ ...heart, heardAt: at });

/** The system finds it unresponsive: as good as a miss. */
export const unresponsive = (heart: Heart): Heart => ({ ...heart, heardAt: heart.heardAt - missMs });

/** Time that is not held against the page: it is hidden, or the machine has slept. */
export const forgiven = (heart: Heart, at: number): Heart => ({
  openedAt: at,
  beatAt: heart.beatAt === undefined ? undefined : at,
  heardAt: at,
  lookedAt: at,
});

/** To be done every second, before the pulse is felt. */
export const looked = (heart: Heart, at: number): Heart =>
  at - heart.lookedAt > stoodStillMs ? forgiven(heart, at) : { ...heart, lookedAt: at };

/** How many times in a row it has missed; nothing is expected before the first beat. */
export const misses = ({ beatAt, heardAt }: Heart, at: number): number =>
  beatAt === undefined ? 0 : Math.max(0, Math.floor((at - heardAt) / missMs));

export function pulse(heart: Heart, at: number): Pulse {
  const { openedAt, beatAt } = heart;
  if (beatAt === undefined) return at - openedAt > firstBeatMs ? 'lost' : 'well';
  const missed = misses(heart, at);
  if (missed >= mostMisses || at - beatAt > paintlessMs) return 'lost';
  return missed > 0 ? 'late' : 'well';
}
