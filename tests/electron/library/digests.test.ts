import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { startWorker } from '../../../electron/library/digest-thread.ts';
import { type DigestsOptions, openDigests } from '../../../electron/library/digests.ts';
import { runProgram } from '../../fakes/run-program.ts';
import { sha256 } from '../../fakes/sample-manifest.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const large = 5_000_000;

function setUp(options: DigestsOptions = {}) {
  const workers: Worker[] = [];
  const start = () => {
    const worker = startWorker();
    workers.push(worker);
    return worker;
  };
  return { ...openDigests({ most: 2, idleMs: 50, start, ...options }), workers };
}

it('are of small files in place and of large ones in threads, and right', async () => {
  const { open, threads } = setUp();
  for (const [size, started] of [
    [0, 0],
    [500_000, 0],
    [large, 1],
    [5, 1],
    [500_000, 2],
  ] as const) {
    const bytes = randomBytes(size);
    const digest = open(size);
    await digest.update(bytes.subarray(0, size / 3));
    await digest.update(bytes.subarray(size / 3));
    expect(await digest.hex()).toBe(sha256(bytes));
    expect(threads()).toBe(started);
  }
});

it('of many small files get a thread, as together they are much', async () => {
  const { open, threads } = setUp();
  for (let n = 0; n < 10; n++) open(100_000).close();
  expect(threads()).toBe(0);
  open(100_000).close();
  expect(threads()).toBe(1);
  for (let n = 0; n < 10_000; n++) open(1000).close();
  expect(threads()).toBe(1);
});

it('start a thread for each file at once up to the most, then share the one with least to do', async () => {
  const { open, threads, workers } = setUp();
  const first = open(large);
  expect(threads()).toBe(1);
  first.close();
  const again = open(large * 10);
  expect(threads()).toBe(1);
  open(large);
  expect(threads()).toBe(2);
  // The second thread has least to do, until the first has nothing.
  const doomed = [open(large), open(large)];
  again.close();
  const spared = open(large);
  await workers[1]?.terminate();
  for (const digest of doomed) await expect(digest.hex()).rejects.toThrow('died');
  expect(await spared.hex()).toBe(sha256(''));
  expect(workers.length).toBe(2);
});

it('of several files at once come out right, however their pieces mix', async () => {
  const { open } = setUp();
  const files = Array.from({ length: 12 }, (_, n) => randomBytes(300_000 * n + 17));
  const told = await Promise.all(
    files.map(async (bytes) => {
      const digest = open(bytes.length);
      for (let at = 0; at < bytes.length; at += 70_001) await digest.update(bytes.subarray(at, at + 70_001));
      const hex = await digest.hex();
      digest.close();
      return hex;
    }),
  );
  expect(told).toEqual(files.map((bytes) => sha256(bytes)));
});

it('end their threads when none has been open for a while, and start them again', async () => {
  const { open, threads, workers } = setUp();
  const digest = open(large);
  await pause(100);
  expect(threads()).toBe(1);
  digest.close();
  digest.close();
  open(large).close();
  expect(threads()).toBe(1);
  await pause(100);
  expect(threads()).toBe(0);
  const next = open(large);
  await next.update(Buffer.from('next'));
  expect(await next.hex()).toBe(sha256('next'));
  expect(workers.length).toBe(2);
});

it('after the death of a thread get another', async () => {
  const { open, threads, workers } = setUp();
  const lost = open(large);
  await workers[0]?.terminate();
  await expect(lost.hex()).rejects.toThrow('died');
  expect(threads()).toBe(0);
  const digest = open(large);
  expect(await digest.hex()).toBe(sha256(''));
  lost.close();
  expect(threads()).toBe(1);
});

it('fail to open where the system gives no thread, and then do not count as open', async () => {
  let fails = true;
  const { open, threads } = setUp({
    start: () => {
      if (fails) throw new Error('no thread');
      return startWorker();
    },
  });
  expect(() => open(large)).toThrow('no thread');
  fails = false;
  open(large).close();
  await pause(100);
  expect(threads()).toBe(0);
});

it('let a program end that has forgotten them, but not before it has its answer', async () => {
  const file = join(await tempFolder(), 'program.mts');
  const module = pathToFileURL(resolve(import.meta.dirname, '../../../electron/library/digests.ts'));
  await writeFile(
    file,
    `import { openDigests } from ${JSON.stringify(module.href)};
    const digest = openDigests({ idleMs: 60_000 }).open(1e9);
    await digest.update(Buffer.from('a program'));
    process.stdout.write(await digest.hex());`,
  );
  const began = performance.now();
  expect(await runProgram(process.execPath, '--import', import.meta.resolve('tsx'), file)).toBe(
    sha256('a program'),
  );
  expect(performance.now() - began).toBeLessThan(20_000);
});
