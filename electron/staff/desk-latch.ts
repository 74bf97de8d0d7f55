/** How long the desk stays open without a touch: the page's own watch, and a moment for its last call. */
export const openMs = 125_000;

/** Whether the desk is open, and whether a new PIN may be chosen in place of one that was forgotten. In memory only. */
export type DeskLatch = {
  open(): void;
  close(): void;
  isOpen(): boolean;
  /** The nonce of the file that lets a new PIN be chosen now. */
  resetBy(): string | undefined;
  allowNew(nonce: string): void;
};

/** `elapsed`: a clock that never goes back, in ms. */
export function deskLatch(elapsed: () => number): DeskLatch {
  let openUntil = Number.NEGATIVE_INFINITY;
  let reset: { readonly nonce: string; readonly until: number } | undefined;
  return {
    open() {
      openUntil = elapsed() + openMs;
      reset = undefined;
    },
    close() {
      openUntil = Number.NEGATIVE_INFINITY;
      reset = undefined;
    },
    isOpen: () => elapsed() < openUntil,
    resetBy: () => (reset && elapsed() < reset.until ? reset.nonce : undefined),
    allowNew(nonce) {
      reset = { nonce, until: elapsed() + openMs };
    },
  };
}
