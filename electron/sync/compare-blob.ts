import { createHash } from 'node:crypto';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { systemCode } from '../records/system-code.ts';

/** `unreadable`: for a reason that may pass. What the disk can't give back counts as changed. */
export type Compared =
  | { readonly kind: 'whole' | 'missing' | 'changed' }
  | { readonly kind: 'unreadable'; readonly error: unknown };

type Expected = { readonly sha256: string; readonly bytes: number };
type Pause = (ms: number) => Promise<void>;

// About 25 MB a second at most, so that a film that plays from the same disk does not stutter.
const pieceBytes = 262_144;
const pauseMs = 10;

/** Compares a file with its length and digest, in small pieces with pauses. `pause` may throw to end it. */
export async function compare(path: string, expected: Expected, pause: Pause): Promise<Compared> {
  const first = await look(path, expected, pause);
  // Twice: what the memory or the line to the disk has garbled once is no reason to throw a file away.
  return first.kind === 'changed' ? look(path, expected, pause) : first;
}

async function look(path: string, { sha256, bytes }: Expected, pause: Pause): Promise<Compared> {
  const file = await lstatted(path);
  if (file.kind !== 'file') return file;
  if (file.bytes !== bytes) return { kind: 'changed' };
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    return { kind: (await digestOf(handle, pause)) === sha256 ? 'whole' : 'changed' };
  } catch (error) {
    if (systemCode(error) === 'EIO') return { kind: 'changed' };
    if (systemCode(error) === 'ENOENT') return { kind: 'missing' };
    return { kind: 'unreadable', error };
  } finally {
    await handle?.close();
  }
}

async function lstatted(path: string): Promise<Compared | { readonly kind: 'file'; readonly bytes: number }> {
  try {
    const found = await lstat(path);
    return found.isFile() ? { kind: 'file', bytes: found.size } : { kind: 'changed' };
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
    return { kind: 'unreadable', error };
  }
}

async function digestOf(handle: FileHandle, pause: Pause): Promise<string> {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(pieceBytes);
  for (;;) {
    const { bytesRead } = await handle.read(piece, 0, pieceBytes, null);
    hash.update(piece.subarray(0, bytesRead));
    if (bytesRead === 0) return hash.digest('hex');
    if (bytesRead === pieceBytes) await pause(pauseMs);
  }
}
