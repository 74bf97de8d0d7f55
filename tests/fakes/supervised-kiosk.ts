import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { sandboxArguments } from '../../build/runtime/launch.ts';

/** A kiosk under its own supervisor, as a session starts it; nothing steers it. */
export type Supervised = {
  /** Of the kiosk that runs now, not of its supervisor. */
  kiosk(): Promise<number>;
  /** Waits until the nth picture since the start shows; when that was, by `performance.now()`. */
  picture(nth: number, ms: number): Promise<number>;
  readonly lines: readonly string[];
  /** Asks the supervisor to end; its exit code. */
  end(): Promise<number | null>;
};

export type SupervisedOptions = {
  readonly executable: string;
  /** The folder that holds package.json and out/. */
  readonly app: string;
  readonly env: NodeJS.ProcessEnv;
  readonly args: readonly string[];
};

const windowShows = 'the window shows';

export function startSupervised({ executable, app, env, args }: SupervisedOptions): Supervised {
  const child = spawn(executable, [app, ...sandboxArguments(), '--supervise', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = () => void child.kill('SIGTERM');
  process.once('exit', kill);
  const lines: string[] = [];
  const pictures: number[] = [];
  createInterface({ input: child.stderr as Readable }).on('line', (line) => {
    lines.push(line);
    if (line.includes(windowShows)) pictures.push(performance.now());
  });
  return {
    lines,
    kiosk: () => kioskOf(child),
    async picture(nth, ms) {
      const until = performance.now() + ms;
      while (performance.now() < until) {
        const at = pictures[nth - 1];
        if (at !== undefined) return at;
        await delay(20);
      }
      throw new Error(`no ${nth}. picture within ${ms} ms: ${lines.slice(-5).join(' | ')}`);
    },
    async end() {
      process.removeListener('exit', kill);
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        kill();
        await ended;
      }
      return child.exitCode;
    },
  };
}

/** Where the kiosk that was started last lets itself be looked into; it must have been told to. */
export function debugAddress({ lines }: Supervised): string {
  const address = lines
    .findLast((line) => line.includes('DevTools listening on'))
    ?.split(' ')
    .at(-1);
  if (address === undefined) throw new Error('the kiosk cannot be looked into');
  return `http://${new URL(address).host}`;
}

/** The child of the supervisor that is no helper of Chromium's. */
async function kioskOf(supervisor: ChildProcess): Promise<number> {
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    if (parent !== supervisor.pid) continue;
    const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '--type=');
    if (!line.includes('--type=')) return Number(name);
  }
  throw new Error('the supervisor has no kiosk');
}
