/** A kiosk that lived shorter than this, in ms, and never showed a picture has failed to start. */
export const quickMs = 5000;

const waitsMs = [0, 250, 1000, 2000, 5000, 10_000] as const;
const longestMs = 30_000;

/**
 * How long to wait before the next start, in ms, after so many failed starts in a row. The first three are
 * tried within a second each; it never gives up.
 */
export const restartWait = (failedStarts: number): number => waitsMs[failedStarts] ?? longestMs;
