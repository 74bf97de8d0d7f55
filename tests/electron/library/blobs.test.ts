import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BlobMismatch, openBlobs } from '../../../electron/library/blobs.ts';
import { sha256 } from '../../fakes/sample-manifest.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

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
});
