import { describe, expect, it } from 'vitest';
import { webAddress, webSource } from '../../../electron/sync/web-source.ts';
import { faultServer } from '../../fakes/fault-server.ts';
import { blob, bytesOf, faultOf, going, textOf, timestamp, webWorld } from '../../fakes/web-world.ts';

describe('an address of a repository', () => {
  it.each([
    ['http://hall.example', 'http://hall.example/'],
    ['https://hall.example/packs', 'https://hall.example/packs/'],
    ['https://hall.example:8443/a/b/', 'https://hall.example:8443/a/b/'],
  ])('may be %s', (text, href) => {
    expect(webAddress(text)?.href).toBe(href);
  });

  it.each([
    'ftp://hall.example/',
    'file:///etc',
    'javascript:1',
    'hall.example',
    '',
    'http://',
    '/a',
    'http://a/?b',
    'http://a/#b',
  ])('may not be %j', (text) => {
    expect(webAddress(text)).toBeUndefined();
    expect(() => webSource(text)).toThrow('must be http or https');
  });
});

describe('a web source', () => {
  it('reads small files and knows those that are unchanged by their ETag', async () => {
    const { read, server } = await webWorld();
    const first = await read();
    expect(textOf(first)).toBe('{"signed":1}');
    const etag = first.kind === 'file' ? first.etag : undefined;
    expect(etag).toMatch(/^".+"$/);
    expect(await read(1000, etag)).toEqual({ kind: 'unchanged' });
    expect(textOf(await read(1000, '"other"'))).toBe('{"signed":1}');
    expect(server.asked.every(({ headers }) => headers['accept-encoding'] === 'identity')).toBe(true);
  });

  it('keeps a path in the address, with or without a slash at its end', async () => {
    const { folder } = await webWorld();
    const server = await faultServer(`${folder}/..`);
    const base = `${server.address}${folder.split('/').at(-1)}`;
    for (const address of [base, `${base}/`])
      expect(textOf(await webSource(address).read(timestamp, { limit: 1000, signal: going() }))).toBe(
        '{"signed":1}',
      );
  });

  it('sends a password and never shows it', async () => {
    const { server } = await webWorld();
    const source = webSource(server.address.replace('//', '//steward:p%40ss@'));
    await source.read(timestamp, { limit: 1000, signal: going() });
    expect(server.asked[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from('steward:p@ss').toString('base64')}`,
    );
    expect(source.name).toBe(server.address.slice('http://'.length, -1));
  });

  it.each([403, 404, 410])('takes %i for a missing file', async (status) => {
    const { read, source } = await webWorld([{ status, body: '<html>nothing</html>' }]);
    expect(await read()).toEqual({ kind: 'missing' });
    expect(await bytesOf(source, 0)).toBe('missing');
    expect(await bytesOf(source, 10)).toBe('missing');
  });

  it.each([400, 401, 408, 418, 429, 500, 502, 503, 504, 204, 206, 304])(
    'takes %i that nobody asked for as trouble of the server',
    async (status) => {
      const { read, source } = await webWorld([{ status }]);
      const expected = { kind: 'offline', why: status === 304 ? 'redirected' : 'server-error' };
      expect(await faultOf(read())).toMatchObject({ ...expected, place: timestamp });
      expect(await faultOf(source.stream(blob, 0, going()))).toMatchObject(expected);
    },
  );

  it.each([
    ['7', 7000],
    [new Date(90_000).toUTCString(), 60_000],
    ['soon', undefined],
    ['-5', undefined],
    [new Date(1000).toUTCString(), undefined],
  ])('understands Retry-After: %s', async (value, retryAfterMs) => {
    const rule = { status: 503, headers: { 'retry-after': value } };
    const { read } = await webWorld([rule], { now: () => 30_000 });
    expect(await faultOf(read())).toEqual({
      kind: 'offline',
      why: 'server-error',
      place: timestamp,
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    });
  });
});
