import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import path from 'node:path';

export const PROJECT = path.join(import.meta.dirname, '..');

type Running = {
  readonly env?: NodeJS.ProcessEnv;
  readonly shell?: boolean;
  /** Gives way to whatever else runs. */
  readonly givesWay?: boolean;
};

/** Runs a program in the project's folder with its output shown; resolves with its exit code. */
function runShown(
  file: string,
  args: readonly string[],
  { env = process.env, shell = false, givesWay = false }: Running = {},
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: PROJECT, stdio: 'inherit', shell, env });
    child.once('error', reject);
    child.once('close', resolve);
    if (givesWay && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  });
}

/** Runs a script of package.json with its output shown. Throws if it fails. */
export async function runNpmScript(
  name: string,
  args: readonly string[] = [],
  running: Running = {},
): Promise<void> {
  const npm = process.env.npm_execpath;
  const rest = ['run', name, ...(args.length > 0 ? ['--', ...args] : [])];
  // Under npm its own program is known, which spares Windows a shell.
  const [file, given] = npm?.endsWith('.js') ? [process.execPath, [npm, ...rest]] : ['npm', rest];
  const shell = file === 'npm' && process.platform === 'win32';
  if ((await runShown(file, given, { ...running, shell })) !== 0) throw new Error(`npm run ${name} failed`);
}

/** Runs vitest as build/vitest.config.ts says; resolves with its exit code. */
export const runVitest = (args: readonly string[], running: Running = {}): Promise<number | null> => {
  const script = path.join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs');
  return runShown(process.execPath, [script, 'run', '-c', 'build/vitest.config.ts', ...args], running);
};
