import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Disk, realDisk } from './disk.ts';
import { freeBytes } from './disk-space.ts';
import { makeFolder, syncFolder, withFile, writeAll } from './durable-file.ts';

/** A file that takes room on the disk, to be given up when a record would find none. */
export type Ballast = {
  /** Makes it if it is not there and the disk has plenty of room; whether it is there. Throws the system's error. */
  keep(): Promise<boolean>;
  /** Removes it; whether there was one, so that there is room now. */
  giveUp(): Promise<boolean>;
};

export type BallastOptions = {
  /** Its size. */
  readonly bytes?: number;
  /** It is only made where so much is free. */
  readonly plenty?: number;
  readonly disk?: Disk;
};

const megabyte = 1 << 20;

export function openBallast(
  file: string,
  { bytes = 64 * megabyte, plenty = 1e9, disk = realDisk }: BallastOptions = {},
): Ballast {
  let givingUp: Promise<boolean> | undefined;
  const isThere = async () => (await disk.readdir(dirname(file))).includes(basename(file));

  async function make(): Promise<void> {
    // Random, so that no file system can keep it in less room; one piece again and again is random enough.
    const piece = randomBytes(Math.min(megabyte, bytes));
    const fill = async (made: Parameters<Parameters<typeof withFile>[2]>[0]) => {
      for (let at = 0; at < bytes; at += piece.length)
        await writeAll(made, piece.subarray(0, bytes - at), at);
      // Until then the room is not surely taken.
      await made.sync();
    };
    try {
      await withFile(file, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC, fill, disk);
    } catch (error) {
      // What is there takes room that somebody else needs.
      await disk.rm(file);
      throw error;
    }
  }

  async function remove(): Promise<boolean> {
    if (!(await isThere())) return false;
    await disk.rm(file);
    // Some file systems give the room only then.
    await syncFolder(dirname(file), disk);
    return true;
  }

  return {
    async keep() {
      await makeFolder(dirname(file), disk);
      // One that was cut off while it was made is smaller.
      if ((await isThere()) && (await disk.size(file)) >= bytes) return true;
      if ((await freeBytes(dirname(file))) < plenty + bytes) return false;
      await make();
      return true;
    },
    giveUp() {
      // Records that find the disk full at the same time all find room then.
      givingUp ??= remove().finally(() => {
        givingUp = undefined;
      });
      return givingUp;
    },
  };
}
