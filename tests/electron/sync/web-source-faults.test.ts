import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { webSource } from '../../../electron/sync/web-source.ts';
import {
  blob,
  bytesOf,
  faultOf,
  going,
  openAnswers,
  textOf,
  timestamp,
  webWorld,
} from '../../fakes/web-world.ts';

describe('a web source', () => {
  it.each([301, 302, 303, 307, 308])('never follows a redirect (%i)', async (status) => {
    const other = await webWorld();
    const { read, source } = await webWorld([
      { status, headers: { location: `${other.server.address}${timestamp}` } },
    ]);
    expect(await faultOf(read())).toMatchObject({ kind: 'offline', why: 'redirected' });
    expect(await faultOf(source.stream(blob, 5, going()))).toMatchObject({
      kind: 'offline',
      why: 'redirected',
    });
    expect(other.server.asked).toEqual([]);
  });

  it.each([
    { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<html>Sign in</html>' },
    { status: 200, body: ' \n<!doctype html><html>Sign in</html>' },
    { status: 200, headers: { 'content-type': 'application/json' }, body: '\uFEFF<html>' },
    { status: 511, headers: { 'content-type': 'text/html' }, body: 'Sign in' },
  ])('tells a sign-in page from a repository: %j', async (rule) => {
    const { read } = await webWorld([rule]);
    expect(await faultOf(read())).toEqual({ kind: 'offline', why: 'captive', place: timestamp });
  });

  it('tells a sign-in page from a blob', async () => {
    const { source } = await webWorld([
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' },
    ]);
    expect(await faultOf(bytesOf(source, 0))).toMatchObject({ kind: 'offline', why: 'captive' });
    expect(await faultOf(bytesOf(source, 7))).toMatchObject({ kind: 'offline', why: 'captive' });
  });

  it('unpacks nothing', async () => {
    const { read, source, server } = await webWorld([{ gzipBomb: 5_000_000 }]);
    expect(await faultOf(read())).toMatchObject({ kind: 'rejected', why: 'format' });
    expect(await faultOf(bytesOf(source, 0))).toMatchObject({ kind: 'rejected', why: 'format' });
    server.set({ status: 200, headers: { 'content-encoding': 'br' } });
    expect(await faultOf(read())).toMatchObject({ kind: 'rejected', why: 'format' });
    server.set({ headers: { 'content-encoding': 'Identity' } });
    expect(textOf(await read())).toBe('{"signed":1}');
  });

  it('stops reading at the limit, whatever the length that was said', async () => {
    const tooLarge = { kind: 'rejected', why: 'too-large', place: timestamp };
    const { read, server } = await webWorld();
    expect(textOf(await read(12))).toBe('{"signed":1}');
    expect(await faultOf(read(11))).toEqual(tooLarge);
    server.set({ lengthOff: 'none' });
    expect(await faultOf(read(11))).toEqual(tooLarge);
    server.set({ endless: true });
    const before = server.sent();
    expect(await faultOf(read(1000))).toEqual(tooLarge);
    expect(await openAnswers(server)).toBe(0);
    expect(server.sent() - before).toBeLessThan(20_000_000);
  });

  it('takes a body that is shorter than said for a cut line', async () => {
    const { read } = await webWorld([{ lengthOff: 5 }]);
    expect(await faultOf(read())).toMatchObject({ kind: 'offline', why: 'unreachable' });
  });

  it.each([{ cutAfter: () => 5 }, { cutAfter: () => 5, reset: true }, { hangUp: true }])(
    'asks again when a small file was cut off: %j',
    async (rule) => {
      const { read, server } = await webWorld([{ ...rule, times: 4 }]);
      expect(textOf(await read())).toBe('{"signed":1}');
      expect(server.asked).toHaveLength(5);
    },
  );

  it.each([{ stallAfter: 'head' } as const, { stallAfter: 5 }])(
    'gives up a line that stands still: %j',
    async (rule) => {
      const { read, source, server } = await webWorld([rule]);
      expect(await faultOf(read())).toEqual({ kind: 'offline', why: 'stalled', place: timestamp });
      expect(await faultOf(bytesOf(source, 100))).toEqual({ kind: 'offline', why: 'stalled', place: blob });
      expect(await openAnswers(server)).toBe(0);
    },
  );

  it('waits for a line that is slow but alive, however long it takes in all', async () => {
    const { read } = await webWorld([{ bytesPerSecond: 10 }], { stallMs: 400 });
    expect(textOf(await read())).toBe('{"signed":1}');
  });

  it('does not count the time in which nobody reads', async () => {
    const { source } = await webWorld([], { stallMs: 100 });
    const stream = await source.stream(blob, 0, going());
    let bytes = 0;
    for await (const piece of stream.kind === 'bytes' ? stream.bytes : []) {
      if (bytes === 0) await new Promise((resolve) => setTimeout(resolve, 250));
      bytes += piece.length;
    }
    expect(bytes).toBe(300_000);
  });

  it('says at once that nobody answers', async () => {
    const gone = createServer();
    await new Promise<void>((done) => gone.listen(0, '127.0.0.1', done));
    const address = gone.address();
    await new Promise((done) => gone.close(done));
    const port = typeof address === 'object' && address ? address.port : 0;
    const started = performance.now();
    for (const base of [`http://127.0.0.1:${port}`, 'http://hall.invalid']) {
      const asked = webSource(base).read(timestamp, { limit: 1000, signal: going() });
      expect(await faultOf(asked)).toEqual({ kind: 'offline', why: 'unreachable', place: timestamp });
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('says that what answers is no web server', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined).end('SSH-2.0-kiosk\r\n', () => socket.destroy());
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const asked = webSource(`http://127.0.0.1:${port}`).read(timestamp, { limit: 1000, signal: going() });
    expect(await faultOf(asked)).toMatchObject({ kind: 'offline', why: 'server-error' });
    await new Promise((done) => server.close(done));
  });

  it.each([
    '../secret',
    'metadata/../../secret',
    '/etc/passwd',
    'a//b',
    'a/./b',
    'a?b',
    'a#b',
    'a%2fb',
    'a\\b',
    'C:/a',
    '',
    'a/',
  ])('refuses the path %j without asking', async (path) => {
    const { source, server } = await webWorld();
    const refused = { kind: 'rejected', why: 'format', place: path };
    expect(await faultOf(source.read(path, { limit: 1000, signal: going() }))).toEqual(refused);
    expect(await faultOf(source.stream(path, 0, going()))).toEqual(refused);
    expect(server.asked).toEqual([]);
  });
});
