import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderSource, repositoriesIn } from '../../../electron/sync/folder-source.ts';
import type { Source } from '../../../electron/sync/source.ts';
import { runProgram } from '../../fakes/run-program.ts';
import { sha256 } from '../../fakes/sample-manifest.ts';
import { tempFolder, writeFiles } from '../../fakes/temp-folder.ts';
import { blob, bytesOf, faultOf, going, textOf, timestamp } from '../../fakes/web-world.ts';

async function stick() {
  const folder = await tempFolder();
  await writeFiles(folder, { [timestamp]: '{"signed":1}', [blob]: Buffer.alloc(3_000_000, 'abcdefghij') });
  return { folder, source: folderSource(folder) };
}

const read = (source: Source, path = timestamp, limit = 1000, signal = going()) =>
  source.read(path, { limit, signal });
const refused = { kind: 'rejected', why: 'format' };

describe('a folder source', () => {
  it('reads files up to the limit, and is called as the folder is', async () => {
    const { folder, source } = await stick();
    expect(textOf(await read(source))).toBe('{"signed":1}');
    expect(textOf(await read(source, timestamp, 12))).toBe('{"signed":1}');
    expect(await faultOf(read(source, timestamp, 11))).toEqual({
      kind: 'rejected',
      why: 'too-large',
      place: timestamp,
    });
    expect(await read(source, 'metadata/1.root.json')).toEqual({ kind: 'missing' });
    expect(await read(source, `${timestamp}/more`)).toEqual({ kind: 'missing' });
    expect(source.name).toBe(basename(folder));
  });

  it('streams from where it is asked to', async () => {
    const { source } = await stick();
    const all = 'abcdefghij'.repeat(300_000);
    expect(await bytesOf(source, 0)).toEqual({ start: 0, bytes: all });
    expect(await bytesOf(source, 1_234_567)).toEqual({ start: 1_234_567, bytes: all.slice(1_234_567) });
    expect(await bytesOf(source, 3_000_000)).toBe('no-range');
    expect(await bytesOf(folderSource(await tempFolder()), 0)).toBe('missing');
  });

  it('refuses links to files inside and outside, and leads through no linked folder', async () => {
    const { folder, source } = await stick();
    const outside = await tempFolder();
    await writeFiles(outside, { 'timestamp.json': 'secret', 'ab/secret': 'secret' });
    await symlink(join(outside, 'timestamp.json'), join(folder, 'metadata', '1.root.json'));
    await symlink('timestamp.json', join(folder, 'metadata', '2.root.json'));
    await symlink(outside, join(folder, 'targets'));
    await symlink('metadata', join(folder, 'inside'));
    await symlink('loop', join(folder, 'loop'));
    for (const path of [
      'metadata/1.root.json',
      'metadata/2.root.json',
      'targets/ab/secret',
      'inside/timestamp.json',
    ]) {
      expect(await faultOf(read(source, path))).toEqual({ ...refused, place: path });
      expect(await faultOf(source.stream(path, 0, going()))).toEqual({ ...refused, place: path });
    }
    expect(await faultOf(read(source, 'loop'))).toEqual({ ...refused, place: 'loop' });
  });

  it('may itself be reached through a link, as sticks often are', async () => {
    const { folder } = await stick();
    const link = join(await tempFolder(), 'usb');
    await symlink(folder, link);
    expect(textOf(await read(folderSource(link)))).toBe('{"signed":1}');
  });

  it('refuses folders, pipes and devices, and never waits for them', async () => {
    const { folder, source } = await stick();
    await mkdir(join(folder, 'metadata', '1.root.json'));
    await runProgram('mkfifo', join(folder, 'metadata', '2.root.json'));
    for (const path of ['metadata/1.root.json', 'metadata/2.root.json'])
      expect(await faultOf(read(source, path))).toEqual({ ...refused, place: path });
  });

  it.each([
    '../secret',
    'metadata/../../secret',
    '/etc/passwd',
    'a//b',
    'a\\b',
    'C:/a',
    '',
    '.hidden',
    'a\0b',
  ])('refuses the path %j', async (path) => {
    const { source } = await stick();
    expect(await faultOf(read(source, path))).toEqual({ ...refused, place: path });
  });

  it('tells a stick that was pulled from a file that is missing', async () => {
    const { folder, source } = await stick();
    expect(await read(source, 'metadata/9.root.json')).toEqual({ kind: 'missing' });
    await read(source);
    await rename(folder, `${folder}.away`);
    expect(await faultOf(read(source))).toEqual({ kind: 'disk', code: 'ENOENT', place: timestamp });
    expect(await faultOf(bytesOf(source, 0))).toEqual({ kind: 'disk', code: 'ENOENT', place: blob });
    // Where it was mounted, an empty folder is left.
    await mkdir(folder);
    expect(await faultOf(read(source))).toEqual({ kind: 'disk', code: 'ENOENT', place: timestamp });
    expect(await read(folderSource(folder))).toEqual({ kind: 'missing' });
    await rm(`${folder}.away`, { recursive: true });
  });

  it('ends with what it was aborted with', async () => {
    const { source } = await stick();
    const reason = new Error('cancelled');
    expect(await faultOf(read(source, timestamp, 1000, AbortSignal.abort(reason)))).toBe(reason);
    const controller = new AbortController();
    const stream = await source.stream(blob, 0, controller.signal);
    const all = async () => {
      for await (const piece of stream.kind === 'bytes' ? stream.bytes : []) {
        expect(piece.length).toBeLessThan(3_000_000);
        controller.abort(reason);
      }
    };
    expect(await faultOf(all())).toBe(reason);
  });

  it('leaves the stick as it was', async () => {
    const { folder, source } = await stick();
    const state = async () => {
      const names = (await readdir(folder, { recursive: true })).toSorted();
      const files = [timestamp, blob];
      return [
        names,
        ...(await Promise.all(files.map(async (file) => sha256(await readFile(join(folder, file)))))),
      ];
    };
    const before = await state();
    await read(source);
    await bytesOf(source, 100);
    await repositoriesIn(folder);
    expect(await state()).toEqual(before);
  });
});

describe('the repositories on a stick', () => {
  it('are found at its top and two levels down, whatever else is on it', async () => {
    const folder = await tempFolder();
    await writeFiles(folder, {
      'autorun.inf': '[autorun]\nopen=evil.exe',
      'evil.exe': 'MZ',
      'evil.desktop': '[Desktop Entry]\nExec=evil',
      'evil.lnk': 'L',
      'run.sh': '#!/bin/sh\ntouch /tmp/owned',
      'south/metadata/timestamp.json': '{}',
      'halls/north/metadata/timestamp.json': '{}',
      'halls/of/stone/metadata/timestamp.json': '{}',
      'pictures/metadata/other.json': '{}',
      'notes/metadata': 'a file',
    });
    await mkdir(join(folder, 'folder', 'metadata', 'timestamp.json'), { recursive: true });
    await symlink(join(folder, 'south'), join(folder, 'linked'));
    expect(await repositoriesIn(folder)).toEqual([join(folder, 'halls', 'north'), join(folder, 'south')]);
    await writeFile(join(folder, 'metadata'), 'a file');
    expect(await repositoriesIn(join(folder, 'south'))).toEqual([join(folder, 'south')]);
  });

  it('are none on a stick that is empty or gone', async () => {
    const folder = await tempFolder();
    expect(await repositoriesIn(folder)).toEqual([]);
    expect(await repositoriesIn(join(folder, 'gone'))).toEqual([]);
  });
});
