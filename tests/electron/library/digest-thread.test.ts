import { createHash, randomBytes } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import { startDigestThread, startWorker } from '../../../electron/library/digest-thread.ts';
import { sha256 } from '../../fakes/sample-manifest.ts';

function thread(start = startWorker) {
  const workers: Worker[] = [];
  let deaths = 0;
  const died = () => {
    deaths += 1;
  };
  const started = startDigestThread(died, () => {
    const worker = start();
    workers.push(worker);
    return worker;
  });
  onTestFinished(started.end);
  return { ...started, deaths: () => deaths, kill: () => workers[0]?.terminate() };
}

const shared = (bytes: Uint8Array) => {
  const buffer = Buffer.from(new SharedArrayBuffer(bytes.length));
  buffer.set(bytes);
  return buffer;
};

it('hashes bytes in the order in which they are given, waited for or not', async () => {
  const digest = thread().open();
  const pieces = Array.from({ length: 50 }, (_, n) => shared(randomBytes(n * 3001)));
  await Promise.all(pieces.map((piece) => digest.update(piece)));
  expect(await digest.hex()).toBe(sha256(Buffer.concat(pieces)));
});

it('hashes bytes that are not shared too, and parts of what is', async () => {
  const digest = thread().open();
  const bytes = shared(randomBytes(100_000));
  await digest.update(Buffer.from('plain'));
  await digest.update(bytes.subarray(10_001, 99_999));
  expect(await digest.hex()).toBe(
    sha256(Buffer.concat([Buffer.from('plain'), bytes.subarray(10_001, 99_999)])),
  );
});

it('has done with shared bytes when it says so', async () => {
  const digest = thread().open();
  const hash = createHash('sha256');
  const buffer = shared(Buffer.alloc(500_000));
  for (let n = 0; n < 20; n++) {
    hash.update(buffer.fill(n));
    await digest.update(buffer);
  }
  buffer.fill('x');
  expect(await digest.hex()).toBe(hash.digest('hex'));
});

it('tells the digest so far, of nothing too, and goes on', async () => {
  const digest = thread().open();
  expect(await digest.hex()).toBe(sha256(''));
  await digest.update(Buffer.from('one'));
  expect(await digest.hex()).toBe(sha256('one'));
  expect(await digest.hex()).toBe(sha256('one'));
  await digest.update(Buffer.from(' and two'));
  expect(await digest.hex()).toBe(sha256('one and two'));
});

it('keeps the bytes of several digests apart', async () => {
  const { open } = thread();
  const all = Array.from({ length: 20 }, (_, n) => ({ digest: open(), text: String(n) }));
  for (let round = 0; round < 5; round++)
    await Promise.all(all.map(({ digest, text }) => digest.update(Buffer.from(text))));
  const told = await Promise.all(all.map(({ digest }) => digest.hex()));
  expect(told).toEqual(all.map(({ text }) => sha256(text.repeat(5))));
});

it('answers what was asked before a digest was closed, and the others', async () => {
  const { open } = thread();
  const [closed, other] = [open(), open()];
  const busy = Promise.all([other.update(Buffer.from('a')), closed.update(shared(randomBytes(5_000_000)))]);
  closed.close();
  closed.close();
  await other.update(Buffer.from('b'));
  await busy;
  expect(await other.hex()).toBe(sha256('ab'));
});

it('that dies fails all that wait for it and all that ask later, with an error that says so', async () => {
  const { open, kill, deaths } = thread();
  const digest = open();
  await digest.update(Buffer.from('begun'));
  const bytes = shared(randomBytes(5_000_000));
  const waiting = [...Array.from({ length: 10 }, () => digest.update(bytes)), digest.hex(), open().hex()];
  const ended = Promise.allSettled(waiting);
  await kill();
  // The one that it was at may have been done.
  for (const one of (await ended).slice(1))
    expect(one).toMatchObject({ reason: { message: expect.stringMatching(/hashes.*died/) } });
  await expect(digest.update(Buffer.from('more'))).rejects.toThrow('has died');
  await expect(digest.hex()).rejects.toThrow('has died');
  digest.close();
  expect(deaths()).toBe(1);
});

it('that fails inside tells why, and never in the words of a disk', async () => {
  const failing = () =>
    new Worker(`throw Object.assign(new Error('no memory'), { code: 'ENOSPC' })`, {
      eval: true,
      execArgv: [],
    });
  const { open, deaths } = thread(failing);
  const error: unknown = await open()
    .hex()
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ message: expect.stringContaining('died'), cause: { message: 'no memory' } });
  expect(error).not.toHaveProperty('code');
  expect(deaths()).toBe(1);
});

it('that was ended has not died', async () => {
  const { open, end, deaths } = thread();
  await open().hex();
  end();
  await expect(open().hex()).rejects.toThrow('was ended');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(deaths()).toBe(0);
});
