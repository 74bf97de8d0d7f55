import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from '../../electron/records/system-code.ts';

/** Bytes; a file takes whole blocks. */
export type DiskSpace = { readonly free: number; readonly block: number };
export type Space = { readonly needed: number; readonly free: number };

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

/** What files of these sizes take. */
export const spaceFor = ({ free, block }: DiskSpace, sizes: readonly number[]): Space => ({
  needed: sizes.reduce((sum, bytes) => sum + Math.ceil(bytes / block) * block, 0),
  free,
});

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
