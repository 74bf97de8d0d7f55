import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import type { Report } from './runtime/report.ts';
import { runProgram } from './runtime/run-program.ts';

/** What Electron needs on a Debian-like system that has no desktop. */
const LIBRARY_PACKAGES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libdrm2',
] as const;
const DISPLAY_PACKAGES = ['xvfb', 'xauth'] as const;

/** The libraries that `ldd` did not find, by name. */
export function missingLibraries(lddOutput: string): string[] {
  const lines = lddOutput.split('\n').filter((line) => line.includes('=> not found'));
  return [...new Set(lines.map((line) => line.trim().split(' ', 1)[0] ?? ''))];
}

// Where Debian puts servers; only root's PATH has it.
const SEARCH_PATH = [process.env.PATH ?? '', '/usr/sbin'].join(path.delimiter);

/** The program's path if it is on PATH, else undefined. */
export function findProgram(name: string, searchPath: string = SEARCH_PATH): string | undefined {
  return searchPath
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** True if a window could be opened on a screen that is there. */
export function hasDisplay(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}

/** What to tell who may not install: the one line to run. */
export function installText(packages: readonly string[], why: string, debianLike: boolean): string {
  if (debianLike)
    return `${why}. Run:\nsudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  return `${why}. Install what your system calls these Debian packages: ${packages.join(' ')}`;
}

function isDebianLike(): boolean {
  return existsSync('/etc/debian_version') && findProgram('apt-get') !== undefined;
}

/** Runs apt-get with its own progress shown; rejects if it fails. */
function aptGet(args: readonly string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300'];
  return new Promise((resolve, reject) => {
    // stdout stays free for the result of whoever calls.
    const child = spawn('apt-get', [...options, ...args], { env, stdio: ['ignore', 2, 2] });
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
}

/** Newer Debian and Ubuntu call some libraries `…t64`; the older name may have no candidate there. */
async function namesHere(packages: readonly string[]): Promise<string[]> {
  const known = async (name: string): Promise<boolean> => {
    const { stdout } = await runProgram('apt-cache', ['policy', name]);
    return stdout.includes('Candidate:') && !stdout.includes('Candidate: (none)');
  };
  return Promise.all(
    packages.map(async (name) => ((await known(name)) || !(await known(`${name}t64`)) ? name : `${name}t64`)),
  );
}

/**
 * Installs Debian packages: as root on a Debian-like system, otherwise throws with the line to run.
 * `why` is a clause for people, as "Electron lacks libgtk-3.so.0".
 */
async function installPackages(packages: readonly string[], why: string, report: Report): Promise<void> {
  const debianLike = isDebianLike();
  if (!debianLike || process.getuid?.() !== 0) throw new Error(installText(packages, why, debianLike));
  report.line(`${why}: installing ${packages.join(' ')}`);
  const install = async (): Promise<boolean> =>
    aptGet(['install', '--no-install-recommends', ...(await namesHere(packages))]);
  if (await install()) return;
  // The package lists may be missing (a bare image) or older than the archive.
  if ((await aptGet(['update'])) && (await install())) return;
  throw new Error(installText(packages, `${why}, and apt-get failed`, debianLike));
}

/** Installs what `executable` lacks, and a virtual display if there is no other. Linux only; else does nothing. */
export async function ensureSystemLibraries(options: { executable: string; report: Report }): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = missingLibraries((await runProgram('ldd', [options.executable])).stdout);
  const needsDisplay = !hasDisplay(process.env, process.platform) && findProgram('Xvfb') === undefined;
  if (missing.length === 0 && !needsDisplay) return;
  const reasons = [
    ...(missing.length > 0 ? [`Electron lacks ${missing.join(', ')}`] : []),
    ...(needsDisplay ? ['There is no display and no Xvfb'] : []),
  ];
  const packages = [
    ...(needsDisplay ? DISPLAY_PACKAGES : []),
    ...(missing.length > 0 ? LIBRARY_PACKAGES : []),
  ];
  await installPackages(packages, reasons.join('; '), options.report);
  const still = missingLibraries((await runProgram('ldd', [options.executable])).stdout);
  if (still.length > 0) throw new Error(`Electron still lacks ${still.join(', ')}`);
}

/** The path of a program that a Debian package brings, installing it if need be. */
export async function ensureProgram(program: string, debianPackage: string, report: Report): Promise<string> {
  const found = findProgram(program);
  if (found !== undefined) return found;
  await installPackages([debianPackage], `${program} is missing`, report);
  const installed = findProgram(program);
  if (installed === undefined) throw new Error(`${debianPackage} brought no ${program}`);
  return installed;
}
