import { randomUUID } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { type Disk, type DiskFile, realDisk } from './disk.ts';
import { systemCode } from './system-code.ts';

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

/** Makes a folder and those above it, durably: one that a power cut takes away takes its files with it. */
export async function makeFolder(folder: string, disk: Disk = realDisk): Promise<void> {
  const first = await disk.mkdir(folder);
  if (first === undefined) return;
  let made = resolve(folder);
  for (; made.length > first.length; made = dirname(made)) await syncFolder(dirname(made), disk);
  await syncFolder(dirname(made), disk);
}

/** Opens a file, uses it and closes it in any case; a close that fails is thrown, as bytes may be lost. */
export async function withFile(
  path: string,
  flags: string | number,
  use: (file: DiskFile) => Promise<void>,
  disk: Disk,
): Promise<void> {
  const file = await disk.open(path, flags);
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
 * never retried on the same file, as the system may have dropped the bytes.
 */
export async function writeDurably(file: string, bytes: Uint8Array, disk: Disk = realDisk): Promise<void> {
  const temp = `${file}.${randomUUID()}.tmp`;
  const fill = async (made: DiskFile) => {
    await writeAll(made, bytes, 0);
    await made.sync();
  };
  try {
    await withFile(temp, 'wx', fill, disk);
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
  const names = await disk.readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  for (const name of names) if (tempName.test(name)) await disk.rm(join(folder, name));
}

/** `<path>.damaged-<time>`, or a name like it that nothing has: a kiosk's clock may stand still or go back. */
export async function asideName(path: string, time: number, disk: Disk = realDisk): Promise<string> {
  const there = new Set(await disk.readdir(dirname(path)));
  let aside = `${path}.damaged-${time}`;
  for (let n = 2; there.has(basename(aside)); n++) aside = `${path}.damaged-${time}-${n}`;
  return aside;
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
