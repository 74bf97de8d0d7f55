import { spawn } from 'node:child_process';
import path from 'node:path';

export const PROJECT = path.join(import.meta.dirname, '..');

/** Runs a script of package.json with its output shown. Throws if it fails. */
export async function runNpmScript(name: string, args: readonly string[] = []): Promise<void> {
  const npm = process.env.npm_execpath;
  const rest = ['run', name, ...(args.length > 0 ? ['--', ...args] : [])];
  // Under npm its own program is known, which spares Windows a shell.
  const [file, given] = npm?.endsWith('.js') ? [process.execPath, [npm, ...rest]] : ['npm', rest];
  const code = await new Promise<number | null>((resolve, reject) => {
    const shell = file === 'npm' && process.platform === 'win32';
    const child = spawn(file, given, { cwd: PROJECT, stdio: 'inherit', shell });
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`npm run ${name} failed`);
}
