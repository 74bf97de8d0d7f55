/**
 * What is done by plan and waits until nobody is there: the page is opened anew once a night, or when it has
 * grown; the catalogue is read anew when the day changes. Times in ms of the hall's clock, as if it were UTC.
 */
export type Upkeep = {
  /** The last night whose refresh is done, in days since 1970. */
  readonly night: number;
  /** The day whose catalogue the page has. */
  readonly day: number;
  /** The page has grown past the soft limit. */
  readonly grown: boolean;
};

export type Chore = 'refresh' | 'reread';

const dayMs = 86_400_000;
/** 03:30; a night that is too busy is left out at 05:30. */
const refreshFrom = 3.5 * 3_600_000;
const refreshUntil = 5.5 * 3_600_000;

const dayOf = (localMs: number) => Math.floor(localMs / dayMs);

/** A page that has just been opened. */
export const freshly = (localMs: number): Upkeep => ({
  night: dayOf(localMs - refreshFrom),
  day: dayOf(localMs),
  grown: false,
});

/** What is due; a refresh rereads too. */
export function due({ night, day, grown }: Upkeep, localMs: number): Chore | undefined {
  const time = localMs - dayOf(localMs) * dayMs;
  const atNight = time >= refreshFrom && time < refreshUntil && dayOf(localMs) !== night;
  if (grown || atNight) return 'refresh';
  return day === dayOf(localMs) ? undefined : 'reread';
}

export const reread = (upkeep: Upkeep, localMs: number): Upkeep => ({ ...upkeep, day: dayOf(localMs) });
