/** Memory that threads can read too. */
export type SharedBuffers = {
  /** One that nobody uses; what is in it means nothing. */
  take(): Buffer;
  /** For the next one to take. Neither the system nor a thread may be reading it any more. */
  give(buffer: Buffer): void;
};

/**
 * Buffers of so many bytes that serve again and again: V8 does not count shared memory when it decides to collect
 * garbage, so one for each file would fill the memory. When none has been in use for `idleMs`, all are let go.
 */
export function sharedBuffers(bytes: number, idleMs = 1000): SharedBuffers {
  let free: Buffer[] = [];
  let used = 0;
  let idle: NodeJS.Timeout | undefined;
  return {
    take() {
      clearTimeout(idle);
      used += 1;
      return free.pop() ?? Buffer.from(new SharedArrayBuffer(bytes));
    },
    give(buffer) {
      free.push(buffer);
      used -= 1;
      if (used > 0) return;
      idle = setTimeout(() => {
        free = [];
      }, idleMs).unref();
    },
  };
}
