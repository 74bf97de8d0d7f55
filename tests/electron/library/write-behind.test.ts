import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeBehind } from '../../../electron/library/write-behind.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const ring = (bytes = 1 << 20) => Buffer.from(new SharedArrayBuffer(bytes));
const noDigest = { update: async () => undefined };

it('writes all that it was given, in order, from its place on', async () => {
  const path = join(await tempFolder(), 'file');
  const file = await open(path, 'w+');
  await file.write('start');
  const writer = writeBehind({ file, position: 5, digest: noDigest, ring: ring() });
  // Large ones, which go their own way, between small ones.
  const pieces = Array.from({ length: 60 }, (_, n) => Buffer.alloc((n % 12) * 80_000 + n, String(n)));
  for (const piece of pieces) await writer.push(piece);
  await writer.settle();
  await file.close();
  expect((await readFile(path)).equals(Buffer.concat([Buffer.from('start'), ...pieces]))).toBe(true);
});

it('waits for a disk that falls behind, and so never holds much', async () => {
  const taken: number[] = [];
  let free = () => {};
  const slow = {
    write: async (bytes: Uint8Array, offset: number, length: number) => {
      await new Promise<void>((resolve) => {
        free = resolve;
      });
      taken.push(length);
      return { bytesWritten: Math.min(length, bytes.length - offset) };
    },
  };
  const writer = writeBehind({ file: slow, position: 0, digest: noDigest, ring: ring() });
  let pushed = 0;
  const pushing = (async () => {
    for (; pushed < 100; pushed++) await writer.push(Buffer.alloc(100_000));
  })();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(pushed).toBeLessThan(15);
  for (let n = 0; n < 1000 && pushed < 100; n++) {
    free();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await pushing;
  const settled = writer.settle();
  for (let n = 0; n < 100; n++) {
    free();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await settled;
  expect(taken.reduce((sum, length) => sum + length, 0)).toBe(10_000_000);
});

it.runIf(process.platform === 'linux')('throws what the disk said, then and ever after', async () => {
  const file = await open('/dev/full', 'r+');
  const writer = writeBehind({ file, position: 0, digest: noDigest, ring: ring() });
  await writer.push(Buffer.from('bytes'));
  await expect(writer.settle()).rejects.toMatchObject({ code: 'ENOSPC' });
  await expect(writer.push(Buffer.from('bytes'))).rejects.toMatchObject({ code: 'ENOSPC' });
  await file.close();
});

const nowhere = {
  write: async (_: Uint8Array, _offset: number, length: number) => ({ bytesWritten: length }),
};

it('hashes all that it was given, in order, while its giver fills the same buffer again', async () => {
  const path = join(await tempFolder(), 'file');
  const file = await open(path, 'w+');
  const hashed: Buffer[] = [];
  const digest = {
    update: async (bytes: Uint8Array) => {
      await new Promise((resolve) => setTimeout(resolve, hashed.length % 3));
      hashed.push(Buffer.from(bytes));
    },
  };
  const writer = writeBehind({ file, position: 0, digest, ring: ring(1001) });
  const given: Buffer[] = [];
  const buffer = Buffer.alloc(3000);
  for (let n = 0; n < 50; n++) {
    const piece = buffer.subarray(0, (n * 397) % 3000).fill(n);
    given.push(Buffer.from(piece));
    await writer.push(piece);
  }
  await writer.settle();
  await file.close();
  expect(Buffer.concat(hashed).equals(Buffer.concat(given))).toBe(true);
  expect((await readFile(path)).equals(Buffer.concat(given))).toBe(true);
});

it('waits for a digest that falls behind, and reads its ring no more when it has settled', async () => {
  let free = () => {};
  let reading = false;
  const digest = {
    update: async () => {
      reading = true;
      await new Promise<void>((resolve) => {
        free = resolve;
      });
      reading = false;
    },
  };
  const writer = writeBehind({ file: nowhere, position: 0, digest, ring: ring(1000) });
  await writer.push(Buffer.alloc(1000));
  let pushed = false;
  const pushing = writer.push(Buffer.alloc(1)).then(() => {
    pushed = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(pushed).toBe(false);
  free();
  await pushing;
  const settled = writer.settle();
  for (let n = 0; n < 10; n++) {
    free();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await settled;
  expect(reading).toBe(false);
});

it('throws what the digest failed with, then and ever after, and never waits for it', async () => {
  const digest = { update: () => Promise.reject(new Error('a thread has died')) };
  const writer = writeBehind({ file: nowhere, position: 0, digest, ring: ring(1000) });
  await expect(writer.push(Buffer.alloc(5000))).rejects.toThrow('has died');
  await expect(writer.settle()).rejects.toThrow('has died');
  await expect(writer.push(Buffer.alloc(1))).rejects.toThrow('has died');
});

it.runIf(process.platform === 'linux')('waits for the digest also when the disk has failed', async () => {
  const file = await open('/dev/full', 'r+');
  let isHashed = false;
  const digest = {
    update: async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      isHashed = true;
    },
  };
  const writer = writeBehind({ file, position: 0, digest, ring: ring() });
  await writer.push(Buffer.from('bytes'));
  await expect(writer.settle()).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(isHashed).toBe(true);
  await file.close();
});
