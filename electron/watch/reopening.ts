/** A page that lives shorter than this has been lost at its opening. */
const shortMs = 10_000;
const firstWaitMs = 1000;
const mostWaitMs = 30_000;

/** How often in a row the page was lost at its opening. */
export type Reopening = { readonly early: number };
export const noReopening: Reopening = { early: 0 };

/** The page was lost after so many ms; `wait`: ms before it is opened again, so that it never spins. */
export function afterLoss(
  before: Reopening,
  livedMs: number,
): { readonly next: Reopening; readonly wait: number } {
  if (livedMs >= shortMs) return { next: noReopening, wait: 0 };
  const { early } = before;
  const wait = early === 0 ? 0 : Math.min(firstWaitMs * 2 ** (early - 1), mostWaitMs);
  return { next: { early: early + 1 }, wait };
}
