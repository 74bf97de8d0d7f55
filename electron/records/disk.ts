import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** An open file, as far as the records need one. A `FileHandle` of Node is one. */
export type DiskFile = {
  /** May take fewer bytes than it is given. */
  write(
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesWritten: number }>;
  truncate(bytes: number): Promise<void>;
  sync(): Promise<void>;
  datasync(): Promise<void>;
  close(): Promise<void>;
};

/** The file system as the records use it. Each call may fail with the system's error (`code`: ENOSPC, EIO, …). */
export type Disk = {
  /** `mode`: who may read and write a file that is made by it; all that the system lets, if it is left out. */
  open(path: string, flags: string | number, mode?: number): Promise<DiskFile>;
  readFile(path: string): Promise<Buffer>;
  readdir(folder: string): Promise<string[]>;
  /** Makes one folder in one that is there. */
  mkdir(folder: string): Promise<void>;
  /** Makes a folder and those above it; gives the first that was made. */
  mkdirs(folder: string): Promise<string | undefined>;
  /** When a file was last written, in ms since 1970. */
  modified(path: string): Promise<number>;
  /** Of a file, in bytes. */
  size(path: string): Promise<number>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, there or not. */
  rm(path: string): Promise<void>;
  /** Removes a folder in which nothing is. */
  rmdir(folder: string): Promise<void>;
  /** Windows can't open folders, and lets a virus scanner lock a file for a moment. */
  readonly windows: boolean;
  pause(ms: number): Promise<unknown>;
};

export const realDisk: Disk = {
  open,
  readFile: (path) => readFile(path),
  readdir: (folder) => readdir(folder),
  mkdir: (folder) => mkdir(folder),
  mkdirs: (folder) => mkdir(folder, { recursive: true }),
  modified: async (path) => (await stat(path)).mtimeMs,
  size: async (path) => (await stat(path)).size,
  rename,
  rm: (path) => rm(path, { force: true }),
  rmdir: (folder) => rmdir(folder),
  windows: process.platform === 'win32',
  pause,
};
