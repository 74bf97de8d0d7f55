import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeBehind } from '../../../electron/library/write-behind.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

it('writes all that it was given, in order, from its place on', async () => {
  const path = join(await tempFolder(), 'file');
  const file = await open(path, 'w+');
  await file.write('start');
  const writer = writeBehind(file, 5, 10_000_000);
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
  const writer = writeBehind(slow, 0, 10_000_000);
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
  const writer = writeBehind(file, 0, 5);
  await writer.push(Buffer.from('bytes'));
  await expect(writer.settle()).rejects.toMatchObject({ code: 'ENOSPC' });
  await expect(writer.push(Buffer.from('bytes'))).rejects.toMatchObject({ code: 'ENOSPC' });
  await file.close();
});
