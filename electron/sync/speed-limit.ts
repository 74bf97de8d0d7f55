/** Keeps all streams of a run together under a number of bytes a second. */
export type SpeedLimit = {
  /** Resolves when so many bytes more are allowed. */
  take(bytes: number): Promise<void>;
};

/** `bytesPerSecond` is asked each time, so a cap may change or end while a file is under way. */
export function speedLimit(options: {
  readonly bytesPerSecond: () => number | undefined;
  readonly pause: (ms: number) => Promise<void>;
  /** A clock in ms that never goes back. */
  readonly clock: () => number;
}): SpeedLimit {
  const { bytesPerSecond, pause, clock } = options;
  // When all bytes so far are paid for.
  let paid = 0;
  return {
    async take(bytes) {
      const rate = bytesPerSecond();
      if (rate === undefined) return;
      const now = clock();
      paid = Math.max(now, paid) + (bytes / Math.max(rate, 1)) * 1000;
      let wait = paid - now;
      while (wait > 0 && bytesPerSecond() !== undefined) {
        await pause(Math.min(wait, stepMs));
        wait -= stepMs;
      }
      // The cap has ended: nobody pays for the past.
      if (wait > 0) paid = clock();
    },
  };
}

const stepMs = 500;
