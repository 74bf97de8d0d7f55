import { chmod, mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BlobMismatch, openBlobs } from '../../../electron/library/blobs.ts';
import { sha256 } from '../../fakes/sample-manifest.ts';
import { tempFolder, writeFiles } from '../../fakes/temp-folder.ts';

async function setUp(content: Uint8Array | string) {
  const folder = await tempFolder();
  const from = join(folder, 'source');
  await writeFile(from, content);
  return { folder, from, digest: sha256(content), blobs: openBlobs(join(folder, 'library')) };
}

describe('blobs', () => {
  it.each([0, 1, 65_536, 65_537, 1_000_000])('are copied byte for byte: %i bytes', async (size) => {
    const content = Buffer.alloc(size, 'hall');
    const { from, digest, blobs } = await setUp(content);
    expect(await blobs.has(digest, size)).toBe(false);
    await blobs.add(from, digest, size);
    expect(await blobs.has(digest, size)).toBe(true);
    expect((await readFile(blobs.path(digest))).equals(content)).toBe(true);
  });

  it('refuse a file of another digest or length and leave nothing of it', async () => {
    const { folder, from, digest, blobs } = await setUp('twenty bytes of text');
    await expect(blobs.add(from, sha256('other'), 20)).rejects.toBeInstanceOf(BlobMismatch);
    await expect(blobs.add(from, digest, 19)).rejects.toBeInstanceOf(BlobMismatch);
    await expect(blobs.add(from, digest, 21)).rejects.toBeInstanceOf(BlobMismatch);
    expect(await readdir(join(folder, 'library', 'parts'))).toEqual([]);
    expect(await blobs.has(digest, 20)).toBe(false);
  });

  it('stop reading a file that is longer than it should be', async () => {
    const { from, digest, blobs } = await setUp(Buffer.alloc(10_000_000));
    await expect(blobs.add(from, digest, 10)).rejects.toThrow('has 11 bytes or more, expected 10');
  });

  it('that are cut short do not count as there', async () => {
    const { from, digest, blobs } = await setUp('twenty bytes of text');
    await blobs.add(from, digest, 20);
    await chmod(blobs.path(digest), 0o600);
    await writeFile(blobs.path(digest), 'short');
    expect(await blobs.has(digest, 20)).toBe(false);
    await blobs.add(from, digest, 20);
    expect(await blobs.has(digest, 20)).toBe(true);
  });

  it('that are links or folders do not count as there, and a link is replaced by the bytes', async () => {
    const { folder, from, digest, blobs } = await setUp('twenty bytes of text');
    await mkdir(dirname(blobs.path(digest)), { recursive: true });
    await symlink(from, blobs.path(digest));
    expect(await blobs.has(digest, 20)).toBe(false);
    await blobs.add(from, digest, 20);
    expect(await blobs.has(digest, 20)).toBe(true);
    expect(await readFile(join(folder, 'source'), 'utf8')).toBe('twenty bytes of text');
    const other = sha256('x');
    await mkdir(blobs.path(other), { recursive: true });
    expect(await blobs.has(other, 4096)).toBe(false);
  });

  it('may be added by two at once', async () => {
    const { from, digest, blobs } = await setUp('twenty bytes of text');
    await Promise.all(Array.from({ length: 10 }, () => blobs.add(from, digest, 20)));
    expect(await readFile(blobs.path(digest), 'utf8')).toBe('twenty bytes of text');
  });

  it('are cleaned of what an interrupted copy has left', async () => {
    const { folder, blobs } = await setUp('');
    await blobs.clean();
    await mkdir(join(folder, 'library', 'parts'), { recursive: true });
    await writeFile(join(folder, 'library', 'parts', 'half'), 'half');
    await blobs.clean();
    expect(await readdir(join(folder, 'library', 'parts'))).toEqual([]);
  });

  it('are read-only', async () => {
    const { from, digest, blobs } = await setUp('twenty bytes of text');
    await blobs.add(from, digest, 20);
    expect((await stat(blobs.path(digest))).mode & 0o777).toBe(0o444);
  });

  it('are listed, each with its length, and removed', async () => {
    const { folder, from, digest, blobs } = await setUp('twenty bytes of text');
    const list = async () => {
      const found = [];
      for await (const one of blobs.list()) found.push(one);
      return found;
    };
    expect(await list()).toEqual([]);
    await blobs.add(from, digest, 20);
    await writeFiles(join(folder, 'library', 'blobs'), {
      'zz/name': '',
      'ab/name': '',
      [`ab/${'ab'.repeat(32)}`]: 'x',
    });
    expect((await list()).toSorted((a, b) => b.bytes - a.bytes)).toEqual([
      { sha256: digest, bytes: 20 },
      { sha256: 'ab'.repeat(32), bytes: 1 },
    ]);
    await blobs.remove(digest);
    await blobs.remove(digest);
    expect(await list()).toEqual([{ sha256: 'ab'.repeat(32), bytes: 1 }]);
  });

  it('have their names made durable whether there are any or not', async () => {
    const { from, digest, blobs } = await setUp('twenty bytes of text');
    await blobs.settle();
    await blobs.add(from, digest, 20);
    await Promise.all([blobs.settle(), blobs.settle()]);
  });
});

describe('parts', () => {
  const part = 'cd'.repeat(32);
  const day = 24 * 3_600_000;

  it('are kept for a week where nobody says what is wanted, else as long as they are', async () => {
    const folder = await tempFolder();
    const file = join(folder, 'parts', part);
    let now = 100 * day;
    const blobs = openBlobs(folder, () => now);
    const isKept = async (wanted?: ReadonlySet<string>) => {
      await writeFiles(folder, { [`parts/${part}`]: 'half' });
      await utimes(file, 0, (100 * day) / 1000);
      await blobs.clean(wanted);
      return (await readdir(join(folder, 'parts'))).length === 1;
    };
    expect(await isKept()).toBe(true);
    now = 106 * day;
    expect(await isKept()).toBe(true);
    now = 108 * day;
    expect(await isKept()).toBe(false);
    expect(await isKept(new Set([part]))).toBe(true);
    expect(await isKept(new Set(['ef'.repeat(32)]))).toBe(false);
    // A clock that has gone back makes nothing old.
    now = 0;
    expect(await isKept()).toBe(true);
  });

  it('that are being written are never cleaned away, and only one may write', async () => {
    const folder = await tempFolder();
    const blobs = openBlobs(folder);
    const open = await blobs.part(part, 10);
    await open.append(Buffer.from('half'));
    await blobs.clean(new Set());
    await expect(blobs.part(part, 10)).rejects.toThrow('is being fetched already');
    await open.close();
    const again = await blobs.part(part, 10);
    expect(again.bytes()).toBe(4);
    await again.close();
    await again.close();
    await blobs.clean(new Set());
    expect(await readdir(join(folder, 'parts'))).toEqual([]);
  });

  it('become blobs only when they are complete and right', async () => {
    const folder = await tempFolder();
    const blobs = openBlobs(folder);
    const text = Buffer.from('twenty bytes of text');
    const digest = sha256(text);
    const open = await blobs.part(digest, 20);
    await open.append(text.subarray(0, 7));
    expect(await open.finish()).toBe('incomplete');
    await open.append(Buffer.alloc(13));
    expect(await open.finish()).toBe('bad');
    expect(open.bytes()).toBe(0);
    await expect(open.append(Buffer.alloc(21))).rejects.toThrow('more bytes than it may have');
    for (const byte of text) await open.append(Buffer.from([byte]));
    expect(await blobs.has(digest, 20)).toBe(false);
    expect(await open.finish()).toBe('done');
    expect(await blobs.has(digest, 20)).toBe(true);
    expect(await readFile(blobs.path(digest))).toEqual(text);
    expect(await readdir(join(folder, 'parts'))).toEqual([]);
  });
});
