import { type Disk, type DiskFile, realDisk } from '../../electron/records/disk.ts';

/** The errors that a kiosk's disk gives: broken, full, too many files open, locked, read-only. */
export const diskErrors = ['EIO', 'ENOSPC', 'EMFILE', 'EACCES', 'EROFS'] as const;
type DiskError = (typeof diskErrors)[number];

/** From which call on (0 is the first) the disk fails: once, or for good. `short`: it takes half of the bytes. */
export type Fault = {
  readonly at: number;
  readonly error: DiskError | 'EPERM' | 'EBUSY' | 'short';
  readonly lasting?: boolean;
};

/** One call: what it was, and on which open file (0 if on none). */
export type Call = { readonly name: string; readonly file: number };

const noWait = async () => undefined;

/**
 * The real disk, but that one of its calls fails. A failing write writes half of its bytes first, and a
 * failing close closes, as Linux does. `calls` tells what was called. Nothing waits for the real disk, to be
 * quick: whether fsync is called in time, the power cuts test.
 */
export function failingDisk(fault?: Fault): { disk: Disk; calls: readonly Call[]; heal: () => void } {
  const calls: Call[] = [];
  let files = 0;
  let healed = false;

  /** Whether this call fails; counts it. */
  const fails = (name: string, file = 0): boolean => {
    const n = calls.push({ name, file }) - 1;
    if (!fault || healed || n < fault.at) return false;
    return fault.lasting === true || n === fault.at;
  };
  const error = (name: string) =>
    Object.assign(new Error(`${fault?.error}: ${name}`), { code: fault?.error });
  const isShort = fault?.error === 'short';
  const call = async <T>(name: string, run: () => Promise<T>, file = 0): Promise<T> => {
    if (fails(name, file) && !isShort) throw error(name);
    return run();
  };

  const failingFile = (made: DiskFile, file: number): DiskFile => ({
    async write(bytes, offset, length, position) {
      if (!fails('write', file)) return made.write(bytes, offset, length, position);
      const written = await made.write(bytes, offset, Math.floor(length / 2), position);
      if (isShort) return written;
      throw error('write');
    },
    truncate: (bytes) => call('truncate', () => made.truncate(bytes), file),
    sync: () => call('sync', noWait, file),
    datasync: () => call('datasync', noWait, file),
    async close() {
      const failed = fails('close', file);
      await made.close();
      if (failed && !isShort) throw error('close');
    },
  });
  const disk: Disk = {
    async open(path, flags, mode) {
      const made = await call('open', () => realDisk.open(path, flags, mode));
      files += 1;
      return failingFile(made, files);
    },
    readFile: (path) => call('readFile', () => realDisk.readFile(path)),
    readdir: (folder) => call('readdir', () => realDisk.readdir(folder)),
    mkdir: (folder) => call('mkdir', () => realDisk.mkdir(folder)),
    mkdirs: (folder) => call('mkdirs', () => realDisk.mkdirs(folder)),
    size: (path) => call('size', () => realDisk.size(path)),
    modified: (path) => call('modified', () => realDisk.modified(path)),
    rename: (from, to) => call('rename', () => realDisk.rename(from, to)),
    rm: (path) => call('rm', () => realDisk.rm(path)),
    rmdir: (folder) => call('rmdir', () => realDisk.rmdir(folder)),
    windows: realDisk.windows,
    pause: realDisk.pause,
  };
  return {
    disk,
    calls,
    heal: () => {
      healed = true;
    },
  };
}

/**
 * Every way in which one of the first `calls` calls of a task can fail: each of the five errors, once or for
 * good, and a short write.
 */
export function everyFault(calls: readonly Call[]): Fault[] {
  return calls.flatMap(({ name }, at) => [
    ...diskErrors.flatMap((error) => [
      { at, error, lasting: false },
      { at, error, lasting: true },
    ]),
    ...(name === 'write' ? [{ at, error: 'short' as const }] : []),
  ]);
}
