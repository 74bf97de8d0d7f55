import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, makeFolderLoosely } from '../../../electron/records/durable-file.ts';
import { failingDisk } from '../../fakes/failing-disk.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

describe('making a folder', () => {
  it('makes the names of all new folders durable, and does nothing when it is there', async () => {
    const folder = await tempFolder();
    const { disk, calls } = failingDisk();
    await makeFolder(join(folder, 'a', 'b', 'c'), disk);
    expect(calls.filter(({ name }) => name === 'sync')).toHaveLength(3);
    await makeFolder(join(folder, 'a', 'b', 'c'), disk);
    expect(calls.filter(({ name }) => name === 'sync')).toHaveLength(3);
  });
});

describe('making a folder on a disk that fails', () => {
  it('takes a drive of Windows as it is, which says EPERM', async () => {
    const { disk } = failingDisk({ at: 0, error: 'EPERM' });
    await makeFolder('C:/', { ...disk, windows: true });
    await expect(
      makeFolder('C:/', { ...failingDisk({ at: 0, error: 'EPERM' }).disk, windows: false }),
    ).rejects.toMatchObject({ code: 'EPERM' });
  });

  it('says that the disk is full, also of a folder in one that is yet to be made', async () => {
    const folder = await tempFolder();
    for (const at of [1, 3]) {
      const { disk } = failingDisk({ at, error: 'ENOSPC' });
      await expect(makeFolder(join(folder, `x${at}`, 'y'), disk)).rejects.toMatchObject({ code: 'ENOSPC' });
    }
  });

  it('ends at the root', async () => {
    const none = async () => Promise.reject(Object.assign(new Error('none'), { code: 'ENOENT' }));
    await expect(makeFolder('/a/b', { ...failingDisk().disk, mkdir: none })).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});

describe('making a folder loosely', () => {
  // What Node says of a read-only disk, and now and then of a full one.
  const none = async () => Promise.reject(Object.assign(new Error('none'), { code: 'ENOENT' }));

  it('tells the first that was made', async () => {
    const folder = await tempFolder();
    expect(await makeFolderLoosely(join(folder, 'a', 'b'))).toBe(join(folder, 'a'));
    expect(await makeFolderLoosely(join(folder, 'a', 'b'))).toBeUndefined();
  });

  it('makes them one by one where Node finds none to make them in', async () => {
    const folder = await tempFolder();
    const made = join(folder, 'a', 'b');
    expect(await makeFolderLoosely(made, { ...failingDisk().disk, mkdirs: none })).toBe(made);
    expect((await stat(made)).isDirectory()).toBe(true);
  });

  it('says what the system says', async () => {
    const folder = await tempFolder();
    const full = failingDisk({ at: 0, error: 'ENOSPC' }).disk;
    await expect(makeFolderLoosely(join(folder, 'a'), full)).rejects.toMatchObject({ code: 'ENOSPC' });
    const readOnly = { ...failingDisk({ at: 0, error: 'EROFS' }).disk, mkdirs: none };
    await expect(makeFolderLoosely(join(folder, 'a'), readOnly)).rejects.toMatchObject({ code: 'EROFS' });
  });
});
