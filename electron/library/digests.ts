import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { type Digest, type DigestThread, startDigestThread } from './digest-thread.ts';

/** Hashes files that are coming, away from the thread that answers the page. */
export type Digests = {
  /** A new digest for so many bytes or fewer. Throws if the system gives no thread. */
  open(bytes: number): Digest;
  /** How many threads there are now. */
  threads(): number;
};

export type DigestsOptions = {
  /** Threads at most. */
  readonly most?: number;
  /** How long threads that have nothing to do are kept, in ms. */
  readonly idleMs?: number;
  readonly start?: () => Worker;
};

// Hashed sooner (some 0.1 ms) than a thread is asked.
const tinyBytes = 1 << 14;
// What is hashed in place before a thread is started, which takes 40 ms and 10 MB.
const smallBytes = 1 << 20;

/**
 * A few threads, started when first needed and ended when nobody has needed one for a second. A digest stays on
 * the one that had least to do when it was opened.
 */
export function openDigests({ most, idleMs = 1000, start }: DigestsOptions = {}): Digests {
  /** With the bytes of the files that each is at. */
  const threads = new Map<DigestThread, number>();
  let open = 0;
  let inPlace = 0;
  let idle: NodeJS.Timeout | undefined;

  function startThread(): DigestThread {
    const thread = startDigestThread(() => threads.delete(thread), start);
    threads.set(thread, 0);
    return thread;
  }

  function freest(): DigestThread {
    const [least] = [...threads].toSorted(([, a], [, b]) => a - b);
    const isRoom = threads.size < (most ?? Math.min(availableParallelism(), 4));
    return least && (least[1] === 0 || !isRoom) ? least[0] : startThread();
  }

  function endAll(): void {
    for (const thread of threads.keys()) thread.end();
    threads.clear();
    inPlace = 0;
  }

  function load(thread: DigestThread, more: number): void {
    const now = threads.get(thread);
    if (now !== undefined) threads.set(thread, now + more);
  }

  return {
    threads: () => threads.size,
    open(bytes) {
      if (bytes <= tinyBytes) return digestInPlace();
      if (threads.size === 0) {
        inPlace += bytes;
        if (inPlace <= smallBytes) return digestInPlace();
      }
      const thread = freest();
      const digest = thread.open();
      load(thread, bytes);
      open += 1;
      clearTimeout(idle);
      let isOpen = true;
      return {
        ...digest,
        close() {
          if (!isOpen) return;
          isOpen = false;
          digest.close();
          load(thread, -bytes);
          open -= 1;
          if (open === 0) idle = setTimeout(endAll, idleMs).unref();
        },
      };
    },
  };
}

function digestInPlace(): Digest {
  const hash = createHash('sha256');
  return {
    async update(bytes) {
      hash.update(bytes);
    },
    hex: async () => hash.copy().digest('hex'),
    close: () => undefined,
  };
}
