import type { DiskSpace } from '../../electron/records/disk-space.ts';

export type Space = { readonly needed: number; readonly free: number };

/** What files of these sizes take. */
export const spaceFor = ({ free, block }: DiskSpace, sizes: readonly number[]): Space => ({
  needed: sizes.reduce((sum, bytes) => sum + Math.ceil(bytes / block) * block, 0),
  free,
});

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
