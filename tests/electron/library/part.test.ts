import { randomBytes } from 'node:crypto';
import { open, readdir, readFile, readlink, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { startWorker } from '../../../electron/library/digest-thread.ts';
import { type Digests, openDigests } from '../../../electron/library/digests.ts';
import { openPart } from '../../../electron/library/part.ts';
import { sharedBuffers } from '../../../electron/library/shared-buffers.ts';
import { sha256 } from '../../fakes/sample-manifest.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

async function setUp(content = randomBytes(3_000_000)) {
  const file = join(await tempFolder(), 'part');
  const workers: Worker[] = [];
  const start = () => {
    const worker = startWorker();
    workers.push(worker);
    return worker;
  };
  const [threads, buffers] = [openDigests({ idleMs: 100, start }), sharedBuffers(1 << 20)];
  let [placed, closed] = [0, 0];
  const begin = (hashing: Digests = threads) =>
    openPart({
      file,
      sha256: sha256(content),
      bytes: content.length,
      place: async () => {
        placed += 1;
      },
      closed: () => {
        closed += 1;
      },
      digests: hashing,
      buffers,
    });
  return { file, content, begin, workers, threads, buffers, placed: () => placed, closed: () => closed };
}

/** How often this process has a file open (Linux). */
async function openings(file: string): Promise<number> {
  const names = await readdir('/proc/self/fd');
  const targets = await Promise.all(names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')));
  return targets.filter((target) => target === file).length;
}

it('is made of pieces of any size, though their giver uses one buffer for all of them', async () => {
  const { file, content, begin, placed, workers } = await setUp();
  const part = await begin();
  const buffer = Buffer.alloc(700_000);
  for (let at = 0, n = 0; at < content.length; n++) {
    const size = Math.min(1 + ((n * 77_777) % buffer.length), content.length - at);
    content.copy(buffer, 0, at, at + size);
    await part.append(buffer.subarray(0, size));
    at += size;
  }
  expect(await part.finish()).toBe('done');
  expect(placed()).toBe(1);
  expect((await stat(file)).mode & 0o777).toBe(0o444);
  expect((await readFile(file)).equals(content)).toBe(true);
  expect(workers.length).toBe(1);
});

it.each([1, 1_000_000, 1 << 20, 2_999_999, 3_000_000])(
  'goes on after %i bytes of an earlier run',
  async (n) => {
    const { file, content, begin } = await setUp();
    const first = await begin();
    await first.append(content.subarray(0, n));
    await first.close();
    const part = await begin();
    expect(part.bytes()).toBe(n);
    await part.append(content.subarray(n));
    expect(await part.finish()).toBe('done');
    expect((await readFile(file)).equals(content)).toBe(true);
  },
);

it('notices bytes that the disk has changed or lost since an earlier run, and can start again', async () => {
  const { file, content, begin } = await setUp();
  const first = await begin();
  await first.append(content.subarray(0, 2_000_000));
  await first.close();
  await truncate(file, 1_500_000);
  const damage = await open(file, 'r+');
  await damage.write(Buffer.from('damage'), 0, 6, 1_200_000);
  await damage.close();
  const part = await begin();
  expect(part.bytes()).toBe(1_500_000);
  await part.append(content.subarray(1_500_000));
  expect(await part.finish()).toBe('bad');
  expect(part.bytes()).toBe(0);
  expect((await stat(file)).size).toBe(0);
  await part.append(content);
  expect(await part.finish()).toBe('done');
  expect((await readFile(file)).equals(content)).toBe(true);
});

it.runIf(process.platform === 'linux')('lets go of all when it is closed while busy', async () => {
  const { file, content, begin, buffers, threads, closed } = await setUp();
  const part = await begin();
  expect(await openings(file)).toBe(1);
  await part.append(content.subarray(0, 2_500_000));
  await Promise.all([part.close(), part.close()]);
  expect(await openings(file)).toBe(0);
  expect(closed()).toBe(1);
  expect((await readFile(file)).equals(content.subarray(0, 2_500_000))).toBe(true);
  // Its buffer was given back once, and its digest does not keep the threads.
  expect(buffers.take()).not.toBe(buffers.take());
  await expect.poll(() => threads.threads()).toBe(0);
});

it('whose thread has died says so, is closed all the same, and goes on next time', async () => {
  const { file, content, begin, workers, closed, placed } = await setUp();
  const part = await begin();
  await part.append(content.subarray(0, 1_000_000));
  await workers[0]?.terminate();
  const rest = (async () => {
    await part.append(content.subarray(1_000_000));
    await part.finish();
  })();
  await expect(rest).rejects.toThrow('a thread that hashes files has died');
  await expect(part.close()).rejects.toThrow('has died');
  expect(closed()).toBe(1);
  expect(placed()).toBe(0);
  const again = await begin();
  await again.append(content.subarray(again.bytes()));
  expect(await again.finish()).toBe('done');
  expect((await readFile(file)).equals(content)).toBe(true);
});

it('whose thread dies while the digest is asked for is not taken for bad: its bytes stay', async () => {
  const { file, content, begin, workers, placed } = await setUp();
  const part = await begin();
  await part.append(content);
  const ended = part.finish();
  await workers[0]?.terminate();
  await expect(ended).rejects.toThrow('has died');
  await part.close().catch(() => undefined);
  expect(placed()).toBe(0);
  expect((await stat(file)).size).toBeGreaterThan(0);
  const again = await begin();
  await again.append(content.subarray(again.bytes()));
  expect(await again.finish()).toBe('done');
});

const noThread = () => {
  throw new Error('no thread');
};
const brokenThread = () => new Worker(`throw new Error('no memory')`, { eval: true, execArgv: [] });

describe.runIf(process.platform === 'linux')('a part', () => {
  it.each([
    ['there is no thread', noThread, 'no thread'],
    ['its thread dies', brokenThread, 'has died'],
  ])('leaves nothing open where %s while it begins', async (_, start, why) => {
    const { file, content, begin, buffers } = await setUp();
    const first = await begin();
    await first.append(content);
    await first.close();
    await expect(begin(openDigests({ start }))).rejects.toThrow(why);
    expect(await openings(file)).toBe(0);
    expect(buffers.take()).not.toBe(buffers.take());
  });
});
