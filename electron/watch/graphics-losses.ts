const spanMs = 600_000;
const mostLosses = 3;

/** Counts a loss of the process that paints. Three in 10 minutes are too many. All times in ms. */
export function graphicsLost(
  before: readonly number[],
  at: number,
): { readonly losses: readonly number[]; readonly tooMany: boolean } {
  const losses = [...before.filter((time) => at - time < spanMs), at].slice(-mostLosses);
  return { losses, tooMany: losses.length >= mostLosses };
}
