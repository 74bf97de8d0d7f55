import { rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { blobPath } from '../../../content/channel.ts';
import { offerLibrary } from '../../../electron/sync/peer-server.ts';
import type { Source } from '../../../electron/sync/source.ts';
import { webSource } from '../../../electron/sync/web-source.ts';
import {
  channelBytes,
  channelUrl,
  empty,
  manifestBytes,
  manifestUrl,
  offered,
  sha256Of,
  sound,
  soundSha,
  soundUrl,
  timestamp,
} from '../../fakes/offered-files.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
const silent = { info: () => {}, warn: () => {}, error: () => {} };
const signal = new AbortController().signal;

describe('a kiosk that offers its library', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['the timestamp', '/metadata/timestamp.json', timestamp, 'no-cache'],
    ['a root', '/metadata/1.root.json', Buffer.from('{"root":1}'), 'no-cache'],
    ['a snapshot', '/metadata/7.snapshot.json', Buffer.from('{"snapshot":7}'), 'no-cache'],
    ['a delegated role', '/metadata/2.artist-a.json', Buffer.from('{"role":2}'), 'no-cache'],
    ['targets', '/metadata/5.targets.json', Buffer.from('{"targets":5}'), 'no-cache'],
    ['a channel', channelUrl, channelBytes, 'max-age=31536000, immutable'],
    ['a manifest', manifestUrl, manifestBytes, 'max-age=31536000, immutable'],
    ['a blob', soundUrl, sound, 'max-age=31536000, immutable'],
    ['an empty blob', `/${blobPath(empty)}`, Buffer.alloc(0), 'max-age=31536000, immutable'],
  ])('gives %s whole, by GET and HEAD, and 304 to who has it', async (_name, path, bytes, cache) => {
    const { address } = await offered();
    const got = await fetch(`${address}${path}`, { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect(got.status).toBe(200);
    expect((await bytesOf(got)).equals(bytes)).toBe(true);
    expect(got.headers.get('content-encoding')).toBeNull();
    expect(got.headers.get('content-length')).toBe(String(bytes.length));
    expect(got.headers.get('etag')).toBe(`"${sha256Of(bytes)}"`);
    expect(got.headers.get('cache-control')).toBe(cache);
    const head = await fetch(`${address}${path}`, { method: 'HEAD' });
    expect(head.status).toBe(200);
    for (const name of ['content-length', 'content-type', 'etag', 'accept-ranges', 'cache-control'])
      expect(head.headers.get(name)).toBe(got.headers.get(name));
    for (const known of [`"${sha256Of(bytes)}"`, `W/"x", W/"${sha256Of(bytes)}"`, '*']) {
      const same = await fetch(`${address}${path}`, { headers: { 'If-None-Match': known } });
      expect([same.status, (await bytesOf(same)).length]).toEqual([304, 0]);
    }
    const other = await fetch(`${address}${path}`, { headers: { 'If-None-Match': '"other"' } });
    expect((await bytesOf(other)).equals(bytes)).toBe(true);
  });

  it.each<[string, number, number?, number?]>([
    ['bytes=0-99', 206, 0, 99],
    ['bytes=150000-', 206, 150_000, 299_999],
    ['bytes=-5', 206, 299_995, 299_999],
    ['bytes=-9999999', 206, 0, 299_999],
    ['bytes=299999-299999', 206, 299_999, 299_999],
    ['bytes=299990-9999999999', 206, 299_990, 299_999],
    ['bytes=300000-', 416],
    ['bytes=-0', 416],
    ['bytes=5-2', 416],
    ['bytes=0-1,7-9', 200],
    ['bytes=x-y', 200],
    ['lines=1-2', 200],
  ])('answers Range %s with %i', async (range, status, start = 0, end = sound.length - 1) => {
    const { address } = await offered();
    const part = await fetch(`${address}${soundUrl}`, { headers: { Range: range } });
    expect(part.status).toBe(status);
    const told = { 206: `bytes ${start}-${end}/${sound.length}`, 416: `bytes */${sound.length}` }[status];
    expect(part.headers.get('content-range')).toBe(told ?? null);
    const expected = status === 416 ? Buffer.alloc(0) : sound.subarray(start, end + 1);
    expect((await bytesOf(part)).equals(expected)).toBe(true);
  });

  it('minds If-Range, and ranges of small files', async () => {
    const { address } = await offered();
    const get = (path: string, headers: Record<string, string>) => fetch(`${address}${path}`, { headers });
    const same = await get(soundUrl, { Range: 'bytes=1-2', 'If-Range': `"${soundSha}"` });
    const other = await get(soundUrl, { Range: 'bytes=1-2', 'If-Range': '"other"' });
    expect([same.status, other.status]).toEqual([206, 200]);
    const small = await get('/metadata/timestamp.json', { Range: 'bytes=2-9' });
    expect([small.status, await small.text()]).toEqual([206, timestamp.toString().slice(2, 10)]);
    expect((await get('/metadata/timestamp.json', { Range: 'bytes=999-' })).status).toBe(416);
  });

  it('is read by a web source like any repository', async () => {
    const { address } = await offered();
    const source: Source = webSource(address, { kind: 'peer' });
    const file = await source.read('metadata/timestamp.json', { limit: 1000, signal });
    if (file.kind !== 'file') throw new Error(file.kind);
    expect(Buffer.from(file.bytes).equals(timestamp)).toBe(true);
    const known = file.etag ?? '';
    expect(await source.read('metadata/timestamp.json', { limit: 1000, signal, known })).toEqual({
      kind: 'unchanged',
    });
    expect(await source.read('metadata/2.root.json', { limit: 1000, signal })).toEqual({ kind: 'missing' });
    const stream = await source.stream(blobPath(soundSha), 1234, signal);
    if (stream.kind !== 'bytes') throw new Error(stream.kind);
    const pieces: Uint8Array[] = [];
    for await (const piece of stream.bytes) pieces.push(piece);
    expect(stream.start).toBe(1234);
    expect(Buffer.concat(pieces).equals(sound.subarray(1234))).toBe(true);
    expect((await source.stream(blobPath(soundSha), sound.length, signal)).kind).toBe('no-range');
    expect((await source.stream(blobPath('a'.repeat(64)), 0, signal)).kind).toBe('missing');
  });

  it('never gives a damaged file: gone, short, long, a link, a folder, or small files of another digest', async () => {
    const wrong = { channel: async () => Buffer.from('other'), manifest: async () => Buffer.from('other') };
    const { address, file, warnings } = await offered({}, wrong);
    const status = async (path: string) => (await fetch(`${address}${path}`)).status;
    await truncate(file, 299_999);
    expect(await status(soundUrl)).toBe(404);
    await writeFile(file, Buffer.concat([sound, sound]));
    expect(await status(soundUrl)).toBe(404);
    await rm(file);
    expect(await status(soundUrl)).toBe(404);
    const elsewhere = `${await tempFolder()}/sound`;
    await writeFile(elsewhere, sound);
    await symlink(elsewhere, file);
    expect(await status(soundUrl)).toBe(404);
    expect(await status(channelUrl)).toBe(404);
    expect(await status(manifestUrl)).toBe(404);
    expect(warnings).toEqual([expect.stringContaining(`blob ${soundSha} is missing or has another length`)]);
  });

  it('cuts an answer whose blob becomes shorter on the way', async () => {
    // 64 kB each second: time enough to cut it.
    const { address, file } = await offered({ bytesPerSecond: () => 200_000 });
    const response = await fetch(`${address}${soundUrl}`);
    expect(response.headers.get('content-length')).toBe(String(sound.length));
    await truncate(file, 70_000);
    await expect(response.arrayBuffer()).rejects.toThrow();
    expect((await fetch(`${address}/metadata/timestamp.json`)).status).toBe(200);
  });

  it('tells no detail of an error, says it once, and goes on', async () => {
    const { address, warnings } = await offered(
      {},
      {
        metadata: async (name) => {
          if (name === 'timestamp.json') throw new Error('EIO: /very/secret/folder');
          return Buffer.from('{}');
        },
      },
    );
    for (let n = 0; n < 3; n++) {
      const response = await fetch(`${address}/metadata/timestamp.json`);
      expect([response.status, await response.text()]).toEqual([500, '']);
    }
    expect((await fetch(`${address}/metadata/1.root.json`)).status).toBe(200);
    expect(warnings).toEqual(['offering the library: EIO: /very/secret/folder']);
  });

  it('tells when its port is taken, listens at the given address only, and frees the port', async () => {
    const { port, close, address } = await offered();
    const again = { files: { metadata: none, channel: none, manifest: none, blob: none } };
    const options = { ...again, host: '127.0.0.1', port, log: silent };
    expect(await offerLibrary(options)).toEqual({ kind: 'failed', code: 'EADDRINUSE' });
    await expect(fetch(`http://127.0.0.2:${port}/metadata/timestamp.json`)).rejects.toThrow();
    await expect(offerLibrary({ ...options, host: 'localhost' })).rejects.toThrow('no IP address');
    expect((await offerLibrary({ ...options, host: '192.0.2.1' })).kind).toBe('failed');
    await close();
    await expect(fetch(`${address}/metadata/timestamp.json`)).rejects.toThrow();
    const taken = await offerLibrary(options);
    if (taken.kind === 'failed') throw new Error(taken.code);
    await taken.close();
  });
});

const none = async () => undefined;
