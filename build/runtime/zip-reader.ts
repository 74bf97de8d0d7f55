import { createReadStream, createWriteStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

/** One file of an archive; `offset` is that of its local header, sizes in bytes. */
export type ZipEntry = {
  name: string;
  method: number;
  packedBytes: number;
  bytes: number;
  offset: number;
  /** Unix permission bits, 0 if the archive has none. */
  mode: number;
};

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;

async function readBytes(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, start);
  return buffer.subarray(0, bytesRead);
}

/**
 * The entries of a zip archive (APPNOTE 4.3.12, no zip64) whose digest was checked before.
 * Throws if it is not such an archive.
 */
export async function readEntries(file: FileHandle): Promise<ZipEntry[]> {
  const { size } = await file.stat();
  const tailStart = Math.max(0, size - END_BYTES - LONGEST_COMMENT);
  const tail = await readBytes(file, tailStart, size - tailStart);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || tail.readUInt32LE(end) !== END_SIGNATURE) throw new Error('not a zip archive');
  const directory = await readBytes(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY_SIGNATURE) {
    const nameBytes = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
    });
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Writes one entry to `target`, making its folders. */
export async function extractEntry(file: FileHandle, entry: ZipEntry, target: string): Promise<void> {
  if (entry.method !== 0 && entry.method !== 8)
    throw new Error(`${entry.name}: unknown compression ${entry.method}`);
  await mkdir(path.dirname(target), { recursive: true });
  // The local header repeats name and extra field, whose lengths may differ from the directory's.
  const header = await readBytes(file, entry.offset, 30);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (entry.packedBytes > 0) {
    const end = start + entry.packedBytes - 1;
    const packed = createReadStream('', { fd: file.fd, start, end, autoClose: false });
    const unpack = entry.method === 8 ? createInflateRaw() : new PassThrough();
    await pipeline(packed, unpack, createWriteStream(target));
  } else {
    await pipeline(PassThrough.from([]), createWriteStream(target));
  }
  if (entry.mode !== 0) await chmod(target, entry.mode);
}
