import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** The DevTools protocol over the two pipes that `--remote-debugging-pipe` opens (descriptors 3 and 4). */
export type DebugPipe = {
  /** Asks and gives the result; throws what the browser says is wrong, or after 30 s. */
  send(method: string, params?: object, session?: string): Promise<unknown>;
};

type Answer = { id?: number; result?: unknown; error?: { message: string } };
type Waiting = { resolve(result: unknown): void; reject(error: Error): void };

const patienceMs = 30_000;

export function openDebugPipe(child: ChildProcess): DebugPipe {
  const to = child.stdio[3] as Writable;
  const from = child.stdio[4] as Readable;
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let text = '';

  const hear = (answer: Answer) => {
    const asked = waiting.get(answer.id ?? 0);
    waiting.delete(answer.id ?? 0);
    if (answer.error) asked?.reject(new Error(answer.error.message));
    else asked?.resolve(answer.result);
  };
  from.setEncoding('utf8');
  from.on('data', (chunk: string) => {
    text += chunk;
    const parts = text.split('\0');
    text = parts.pop() ?? '';
    for (const part of parts) hear(JSON.parse(part));
  });
  // A pipe breaks when the app ends; whoever waits is told below.
  to.on('error', () => undefined);
  child.once('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the app has ended'));
  });

  return {
    send: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        last += 1;
        const id = last;
        const timer = setTimeout(() => reject(new Error(`${method}: no answer`)), patienceMs);
        waiting.set(id, {
          resolve: (result) => {
            clearTimeout(timer);
            resolve(result);
          },
          reject: (error) => {
            clearTimeout(timer);
            reject(error);
          },
        });
        to.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`);
      }),
  };
}
