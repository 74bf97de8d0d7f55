import { createHash, type Hash } from 'node:crypto';
import { chmod, type FileHandle, open, rm } from 'node:fs/promises';
import { systemCode } from '../records/system-code.ts';
import { writeBehind } from './write-behind.ts';

/** A blob on its way: a file named by the digest it should have. It outlives cuts, restarts and power cuts. */
export type Part = {
  /** How many bytes are there; all of them are in the digest. */
  bytes(): number;
  /** Takes more bytes, at most as many as are missing. Throws what the system says if the disk does not. */
  append(piece: Uint8Array): Promise<void>;
  /** Throws the bytes away, to start again. */
  restart(): Promise<void>;
  /**
   * Makes the blob of it. `incomplete`: bytes are missing, nothing happens. `bad`: the digest is another one;
   * the bytes are thrown away and it can start again. After `done` only `close` may follow.
   */
  finish(): Promise<'done' | 'bad' | 'incomplete'>;
  /** Lets go of the file; what is there stays for the next time. */
  close(): Promise<void>;
};

export type PartOptions = {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Gives the complete file, already on disk, its place. */
  readonly place: () => Promise<void>;
  readonly closed: () => void;
};

/** Opens (or makes) a part; what is there already is read and hashed. A longer file than wanted starts anew. */
export async function openPart({ file, sha256, bytes, place, closed }: PartOptions): Promise<Part> {
  const handle = await openToWrite(file);
  let { hash, length } = await hashUpTo(handle, bytes);
  let writer = writeBehind(handle, length, bytes);
  let isOpen = true;

  async function restart(): Promise<void> {
    await writer.settle();
    await handle.truncate(0);
    hash = createHash('sha256');
    length = 0;
    writer = writeBehind(handle, 0, bytes);
  }

  async function close(): Promise<void> {
    if (!isOpen) return;
    isOpen = false;
    try {
      await writer.settle();
    } finally {
      await handle.close();
      closed();
    }
  }

  return {
    bytes: () => length,
    async append(piece) {
      if (length + piece.length > bytes) throw new Error('a part was given more bytes than it may have');
      hash.update(piece);
      length += piece.length;
      await writer.push(piece);
    },
    restart,
    async finish() {
      if (length < bytes) return 'incomplete';
      if (hash.copy().digest('hex') !== sha256) {
        await restart();
        return 'bad';
      }
      await writer.settle();
      try {
        await handle.chmod(0o444);
        await handle.sync();
      } catch (error) {
        // Nobody knows which bytes a failed fsync has dropped: none of them can be kept.
        await rm(file, { force: true });
        throw error;
      }
      await close();
      await place();
      return 'done';
    },
    close,
  };
}

async function openToWrite(file: string): Promise<FileHandle> {
  const made = await open(file, 'a').catch(async (error: unknown) => {
    const code = systemCode(error);
    if (code !== 'EACCES' && code !== 'EPERM') throw error;
    // Killed after it had become read-only and before it had its place.
    await chmod(file, 0o600);
    return open(file, 'a');
  });
  await made.close();
  return open(file, 'r+');
}

const readBytes = 1 << 20;

/** The digest so far of what is there; a file longer than `most` is emptied. Closes the file if that fails. */
async function hashUpTo(handle: FileHandle, most: number): Promise<{ hash: Hash; length: number }> {
  const hash = createHash('sha256');
  try {
    const { size } = await handle.stat();
    if (size > most) await handle.truncate(0);
    if (size === 0 || size > most) return { hash, length: 0 };
    const buffer = Buffer.allocUnsafe(readBytes);
    for (let length = 0; ; ) {
      const { bytesRead } = await handle.read(buffer, 0, readBytes, length);
      if (bytesRead === 0) return { hash, length };
      hash.update(buffer.subarray(0, bytesRead));
      length += bytesRead;
    }
  } catch (error) {
    await handle.close();
    throw error;
  }
}
