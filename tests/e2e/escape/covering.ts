import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { reportTo } from '../../../build/runtime/report.ts';
import { ensureProgram } from '../../../build/system-libraries.ts';
import type { Arena } from './arena.ts';

const run = promisify(execFile);
const patienceMs = 10_000;

/** Opens a terminal over the kiosk; how long it was what a finger in the middle of the screen would touch. */
export async function secondsCovered({ kiosk, page }: Arena): Promise<number> {
  const program = await ensureProgram('xterm', 'xterm', reportTo(process.stderr));
  const env = { ...process.env, DISPLAY: await kiosk.app.evaluate(() => process.env.DISPLAY ?? '') };
  const touched = async (): Promise<string> => {
    const { stdout } = await run('xdotool', ['getmouselocation', '--shell'], { env });
    return /WINDOW=(\d+)/.exec(stdout)?.[1] ?? '';
  };
  await run('xdotool', ['mousemove', '300', '300'], { env });
  const own = await touched();
  const terminal = spawn(program, ['-geometry', '80x40+50+50', '-e', 'sleep', '30'], {
    env,
    stdio: 'ignore',
  });
  const closed = once(terminal, 'close');
  const until = async (is: () => Promise<boolean>, what: string): Promise<number> => {
    const end = performance.now() + patienceMs;
    while (!(await is())) {
      if (performance.now() > end) throw new Error(what);
      await page.waitForTimeout(20);
    }
    return performance.now();
  };
  const isUp = () =>
    run('xdotool', ['search', '--onlyvisible', '--class', 'xterm'], { env }).then(
      ({ stdout }) => stdout.trim() !== '',
      () => false,
    );
  try {
    const from = await until(isUp, 'the terminal never came up');
    return ((await until(async () => (await touched()) === own, 'it stays covered')) - from) / 1000;
  } finally {
    terminal.kill();
    await closed;
  }
}
