import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from './system-code.ts';

/** Bytes; a file takes whole blocks. */
export type DiskSpace = { readonly free: number; readonly block: number };

/** Of the disk that a folder, there or yet to be made, lies on. */
export async function diskSpace(folder: string): Promise<DiskSpace> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return { free: bavail * bsize, block: bsize };
  } catch (error) {
    if (systemCode(error) === 'ENOENT' && dirname(folder) !== folder) return diskSpace(dirname(folder));
    throw error;
  }
}

/** Bytes that are free there. */
export const freeBytes = async (folder: string): Promise<number> => (await diskSpace(folder)).free;
