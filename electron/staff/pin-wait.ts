const minute = 60_000;
const hour = 60 * minute;

/** Guesses without a wait: a steward mistypes. */
const freeGuesses = 5;
// From there on each wrong guess costs a longer wait: 13 guesses in the first 24 hours, then 3 a day.
const waits = [minute, 5 * minute, 15 * minute, hour, 2 * hour, 4 * hour, 8 * hour] as const;

/** Milliseconds to wait after so many wrong guesses in a row. */
export function waitAfter(failures: number): number {
  if (failures < freeGuesses) return 0;
  return waits[Math.min(failures - freeGuesses, waits.length - 1)] ?? 8 * hour;
}
