import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { findProgram, hasDisplay } from './system-libraries.ts';

/** A screen to open windows on. `env` is what a program that uses it must be started with. */
export type Display = { env: NodeJS.ProcessEnv; virtual: boolean; close: () => Promise<void> };

const START_MS = 20_000;

/** The first line that Xvfb writes to its -displayfd: the number of the display, as `99`. */
async function readDisplayNumber(from: Readable): Promise<string> {
  let text = '';
  for await (const chunk of from) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  const number = text.trim();
  if (!/^\d+$/.test(number)) throw new Error('Xvfb did not start');
  return number;
}

async function startXvfb(
  width: number,
  height: number,
): Promise<{ name: string; close: () => Promise<void> }> {
  if (findProgram('Xvfb') === undefined) throw new Error('There is no display and no Xvfb');
  const screen = ['-screen', '0', `${width}x${height}x24`];
  const child = spawn('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp', '-noreset', ...screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = (): void => {
    child.kill();
  };
  process.once('exit', stop);
  const closed = once(child, 'close');
  const close = async (): Promise<void> => {
    process.removeListener('exit', stop);
    stop();
    await closed;
  };
  const timer = setTimeout(stop, START_MS);
  try {
    const number = await readDisplayNumber(child.stdio[3] as Readable);
    return { name: `:${number}`, close };
  } catch (error) {
    await close();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The screen that is there, else a virtual one of this size in pixels (a portrait kiosk by default) on a free
 * number. `always` takes a virtual one in any case. Throws if there is neither a screen nor Xvfb.
 */
export async function openDisplay(
  options: { width?: number; height?: number; always?: boolean } = {},
): Promise<Display> {
  const { width = 1080, height = 1920, always = false } = options;
  const env = { ...process.env };
  // Electron would run as plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  const present = hasDisplay(process.env, process.platform);
  if (present && !(always && process.platform === 'linux')) {
    return { env, virtual: false, close: async () => undefined };
  }
  const { name, close } = await startXvfb(width, height);
  delete env.WAYLAND_DISPLAY;
  return { env: { ...env, DISPLAY: name }, virtual: true, close };
}
