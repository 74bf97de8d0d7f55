import { constants } from 'node:fs';
import { join } from 'node:path';
import { type Disk, type DiskFile, realDisk } from './disk.ts';
import { freeBytes } from './disk-space.ts';
import { makeFolder, writeAll } from './durable-file.ts';

/** The log on disk. It is no record: where the disk is full, broken or slow, lines are left out. */
export type LogFile = {
  /** Returns at once and never throws. */
  write(line: string): void;
  /** Waits for what is being written and lets the file go; the next line opens it again. */
  flush(): Promise<void>;
};

export type LogFileOptions = {
  /** All files together hold no more; a fifth of it each. */
  readonly mostBytes?: number;
  /** Nothing is written while the disk has less: that is for records. */
  readonly leaveBytes?: number;
  readonly disk?: Disk;
};

const files = 5;
/** Lines that wait for a slow disk, in characters. */
const mostWaiting = 256 * 1024;
const nameOf = (n: number) => (n === 0 ? 'kiosk.log' : `kiosk.${n}.log`);

/** `<folder>/kiosk.log`, and the older ones `kiosk.1.log` … `kiosk.4.log`. */
export function openLogFile(
  folder: string,
  { mostBytes = 50_000_000, leaveBytes = 32_000_000, disk = realDisk }: LogFileOptions = {},
): LogFile {
  const mostEach = Math.floor(mostBytes / files);
  let waiting = '';
  let writing: Promise<void> | undefined;
  let open: { readonly file: DiskFile; bytes: number } | undefined;

  async function close(): Promise<void> {
    const closing = open?.file;
    open = undefined;
    await closing?.close();
  }

  /** The file that takes `more` bytes; a full one makes room for the next. */
  async function fileFor(more: number): Promise<NonNullable<typeof open>> {
    if (!open) {
      await makeFolder(folder, disk);
      const path = join(folder, nameOf(0));
      open = { file: await disk.open(path, constants.O_WRONLY | constants.O_CREAT), bytes: mostEach };
      open.bytes = await disk.size(path);
    }
    if (open.bytes === 0 || open.bytes + more <= mostEach) return open;
    await close();
    await disk.rm(join(folder, nameOf(files - 1)));
    const there = new Set(await disk.readdir(folder));
    for (let n = files - 2; n >= 0; n--)
      if (there.has(nameOf(n))) await disk.rename(join(folder, nameOf(n)), join(folder, nameOf(n + 1)));
    return fileFor(more);
  }

  async function writeWaiting(): Promise<void> {
    while (waiting !== '') {
      const bytes = Buffer.from(waiting);
      waiting = '';
      try {
        if ((await freeBytes(folder)) < leaveBytes) continue;
        const into = await fileFor(bytes.length);
        await writeAll(into.file, bytes, into.bytes);
        into.bytes += bytes.length;
      } catch {
        // Nobody can be told of it here, and stderr has the line; the next one tries a fresh file.
        await close().catch(() => undefined);
      }
    }
    writing = undefined;
  }

  return {
    write(line) {
      if (waiting.length + line.length <= Math.min(mostWaiting, mostEach)) waiting += line;
      writing ??= writeWaiting();
    },
    async flush() {
      await writing;
      await close().catch(() => undefined);
    },
  };
}
