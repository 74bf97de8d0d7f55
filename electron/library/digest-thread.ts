import { Worker } from 'node:worker_threads';

/** A running SHA-256. It takes bytes in the order of its calls. */
export type Digest = {
  /**
   * Takes more bytes, which must not change before it resolves. What lies in shared memory is not copied on its
   * way to a thread. Throws if the thread has died.
   */
  update(bytes: Uint8Array): Promise<void>;
  /** Of all bytes so far, in hex; more may follow. Throws if the thread has died. */
  hex(): Promise<string>;
  /** Lets go of it; what was asked before is still answered. */
  close(): void;
};

export type DigestThread = {
  /** A new digest, which stays on this thread. */
  open(): Digest;
  /** Nobody may wait for it any more. */
  end(): void;
};

/** What the thread is asked. Without `bytes` it tells the digest so far. */
type Question = { readonly stream: number; readonly bytes?: Uint8Array; readonly close?: true };

// Plain JavaScript in a string: the same source runs under vitest and tsx and bundled in Electron 33 (Node 20),
// where a file beside this one is not found. `Function.toString` would not do, as tsx puts its helpers in.
const code = `
const { createHash } = require('node:crypto');
const { parentPort } = require('node:worker_threads');
const running = new Map();
parentPort.on('message', ({ stream, bytes, close }) => {
  if (close) return void running.delete(stream);
  const hash = running.get(stream) ?? createHash('sha256');
  running.set(stream, hash);
  if (bytes) hash.update(bytes);
  parentPort.postMessage(bytes ? '' : hash.copy().digest('hex'));
});
`;

/** It needs some 10 MB, whatever it hashes. Neither loaders (tsx) nor options of this process are for it. */
export const startWorker = (): Worker =>
  new Worker(code, {
    eval: true,
    name: 'digests',
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2, stackSizeMb: 1 },
  });

/**
 * Starts a thread that hashes; throws if the system gives none. It keeps the process alive only while it owes an
 * answer. `died` is called once if it ends by itself.
 */
export function startDigestThread(died: () => void, start: () => Worker = startWorker): DigestThread {
  const worker = start();
  /** In the order of the questions, which is that of the answers. */
  const waiting: { readonly resolve: (answer: string) => void; readonly reject: (why: Error) => void }[] = [];
  let streams = 0;
  let cause: unknown;
  let death: Error | undefined;

  worker.unref();
  worker.on('message', (answer: string) => {
    waiting.shift()?.resolve(answer);
    if (waiting.length === 0) worker.unref();
  });
  worker.on('error', (error) => {
    cause = error;
  });
  // Not before: until it is gone it may still read the bytes.
  worker.on('exit', (exitCode) => {
    const byItself = !death;
    // Without the code of its cause, which would pass for one of the disk.
    death ??= new Error(`a thread that hashes files has died (${exitCode})`, { cause });
    for (const { reject } of waiting.splice(0)) reject(death);
    if (byItself) died();
  });

  function ask(question: Question): Promise<string> {
    return new Promise((resolve, reject) => {
      if (death) throw death;
      worker.postMessage(question);
      waiting.push({ resolve, reject });
      worker.ref();
    });
  }

  return {
    open() {
      const stream = ++streams;
      return {
        update: (bytes) => ask({ stream, bytes }).then(() => undefined),
        hex: () => ask({ stream }),
        close: () => worker.postMessage({ stream, close: true } satisfies Question),
      };
    },
    end() {
      death ??= new Error('the thread was ended');
      void worker.terminate();
    },
  };
}
