import type { LocalTime } from '../content/hours.ts';

const dayMs = 86_400_000;

/** Local time of this machine as if it were UTC, in ms since 1970. */
export const localMs = (at: number): number => at - new Date(at).getTimezoneOffset() * 60_000;

/** The day in the hall, as `2026-11-22`. */
export const localDay = (at: number): string => new Date(localMs(at)).toISOString().slice(0, 10);

/** A moment in the hall as part of a name, `20261125-235307`: in the order of the alphabet is in the order of time. */
export const momentName = (at: number): string =>
  new Date(localMs(at)).toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');

/** Days since 1970 in the hall. */
export const localDayNumber = (at: number): number => Math.floor(localMs(at) / dayMs);

/** What the clock on the wall shows in the hall. */
export const localTime = (at: number): LocalTime => ({
  day: localDay(at),
  minutes: Math.floor((((localMs(at) % dayMs) + dayMs) % dayMs) / 60_000),
});
