const dayMs = 86_400_000;

/** Local time of this machine as if it were UTC, in ms since 1970. */
const localMs = (at: number): number => at - new Date(at).getTimezoneOffset() * 60_000;

/** The day in the hall, as `2026-11-22`. */
export const localDay = (at: number): string => new Date(localMs(at)).toISOString().slice(0, 10);

/** Days since 1970 in the hall. */
export const localDayNumber = (at: number): number => Math.floor(localMs(at) / dayMs);
