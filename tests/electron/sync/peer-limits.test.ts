import { readdir, readlink, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { offered, sound, soundUrl } from '../../fakes/offered-files.ts';
import { rawConnection } from '../../fakes/raw-connection.ts';

const get = (target: string, ...headers: string[]) =>
  [`GET ${target} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers, '', ''].join('\r\n');
const stillAnswers = async (address: string) => (await fetch(`${address}/metadata/timestamp.json`)).status;

/** How many files of a test's folders this process holds open. */
async function openFiles(file: string): Promise<number> {
  const names = await readdir('/proc/self/fd');
  const targets = await Promise.all(names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')));
  return targets.filter((target) => target.startsWith(file)).length;
}

describe('a kiosk that offers its library, with greedy takers', () => {
  it('cuts those who are slow with their headers, drop by drop or not at all', async () => {
    const { port, address } = await offered({ limits: { headersMs: 300 } });
    const began = performance.now();
    const mute = await rawConnection(port);
    const slow = await rawConnection(port);
    slow.socket.write('GET /metadata/timestamp.json HTTP/1.1\r\n');
    const drops = setInterval(() => slow.socket.write('X: y\r\n'), 40);
    await Promise.all([mute.closed, slow.closed]);
    clearInterval(drops);
    expect(performance.now() - began).toBeLessThan(3000);
    expect([mute.text(), slow.text()]).toEqual(['', '']);
    expect(await stillAnswers(address)).toBe(200);
  });

  it('keeps 8 connections of one address and 32 in all, and others are still served', async () => {
    const { port, address } = await offered({ limits: { headersMs: 1000 } });
    const from = (host: string, count: number) =>
      Promise.all(Array.from({ length: count }, () => rawConnection(port, host)));
    const crowd = await from('127.0.0.2', 100);
    await pause(150);
    const open = (all: typeof crowd) => all.filter(({ socket }) => !socket.destroyed).length;
    expect(open(crowd)).toBe(8);
    expect(await stillAnswers(address)).toBe(200);
    const more = (await Promise.all(['3', '4', '5', '6'].map((n) => from(`127.0.0.${n}`, 8)))).flat();
    await pause(150);
    expect(open([...crowd, ...more])).toBeLessThanOrEqual(32);
    await Promise.all([...crowd, ...more].map(({ closed }) => closed));
    expect(await stillAnswers(address)).toBe(200);
  });

  it('streams 4 blobs at once; the next waits its turn or is told to come again', async () => {
    const { address, file } = await offered({
      bytesPerSecond: () => 400_000,
      limits: { patienceMs: 200 },
    });
    const started = await Promise.all(Array.from({ length: 4 }, () => fetch(`${address}${soundUrl}`)));
    const busy = await fetch(`${address}${soundUrl}`);
    expect([busy.status, busy.headers.get('retry-after'), await busy.text()]).toEqual([503, '5', '']);
    expect(busy.headers.get('content-length')).toBe('0');
    // Small files need no turn.
    expect(await stillAnswers(address)).toBe(200);
    const next = fetch(`${address}${soundUrl}`, { headers: { Range: 'bytes=0-9' } });
    await pause(50);
    await started[0]?.body?.cancel();
    expect(await (await next).arrayBuffer()).toEqual(new Uint8Array(sound.subarray(0, 10)).buffer);
    await Promise.all(started.slice(1).map(({ body }) => body?.cancel()));
    await expect.poll(() => openFiles(file)).toBe(0);
  });

  it('cuts who takes a blob but does not read, and leaves no file open', async () => {
    const limits = { stallMs: 300, streams: 1, patienceMs: 3000 };
    const { file } = await offered();
    const path = `${file}-large`;
    const large = Buffer.alloc(40_000_000, 'x');
    await writeFile(path, large);
    const { port, address } = await offered(
      { limits },
      { blob: async () => ({ path, bytes: large.length }) },
    );
    const lazy = await rawConnection(port);
    lazy.socket.pause();
    lazy.socket.write(get(soundUrl));
    await pause(100);
    expect(await openFiles(path)).toBe(1);
    const after = await fetch(`${address}${soundUrl}`, { headers: { Range: 'bytes=0-9' } });
    expect([after.status, await after.text()]).toEqual([206, 'xxxxxxxxxx']);
    await expect.poll(() => openFiles(path)).toBe(0);
  });

  it('keeps all takers together to its bandwidth', async () => {
    const { address } = await offered({ bytesPerSecond: () => 400_000 });
    const began = performance.now();
    const take = async () => (await (await fetch(`${address}${soundUrl}`)).arrayBuffer()).byteLength;
    expect(await Promise.all([take(), take()])).toEqual([sound.length, sound.length]);
    const rate = (2 * sound.length) / ((performance.now() - began) / 1000);
    expect(rate).toBeLessThan(420_000);
    expect(rate).toBeGreaterThan(200_000);
  });

  it('answers who sends many requests at once in order, and holds no more than it may', async () => {
    const { port, address, file } = await offered({ limits: { patienceMs: 100 } });
    const many = `GET ${soundUrl} HTTP/1.1\r\nHost: x\r\nRange: bytes=0-9\r\n\r\n`.repeat(50);
    const { socket, closed, text } = await rawConnection(port);
    socket.write(many + get('/metadata/timestamp.json'));
    await closed;
    expect(text().match(/HTTP\/1\.1 206/g)?.length ?? 0).toBeGreaterThanOrEqual(4);
    expect(text().match(/HTTP\/1\.1 /g)).toHaveLength(51);
    await expect.poll(() => openFiles(file)).toBe(0);
    expect(await stillAnswers(address)).toBe(200);
  });

  it('ends at once with streams under way, and leaves nothing open', async () => {
    const { address, close, file } = await offered({ bytesPerSecond: () => 70_000 });
    const running = await Promise.all(Array.from({ length: 6 }, () => fetchHead(`${address}${soundUrl}`)));
    const began = performance.now();
    await close();
    expect(performance.now() - began).toBeLessThan(1000);
    for (const read of running) await expect(read()).rejects.toThrow();
    await expect.poll(() => openFiles(file)).toBe(0);
  });
});

/** Starts a request; the result reads it to its end, and throws if that never comes. */
async function fetchHead(url: string): Promise<() => Promise<unknown>> {
  const response = fetch(url);
  const ended = response.then((one) => one.arrayBuffer());
  ended.catch(() => undefined);
  await pause(20);
  return () => ended;
}
