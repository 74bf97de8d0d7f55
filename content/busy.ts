/**
 * Why nobody need touch the screen just now. `at` changes whenever it goes on: seconds of a sound, moments of a
 * turn, bytes that were read; what does not go on does not keep the kiosk for ever.
 */
export type Busy = {
  readonly kind: 'narration' | 'recital' | 'tribute' | 'session' | 'copy' | 'dialog' | 'handoff';
  readonly at: number;
};

/** Milliseconds that each may stand still; then it counts as silence, and the quiet time begins. */
export const patience: Readonly<Record<Busy['kind'], number>> = {
  narration: 30_000,
  recital: 30_000,
  tribute: 30_000,
  // A leader speaks between two steps.
  session: 15 * 60_000,
  // A slow stick reads one large file.
  copy: 5 * 60_000,
  // Somebody reads what is asked, or what can be chosen.
  dialog: 60_000,
  // Somebody takes a telephone out and waits for its page.
  handoff: 120_000,
};
