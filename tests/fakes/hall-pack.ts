import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { PROJECT } from '../../build/npm-script.ts';
import { bundledScript } from './bundled-script.ts';

/** The command as its users start it. */
export const installedHallPack = join(PROJECT, 'build/packs/hall-pack.mjs');

let bundled: Promise<string> | undefined;

/**
 * The command as one file, which starts in a fifth of the time; made once in each worker. It lies in the project, as
 * sharp is looked for from there.
 */
export function bundledHallPack(): Promise<string> {
  const folder = join(PROJECT, 'out/hall-pack', String(process.pid));
  bundled ??= bundledScript(join(PROJECT, 'build/packs/pack.ts'), folder, ['sharp']);
  return bundled;
}

type Start = {
  /** Where the person stands who starts it. */
  readonly from?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly command?: string;
};

/** Starts `hall-pack` with these arguments. Nobody is at a terminal. */
export async function startHallPack(
  args: readonly string[],
  { from = PROJECT, env, command }: Start = {},
): Promise<ChildProcessWithoutNullStreams> {
  const script = command ?? (await bundledHallPack());
  const child = spawn(process.execPath, [script, ...args], {
    cwd: from,
    env: { ...process.env, INIT_CWD: from, ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** How a program ended, and all that it said. */
export async function ended(child: ChildProcessWithoutNullStreams) {
  const texts = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => {
    texts.out += text.toString();
  });
  child.stderr.on('data', (text: Buffer) => {
    texts.err += text.toString();
  });
  const [code] = await once(child, 'close');
  return { code, ...texts };
}

/** Starts it and waits for its end. */
export const runHallPack = async (args: readonly string[], start?: Start) =>
  ended(await startHallPack(args, start));
