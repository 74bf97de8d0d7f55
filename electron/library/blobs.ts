import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { realDisk } from '../records/disk.ts';
import { makeFolderLoosely, renamePatiently, writeAll } from '../records/durable-file.ts';
import { ifThere, systemCode } from '../records/system-code.ts';
import { openDigests } from './digests.ts';
import { looseNames, namesIn } from './loose-names.ts';
import { openPart, type Part } from './part.ts';
import { sharedBuffers } from './shared-buffers.ts';

/** Media bytes, each file stored once under its SHA-256, read-only. Present means complete and verified. */
export type Blobs = {
  /** Where a blob lies, there or not. */
  path(sha256: string): string;
  has(sha256: string, bytes: number): Promise<boolean>;
  /** Copies a file in, verifying it on the way. Throws `BlobMismatch` if it is not what it should be. */
  add(from: string, sha256: string, bytes: number): Promise<void>;
  /**
   * Opens what has been fetched of a blob, perhaps nothing. Only one at a time may have it. A part that is
   * finished counts as there at once, and survives a power cut once `settle` has resolved.
   */
  part(sha256: string, bytes: number): Promise<Part>;
  /** Makes the names of all blobs durable, whoever finished them, in this run or in one that was killed. */
  settle(): Promise<void>;
  /**
   * Removes what an interrupted copy has left, and parts that nobody will go on with: those not `wanted`,
   * or, where nobody knows what is wanted, those that have not grown for seven days.
   */
  clean(wanted?: ReadonlySet<string>): Promise<void>;
  /** All blobs, in no order; `bytes` as the disk says. */
  list(): AsyncIterable<{ readonly sha256: string; readonly bytes: number }>;
  /** Removes a blob, there or not. */
  remove(sha256: string): Promise<void>;
};

export class BlobMismatch extends Error {}

const shardName = /^[0-9a-f]{2}$/;
const digestName = /^[0-9a-f]{64}$/;

// For each file that is coming: half of it is filled while the other is written and hashed.
const partBufferBytes = 1 << 20;

/** `now` tells the age of parts, in ms since 1970. */
export function openBlobs(folder: string, now: () => number = Date.now): Blobs {
  const all = join(folder, 'blobs');
  const parts = join(folder, 'parts');
  const shardOf = (sha256: string) => join(all, sha256.slice(0, 2));
  const path = (sha256: string) => join(shardOf(sha256), sha256);
  const shards = async () => (await namesIn(all, shardName)).map((name) => join(all, name));
  const loose = looseNames(async () => [folder, all, parts, ...(await shards())]);
  /** Names in `parts` that are being written now. */
  const busy = new Set<string>();
  const digests = openDigests();
  const buffers = sharedBuffers(partBufferBytes);

  async function place(part: string, sha256: string): Promise<void> {
    const made = await makeFolderLoosely(shardOf(sha256));
    await renameOver(part, path(sha256));
    for (const one of [parts, shardOf(sha256), ...(made === undefined ? [] : [all, folder])]) loose.add(one);
  }

  return {
    path,
    async has(sha256, bytes) {
      // lstat: a link is no blob, wherever it leads.
      const found = await lstat(path(sha256)).catch(() => undefined);
      return found?.isFile() === true && found.size === bytes;
    },
    async add(from, sha256, bytes) {
      await makeFolderLoosely(parts);
      const name = `${sha256}.${randomUUID()}`;
      busy.add(name);
      try {
        await copyVerified(from, join(parts, name), sha256, bytes);
        await place(join(parts, name), sha256);
        await loose.settle();
      } catch (error) {
        await rm(join(parts, name), { force: true });
        throw error;
      } finally {
        busy.delete(name);
      }
    },
    async part(sha256, bytes) {
      if (busy.has(sha256)) throw new Error(`${sha256} is being fetched already`);
      busy.add(sha256);
      const closed = () => busy.delete(sha256);
      const file = join(parts, sha256);
      try {
        await makeFolderLoosely(parts);
        const ways = { place: () => place(file, sha256), closed, digests, buffers };
        return await openPart({ file, sha256, bytes, ...ways });
      } catch (error) {
        closed();
        throw error;
      }
    },
    settle: loose.settle,
    clean: (wanted) => cleanParts(parts, busy, wanted, now()),
    async *list() {
      for (const shard of await shards()) {
        for (const sha256 of await namesIn(shard, digestName)) {
          const found = await ifThere(lstat(join(shard, sha256)), undefined);
          if (found) yield { sha256, bytes: found.size };
        }
      }
    },
    remove: (sha256) => rm(path(sha256), { force: true, recursive: true }),
  };
}

const partLifeMs = 7 * 24 * 3_600_000;

async function cleanParts(
  parts: string,
  busy: ReadonlySet<string>,
  wanted: ReadonlySet<string> | undefined,
  now: number,
): Promise<void> {
  for (const name of await namesIn(parts, /./)) {
    const file = join(parts, name);
    const age = now - ((await ifThere(lstat(file), undefined))?.mtimeMs ?? now);
    const kept = digestName.test(name) && (wanted ? wanted.has(name) : age < partLifeMs);
    if (!kept && !busy.has(name)) await rm(file, { force: true, recursive: true });
  }
}

/** Gives a file a name that something useless may have: a damaged blob, or a folder. */
async function renameOver(from: string, to: string): Promise<void> {
  try {
    await renamePatiently(from, to, realDisk);
  } catch (error) {
    // Windows refuses to replace a read-only file.
    if (!/^(EISDIR|ENOTEMPTY|EEXIST|EPERM|EACCES)$/.test(systemCode(error) ?? '')) throw error;
    await rm(to, { force: true, recursive: true });
    await renamePatiently(from, to, realDisk);
  }
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
    await out.chmod(0o444);
    await out.sync();
  } finally {
    await out.close();
  }
}
