import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readdir, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { systemCode } from '../records/system-code.ts';
import { type Source, SourceError, type SourceFile, type SourceStream } from './source.ts';
import { pathParts } from './source-path.ts';

// Large enough to keep a disk busy, small enough to stop soon after a cancel.
const pieceBytes = 1 << 19;

/**
 * A repository in a folder, such as one on a stick: only regular files inside it are read, nothing is
 * written, and links are refused wherever they stand. Reads and streams throw `SourceError` ('disk' once the
 * stick has been pulled), or the signal's reason when it is aborted.
 */
export function folderSource(folder: string): Source {
  let seen = false;

  /** The open file, or undefined if there is none in a folder that is itself still there. */
  async function openFile(path: string): Promise<OpenFile | undefined> {
    const parts = pathParts(path);
    try {
      const file = join(await realpath(folder), ...parts);
      // A link, or a link among its parents, leads somewhere else.
      if ((await realpath(file)) !== file) throw new SourceError({ kind: 'rejected', why: 'format' }, path);
      const handle = await open(file, readOnly);
      const size = await sizeOrClosed(handle);
      if (size === undefined) throw new SourceError({ kind: 'rejected', why: 'format' }, path);
      seen = true;
      return { handle, size };
    } catch (error) {
      if (await isMissing(error)) return undefined;
      throw asSourceError(error, path);
    }
  }

  async function isMissing(error: unknown): Promise<boolean> {
    const code = systemCode(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return false;
    // A pulled stick leaves no folder, or an empty one where it was mounted.
    const rest = seen ? join(folder, 'metadata') : folder;
    return (await lstat(rest).catch(() => undefined)) !== undefined;
  }

  return {
    kind: 'folder',
    name: basename(folder) || folder,
    async read(path, { limit, signal }): Promise<SourceFile> {
      signal.throwIfAborted();
      const file = await openFile(path);
      if (!file) return { kind: 'missing' };
      try {
        const bytes = await readUpTo(file, limit);
        if (bytes.length > limit) throw new SourceError({ kind: 'rejected', why: 'too-large' }, path);
        return { kind: 'file', bytes };
      } catch (error) {
        throw asSourceError(error, path);
      } finally {
        await file.handle.close();
      }
    },
    async stream(path, from, signal): Promise<SourceStream> {
      signal.throwIfAborted();
      const file = await openFile(path);
      if (!file) return { kind: 'missing' };
      if (from === 0 || from < file.size)
        return { kind: 'bytes', start: from, bytes: piecesOf(file, path, from, signal) };
      await file.handle.close();
      return { kind: 'no-range' };
    },
  };
}

// Not NOFOLLOW alone: a pipe would wait for a writer for ever. Windows knows neither flag.
const readOnly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

function asSourceError(error: unknown, path: string): unknown {
  const code = systemCode(error);
  if (error instanceof SourceError || code === undefined) return error;
  // A link that was put there after we looked.
  if (code === 'ELOOP') return new SourceError({ kind: 'rejected', why: 'format' }, path);
  return new SourceError({ kind: 'disk', code }, path);
}

/** `size`: when it was opened. */
type OpenFile = { readonly handle: FileHandle; readonly size: number };

/** The length of a regular file; closes what is none, or can't be told. */
async function sizeOrClosed(handle: FileHandle): Promise<number | undefined> {
  let size: number | undefined;
  try {
    const found = await handle.stat();
    if (found.isFile()) size = found.size;
    return size;
  } finally {
    if (size === undefined) await handle.close();
  }
}

/** At most one byte more than the limit. */
async function readUpTo({ handle, size }: OpenFile, limit: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(Math.min(size, limit) + 1);
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

/** Each piece lies where the one before it lay. */
async function* piecesOf(
  { handle, size }: OpenFile,
  path: string,
  from: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, Math.max(size - from, 1)));
    for (let position = from; ; ) {
      signal.throwIfAborted();
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    throw asSourceError(error, path);
  } finally {
    await handle.close();
  }
}

/**
 * The folders on a stick, itself or at most two levels down, that look like repositories. Everything else
 * on it is ignored, links above all. In order of their paths; empty if the stick can't be read.
 */
export async function repositoriesIn(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const look = async (place: string, levels: number): Promise<void> => {
    const timestamp = await lstat(join(place, 'metadata', 'timestamp.json')).catch(() => undefined);
    if (timestamp?.isFile()) found.push(place);
    if (timestamp?.isFile() || levels === 0) return;
    const entries = await readdir(place, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.filter((one) => one.isDirectory()).slice(0, mostFolders))
      await look(join(place, entry.name), levels - 1);
  };
  await look(folder, 2);
  return found.toSorted();
}

// A stick full of somebody's pictures should not keep a steward waiting.
const mostFolders = 200;
