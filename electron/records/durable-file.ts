import { randomUUID } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { type Disk, type DiskFile, realDisk } from './disk.ts';
import { ifThere, systemCode } from './system-code.ts';

/** Writes all bytes, however few the system takes at a time. */
export async function writeAll(
  file: Pick<DiskFile, 'write'>,
  bytes: Uint8Array,
  position: number,
): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten === 0) throw new Error('the disk takes no more bytes');
    done += bytesWritten;
  }
}

/** Makes names in a folder durable. Windows can't open folders and needs no such thing. */
export async function syncFolder(folder: string, disk: Disk = realDisk): Promise<void> {
  if (disk.windows) return;
  await withFile(folder, 'r', (file) => file.sync(), disk);
}

/**
 * Makes a folder and those above it, durably: one that a power cut takes away takes its files with it. One by
 * one, as Node's recursive mkdir now and then calls folders made that a full disk has refused.
 */
export async function makeFolder(folder: string, disk: Disk = realDisk): Promise<void> {
  const parent = dirname(resolve(folder));
  try {
    await makeOne(folder, disk);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' || parent === resolve(folder)) throw error;
    await makeFolder(parent, disk);
    await makeOne(folder, disk);
  }
}

/**
 * Makes a folder and those above it, which a power cut may take away again. Answers the first that was made, as
 * Node does.
 */
export async function makeFolderLoosely(folder: string, disk: Disk = realDisk): Promise<string | undefined> {
  try {
    return await disk.mkdirs(folder);
  } catch (error) {
    // Node says so of a read-only disk too; made one by one, the system's own word is heard.
    if (systemCode(error) !== 'ENOENT') throw error;
    await makeFolder(folder, disk);
    return folder;
  }
}

async function makeOne(folder: string, disk: Disk): Promise<void> {
  try {
    await disk.mkdir(folder);
  } catch (error) {
    // Windows says EPERM of a drive.
    if (systemCode(error) === 'EEXIST' || (disk.windows && systemCode(error) === 'EPERM')) return;
    throw error;
  }
  await syncFolder(dirname(resolve(folder)), disk);
}

/** Opens a file, uses it and closes it in any case; a close that fails is thrown, as bytes may be lost. */
export async function withFile(
  path: string,
  flags: string | number,
  use: (file: DiskFile) => Promise<void>,
  disk: Disk,
  mode?: number,
): Promise<void> {
  const file = await disk.open(path, flags, mode);
  try {
    await use(file);
  } finally {
    await file.close();
  }
}

const tempName = /\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/**
 * Writes a whole file so that a power cut leaves the old or the new one, never a mixture: temp, fsync,
 * rename, fsync of the folder. On any error the temp is removed and the error thrown; a failed fsync is
 * never retried on the same file, as the system may have dropped the bytes. `mode` is that of the file.
 */
export async function writeDurably(
  file: string,
  bytes: Uint8Array,
  disk: Disk = realDisk,
  mode?: number,
): Promise<void> {
  const temp = `${file}.${randomUUID()}.tmp`;
  const fill = async (made: DiskFile) => {
    await writeAll(made, bytes, 0);
    await made.sync();
  };
  try {
    await withFile(temp, 'wx', fill, disk, mode);
    await renamePatiently(temp, file, disk);
    await syncFolder(dirname(file), disk);
  } catch (error) {
    // The first error tells why; a temp that can't be removed is never read, and `removeTemps` takes it.
    await disk.rm(temp).catch(() => undefined);
    throw error;
  }
}

/** Removes what writes that were cut off have left in a folder. A folder that is not there has none. */
export async function removeTemps(folder: string, disk: Disk = realDisk): Promise<void> {
  const names = await ifThere(disk.readdir(folder), []);
  for (const name of names) if (tempName.test(name)) await disk.rm(join(folder, name));
}

/** `<path>.damaged-<time>`, or a name like it that nothing has: a kiosk's clock may stand still or go back. */
export async function asideName(path: string, time: number, disk: Disk = realDisk): Promise<string> {
  const there = new Set(await disk.readdir(dirname(path)));
  let aside = `${path}.damaged-${time}`;
  for (let n = 2; there.has(basename(aside)); n++) aside = `${path}.damaged-${time}-${n}`;
  return aside;
}

/** Renames what is damaged, or can't be read, to a name that nothing has; gives that name. */
export async function setAside(path: string, time: number, disk: Disk): Promise<string> {
  const aside = await asideName(path, time, disk);
  await renamePatiently(path, aside, disk);
  return basename(aside);
}

/** Reads a file, once more if the disk can't give the bytes at once. */
export async function readTwice(path: string, disk: Disk): Promise<Buffer> {
  try {
    return await disk.readFile(path);
  } catch (error) {
    if (systemCode(error) !== 'EIO') throw error;
    return disk.readFile(path);
  }
}

// Milliseconds between tries, 2 s in all: how long a virus scanner of Windows may hold a new file.
const patience = [10, 20, 40, 80, 150, 300, 500, 900];
const locked: readonly unknown[] = ['EPERM', 'EACCES', 'EBUSY'];

/** Renames a file; on Windows it is tried for 2 s, as a scanner may hold it for a moment. */
export async function renamePatiently(from: string, to: string, disk: Disk): Promise<void> {
  for (const wait of disk.windows ? patience : []) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      if (!locked.includes(systemCode(error))) throw error;
      await disk.pause(wait);
    }
  }
  await disk.rename(from, to);
}
