/** How the kiosk's process ends. Its supervisor starts it again after each of them but the first. */
export const exitCode = {
  /** A steward's wish, or the system's (it is shut down, the service is stopped). */
  wish: 0,
  /** Started with switches that no hall's kiosk takes. */
  refused: 2,
  /** Another program has this data folder. */
  taken: 3,
  /** The window of a full-screen kiosk was closed, which nobody may. */
  windowLost: 4,
  /** A steward's wish to start it again. */
  again: 5,
  /** Its supervisor is gone; whoever starts that one again finds a free place. */
  orphaned: 6,
} as const;
