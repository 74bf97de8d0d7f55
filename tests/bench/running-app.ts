import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { sandboxArguments } from '../../build/runtime/launch.ts';
import { openDebugPipe } from './debug-pipe.ts';
import { pause } from './figure.ts';
import { attachPage, type Page } from './page.ts';

/** Milliseconds since 1970, finer than a millisecond: the same clock as a page's `performance.timeOrigin`. */
export const clock = (): number => performance.timeOrigin + performance.now();

/** What every app of a run shares: the same executable, the same screen; and the kiosk's own folder. */
export type Stage = {
  readonly executable: string;
  readonly env: NodeJS.ProcessEnv;
  /** A copy of what is built, so that a build meanwhile changes nothing. */
  readonly kiosk: string;
};

export type RunningApp = {
  readonly pid: number;
  /** When its process was spawned, by `clock`. */
  readonly spawned: number;
  /** When it wrote a line with this in it to stderr, by `clock`. Throws if it ends before. */
  heard(words: string): Promise<number>;
  /** The first call attaches to the page, which costs the app a little. */
  page(): Promise<Page>;
  stop(): Promise<void>;
  /** As a power cut would, but for the disk. */
  kill(): Promise<void>;
};

const patienceMs = 60_000;
const endMs = 5000;
// A line has its own time, so looking seldom costs nothing but patience.
const lookMs = 50;

/** Starts an app folder; all apps get the same switches, so that nothing but the app differs. */
export function startApp(stage: Stage, folder: string, args: readonly string[] = []): RunningApp {
  const switches = [...sandboxArguments(), '--remote-debugging-pipe'];
  const spawned = clock();
  const child = spawn(stage.executable, [folder, ...switches, ...args], {
    cwd: folder,
    env: stage.env,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const closed = once(child, 'close');
  const pipe = openDebugPipe(child);
  const lines: { text: string; at: number }[] = [];
  const reader = createInterface({ input: child.stderr as Readable });
  reader.on('line', (text) => lines.push({ text, at: clock() }));
  let page: Promise<Page> | undefined;

  const heard = async (words: string): Promise<number> => {
    const until = performance.now() + patienceMs;
    for (;;) {
      const line = lines.find(({ text }) => text.includes(words));
      if (line) return line.at;
      if (child.exitCode !== null) throw new Error(`the app ended: ${lines.at(-1)?.text ?? 'no word'}`);
      if (performance.now() > until) {
        throw new Error(`the app never said "${words}", only: ${lines.map(({ text }) => text).join(' | ')}`);
      }
      await pause(lookMs);
    }
  };
  return {
    pid: child.pid ?? 0,
    spawned,
    heard,
    page: () => {
      page ??= attachPage(pipe);
      return page;
    },
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(kill, endMs);
      await closed;
      clearTimeout(timer);
      process.removeListener('exit', kill);
    },
    async kill() {
      kill();
      await closed;
      process.removeListener('exit', kill);
    },
  };
}
