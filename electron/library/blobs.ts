import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder, writeAll } from '../records/durable-file.ts';

/** Media bytes, each file stored once under its SHA-256. Present means complete and verified. */
export type Blobs = {
  /** Where a blob lies, there or not. */
  path(sha256: string): string;
  has(sha256: string, bytes: number): Promise<boolean>;
  /** Copies a file in, verifying it on the way. Throws `BlobMismatch` if it is not what it should be. */
  add(from: string, sha256: string, bytes: number): Promise<void>;
  /** Removes what an interrupted copy has left. */
  clean(): Promise<void>;
};

export class BlobMismatch extends Error {}

const shardOf = (sha256: string) => sha256.slice(0, 2);

export function openBlobs(folder: string): Blobs {
  const path = (sha256: string) => join(folder, 'blobs', shardOf(sha256), sha256);
  const parts = join(folder, 'parts');
  return {
    path,
    async has(sha256, bytes) {
      // lstat: a link is no blob, wherever it leads.
      const found = await lstat(path(sha256)).catch(() => undefined);
      return found?.isFile() === true && found.size === bytes;
    },
    async add(from, sha256, bytes) {
      const shard = join(folder, 'blobs', shardOf(sha256));
      await mkdir(shard, { recursive: true });
      await mkdir(parts, { recursive: true });
      const part = join(parts, `${sha256}.${randomUUID()}`);
      try {
        await copyVerified(from, part, sha256, bytes);
        await rename(part, path(sha256));
        await syncFolder(shard);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    async clean() {
      for (const name of await readdir(parts).catch(() => [])) await rm(join(parts, name), { force: true });
    },
  };
}

async function copyVerified(from: string, to: string, sha256: string, bytes: number): Promise<void> {
  const hash = createHash('sha256');
  const out = await open(to, 'wx');
  try {
    let done = 0;
    for await (const chunk of createReadStream(from, { end: bytes })) {
      const piece: Buffer = chunk;
      hash.update(piece);
      await writeAll(out, piece, done);
      done += piece.length;
    }
    if (done !== bytes) throw new BlobMismatch(`has ${done} bytes or more, expected ${bytes}`);
    if (hash.digest('hex') !== sha256) throw new BlobMismatch('its SHA-256 differs: the file was changed');
    await out.sync();
  } finally {
    await out.close();
  }
}
