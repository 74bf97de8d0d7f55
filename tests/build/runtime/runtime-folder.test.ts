import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  executableIn,
  FALLBACK_MARKER,
  isFallback,
  readRuntime,
} from '../../../build/runtime/runtime-folder.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'runtime-folder-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a runtime folder', () => {
  it('is none while the program or its version is missing', async () => {
    expect(readRuntime(folder, 'linux')).toBeUndefined();
    await writeFile(path.join(folder, 'electron'), '');
    expect(readRuntime(folder, 'linux')).toBeUndefined();
  });

  it('has its version without the v that older releases write', async () => {
    await writeFile(path.join(folder, 'electron'), '');
    await writeFile(path.join(folder, 'version'), 'v45.4.1\n');
    const executable = path.join(folder, 'electron');
    expect(readRuntime(folder, 'linux')).toEqual({ executable, folder, version: '45.4.1', fallback: false });
  });

  it('is a fallback if it is marked as one', async () => {
    await writeFile(path.join(folder, 'electron'), '');
    await writeFile(path.join(folder, 'version'), '33.2.1');
    await writeFile(path.join(folder, FALLBACK_MARKER), '{}');
    expect(isFallback(folder)).toBe(true);
    expect(readRuntime(folder, 'linux')?.fallback).toBe(true);
  });

  it('holds its program where each platform puts it', async () => {
    await mkdir(path.join(folder, 'Electron.app'));
    expect(path.basename(executableIn(folder, 'win32'))).toBe('electron.exe');
    expect(executableIn(folder, 'darwin')).toBe(
      path.join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron'),
    );
  });
});
