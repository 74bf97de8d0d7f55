import { mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Disk } from '../../../electron/records/disk.ts';
import { removeTemps, writeAll, writeDurably } from '../../../electron/records/durable-file.ts';
import { failingDisk } from '../../fakes/failing-disk.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

describe('a durable write', () => {
  it('makes a new file with exactly the bytes, and leaves no temp', async () => {
    const folder = await tempFolder();
    const bytes = Buffer.alloc(300_000, 'hall');
    await writeDurably(join(folder, 'new'), bytes);
    expect((await readFile(join(folder, 'new'))).equals(bytes)).toBe(true);
    expect(await readdir(folder)).toEqual(['new']);
  });

  it('writes an empty file', async () => {
    const folder = await tempFolder();
    await writeDurably(join(folder, 'new'), new Uint8Array());
    expect(await readFile(join(folder, 'new'))).toHaveLength(0);
  });

  it('replaces a longer file whole', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'file'), 'the old and longer text');
    await writeDurably(join(folder, 'file'), Buffer.from('new'));
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('new');
  });

  it('fails with the system’s error when its folder is missing, and makes none', async () => {
    const folder = await tempFolder();
    await expect(writeDurably(join(folder, 'none', 'file'), Buffer.from('x'))).rejects.toMatchObject({
      code: 'ENOENT',
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('fails when a folder is in its place, keeps that and leaves no temp', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'file', 'kept'), { recursive: true });
    await expect(writeDurably(join(folder, 'file'), Buffer.from('x'))).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['file']);
    expect(await readdir(join(folder, 'file'))).toEqual(['kept']);
  });

  it('by many at once leaves one whole content, never a mixture', async () => {
    const folder = await tempFolder();
    const contents = Array.from({ length: 100 }, (_, n) => String(n % 10).repeat(5000));
    await Promise.all(contents.map((text) => writeDurably(join(folder, 'file'), Buffer.from(text))));
    expect(contents).toContain(await readFile(join(folder, 'file'), 'utf8'));
    expect(await readdir(folder)).toEqual(['file']);
  });
});

describe('writing all bytes', () => {
  /** A real file whose system takes only a few bytes at a time, as it may. */
  async function shortWriting(atMost: number) {
    const folder = await tempFolder();
    const real = await open(join(folder, 'file'), 'w+');
    const write = real.write.bind(real);
    const short = (bytes: Uint8Array, offset: number, length: number, position: number) =>
      write(bytes, offset, Math.min(length, atMost), position);
    return { file: join(folder, 'file'), real, handle: Object.assign(real, { write: short }) };
  }

  it.each([1, 3, 7])('goes on after a short write of %i bytes', async (atMost) => {
    const { file, handle } = await shortWriting(atMost);
    await writeAll(handle, Buffer.from('every byte of this'), 0);
    await handle.close();
    expect(await readFile(file, 'utf8')).toBe('every byte of this');
  });

  it('fails instead of waiting for ever when nothing is taken', async () => {
    const { handle } = await shortWriting(0);
    await expect(writeAll(handle, Buffer.from('x'), 0)).rejects.toThrow('takes no more bytes');
    await handle.close();
  });
});

describe('a durable write on Windows, where a virus scanner may hold a new file', () => {
  /** A Windows whose disk refuses the first `times` renames. */
  function scanned(times: number, error: 'EPERM' | 'EACCES' | 'EBUSY' | 'ENOSPC') {
    const waits: number[] = [];
    let renames = 0;
    const real = failingDisk().disk;
    const disk: Disk = {
      ...real,
      windows: true,
      pause: async (ms) => waits.push(ms),
      rename: async (from, to) => {
        renames += 1;
        if (renames <= times) throw Object.assign(new Error(error), { code: error });
        await real.rename(from, to);
      },
    };
    return { disk, waited: () => waits.reduce((sum, ms) => sum + ms, 0), renames: () => renames };
  }

  it.each(['EPERM', 'EACCES', 'EBUSY'] as const)('is tried again after %s', async (error) => {
    const folder = await tempFolder();
    const { disk, renames } = scanned(3, error);
    await writeDurably(join(folder, 'file'), Buffer.from('new'), disk);
    expect(renames()).toBe(4);
    expect(await readdir(folder)).toEqual(['file']);
  });

  it('fails after two seconds, with the old file as it was and no temp', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'file'), 'old');
    const { disk, waited } = scanned(1000, 'EBUSY');
    await expect(writeDurably(join(folder, 'file'), Buffer.from('new'), disk)).rejects.toMatchObject({
      code: 'EBUSY',
    });
    expect(waited()).toBe(2000);
    expect(await readdir(folder)).toEqual(['file']);
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('old');
  });

  it('fails at once after another error', async () => {
    const { disk, waited } = scanned(1, 'ENOSPC');
    const file = join(await tempFolder(), 'file');
    await expect(writeDurably(file, Buffer.from('new'), disk)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(waited()).toBe(0);
  });
});

describe('removing temps', () => {
  it('takes what a write that was cut off has left, and nothing else', async () => {
    const folder = await tempFolder();
    const others = ['file', 'file.tmp', 'file.damaged-42', 'notes.1234.tmp'];
    const left = 'file.0b1f2a3c-0b1f-4a3c-8b1f-0b1f2a3c4d5e.tmp';
    for (const name of [...others, left]) await writeFile(join(folder, name), 'x');
    await removeTemps(folder);
    expect((await readdir(folder)).sort()).toEqual(others.toSorted());
  });

  it('has nothing to do in a folder that is not there', async () => {
    await removeTemps(join(await tempFolder(), 'none'));
  });

  it('fails with the system’s error where it can’t look', async () => {
    const file = join(await tempFolder(), 'file');
    await writeFile(file, 'x');
    await expect(removeTemps(file)).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});
