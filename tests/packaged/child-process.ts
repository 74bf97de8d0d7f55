import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const QUIT_MS = 5_000;

/** A TCP port of the loopback that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Calls `probe` until it gives something; throws with `what` after `ms`. */
export async function eventually<T>(
  what: string,
  ms: number,
  probe: () => Promise<T | undefined>,
): Promise<T> {
  const end = Date.now() + ms;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const value = await probe();
      if (value !== undefined) return value;
    } catch (error) {
      last = error;
    }
    await delay(50);
  }
  throw new Error(`${what}: not within ${ms} ms`, { cause: last });
}

export type Program = {
  /** 0 if it could not be started. */
  pid: number;
  /** Everything that it wrote so far. */
  output: () => string;
  running: () => boolean;
  /** Asks it to quit, then ends it with all its children. */
  close: () => Promise<void>;
};

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    // ESRCH: the whole group has ended already.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Starts a program in a process group of its own, so that closing it leaves none of its children behind. */
export function startProgram(file: string, args: readonly string[], env: NodeJS.ProcessEnv): Program {
  const child = spawn(file, [...args], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let text = '';
  const keep = (chunk: Buffer): void => {
    text += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.once('error', (error) => {
    text += error.message;
  });
  const atExit = (): void => endGroup(child);
  process.once('exit', atExit);
  const running = (): boolean =>
    child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  const close = async (): Promise<void> => {
    process.removeListener('exit', atExit);
    if (running()) {
      const closed = once(child, 'exit');
      child.kill();
      await Promise.race([closed, delay(QUIT_MS, undefined, { ref: false })]);
    }
    endGroup(child);
  };
  return { pid: child.pid ?? 0, output: () => text, running, close };
}
