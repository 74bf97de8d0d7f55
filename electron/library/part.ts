import { chmod, type FileHandle, open, rm } from 'node:fs/promises';
import { systemCode } from '../records/system-code.ts';
import type { Digest } from './digest-thread.ts';
import type { Digests } from './digests.ts';
import type { SharedBuffers } from './shared-buffers.ts';
import { writeBehind } from './write-behind.ts';

/** A blob on its way: a file named by the digest it should have. It outlives cuts, restarts and power cuts. */
export type Part = {
  /** How many bytes are there or on their way to the disk and the digest. */
  bytes(): number;
  /**
   * Takes more bytes, at most as many as are missing; they may change again once it resolves. Throws what the
   * system says if the disk does not take them.
   */
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
  readonly digests: Digests;
  readonly buffers: SharedBuffers;
};

/** Opens (or makes) a part; what is there already is read and hashed. A longer file than wanted starts anew. */
export async function openPart(options: PartOptions): Promise<Part> {
  const { file, sha256, bytes, place, closed, digests, buffers } = options;
  const handle = await openToWrite(file);
  const ring = buffers.take();
  let { digest, length } = await hashUpTo(handle, options, ring).catch(async (error: unknown) => {
    buffers.give(ring);
    await handle.close();
    throw error;
  });
  let writer = writeBehind({ file: handle, position: length, digest, ring });
  let isOpen = true;

  async function restart(): Promise<void> {
    await writer.settle();
    await handle.truncate(0);
    digest.close();
    digest = digests.open(bytes);
    length = 0;
    writer = writeBehind({ file: handle, position: 0, digest, ring });
  }

  async function close(): Promise<void> {
    if (!isOpen) return;
    isOpen = false;
    try {
      await writer.settle();
    } finally {
      digest.close();
      buffers.give(ring);
      await handle.close();
      closed();
    }
  }

  return {
    bytes: () => length,
    async append(piece) {
      if (length + piece.length > bytes) throw new Error('a part was given more bytes than it may have');
      length += piece.length;
      await writer.push(piece);
    },
    restart,
    async finish() {
      if (length < bytes) return 'incomplete';
      await writer.settle();
      if ((await digest.hex()) !== sha256) {
        await restart();
        return 'bad';
      }
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

type Begun = { readonly digest: Digest; readonly length: number };

/** The digest so far of what is there; a file longer than `bytes` is emptied. Lets go of the digest if it fails. */
async function hashUpTo(handle: FileHandle, { bytes, digests }: PartOptions, ring: Buffer): Promise<Begun> {
  const digest = digests.open(bytes);
  try {
    const { size } = await handle.stat();
    if (size > bytes) await handle.truncate(0);
    if (size === 0 || size > bytes) return { digest, length: 0 };
    for (let length = 0; ; ) {
      const { bytesRead } = await handle.read(ring, 0, ring.length, length);
      if (bytesRead === 0) return { digest, length };
      await digest.update(ring.subarray(0, bytesRead));
      length += bytesRead;
    }
  } catch (error) {
    digest.close();
    throw error;
  }
}
