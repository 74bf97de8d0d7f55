import { mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extractEntry, readEntries } from '../../../build/runtime/zip-reader.ts';

type Member = { name: string; data: Buffer; deflate: boolean; mode: number };

function header(member: Member, packed: Buffer, offset: number | undefined): Buffer {
  const name = Buffer.from(member.name);
  const inDirectory = offset !== undefined;
  const fixed = Buffer.alloc(inDirectory ? 46 : 30);
  const shift = inDirectory ? 2 : 0;
  fixed.writeUInt32LE(inDirectory ? 0x02014b50 : 0x04034b50, 0);
  fixed.writeUInt16LE(member.deflate ? 8 : 0, 8 + shift);
  fixed.writeUInt32LE(packed.length, 18 + shift);
  fixed.writeUInt32LE(member.data.length, 22 + shift);
  fixed.writeUInt16LE(name.length, 26 + shift);
  if (!inDirectory) {
    // An extra field only here: the two headers may differ.
    fixed.writeUInt16LE(4, 28);
    return Buffer.concat([fixed, name, Buffer.alloc(4)]);
  }
  fixed.writeUInt32LE(((0o100000 | member.mode) << 16) >>> 0, 38);
  fixed.writeUInt32LE(offset, 42);
  return Buffer.concat([fixed, name]);
}

function zipOf(members: readonly Member[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const packed = member.deflate ? deflateRawSync(member.data) : member.data;
    const local = Buffer.concat([header(member, packed, undefined), packed]);
    directory.push(header(member, packed, offset));
    parts.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listing, end]);
}

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zip-reader-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function extractAll(members: readonly Member[]): Promise<string[]> {
  const archive = path.join(folder, 'archive.zip');
  await writeFile(archive, zipOf(members));
  const file = await open(archive);
  try {
    const entries = await readEntries(file);
    for (const entry of entries) await extractEntry(file, entry, path.join(folder, 'out', entry.name));
    return entries.map((entry) => entry.name);
  } finally {
    await file.close();
  }
}

describe('reading a zip archive', () => {
  it('gives back stored, deflated and empty files with their permissions', async () => {
    const long = Buffer.from('长征'.repeat(50_000));
    const names = await extractAll([
      { name: 'a/program', data: long, deflate: true, mode: 0o755 },
      { name: 'a/plain.txt', data: Buffer.from('plain'), deflate: false, mode: 0o644 },
      { name: 'a/empty', data: Buffer.alloc(0), deflate: false, mode: 0o644 },
    ]);
    expect(names).toEqual(['a/program', 'a/plain.txt', 'a/empty']);
    expect((await readFile(path.join(folder, 'out/a/program'))).equals(long)).toBe(true);
    expect((await stat(path.join(folder, 'out/a/program'))).mode & 0o777).toBe(0o755);
    expect(await readFile(path.join(folder, 'out/a/plain.txt'), 'utf8')).toBe('plain');
    expect((await stat(path.join(folder, 'out/a/empty'))).size).toBe(0);
  });

  it('refuses what is not an archive', async () => {
    const other = path.join(folder, 'other');
    await writeFile(other, 'no archive at all');
    const file = await open(other);
    await expect(readEntries(file)).rejects.toThrow('not a zip archive');
    await file.close();
  });
});
