import { mkdir, rename, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePackUrl } from '../../electron/media-scheme.ts';
import { servedPack as served, soundUrl as sound } from '../fakes/served-pack.ts';

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('pack:// addresses', () => {
  it.each([
    ['another pack', 'pack://other/3/cues.vtt'],
    ['another version', 'pack://sample/2/cues.vtt'],
    ['another path', 'pack://sample/3/cues'],
    ['another case', 'pack://sample/3/CUES.vtt'],
    ['a folder', 'pack://sample/3/audio'],
    ['a version of 0', 'pack://sample/0/cues.vtt'],
    ['a version with a sign', 'pack://sample/+3/cues.vtt'],
    ['a version of 100 digits', `pack://sample/${'3'.repeat(100)}/cues.vtt`],
    ['..', 'pack://sample/3/../../cues.vtt'],
    ['.. behind a folder', 'pack://sample/3/audio/../../../etc/passwd'],
    ['%2e%2e', 'pack://sample/3/%2e%2e/%2e%2e/cues.vtt'],
    ['..%2f', 'pack://sample/3/..%2f..%2fetc%2fpasswd'],
    ['%252e%252e%252f', 'pack://sample/3/%252e%252e%252fcues.vtt'],
    ['..%5c', 'pack://sample/3/..%5c..%5cetc'],
    ['a backslash', 'pack://sample/3/..\\..\\etc'],
    ['%c0%ae: a long form of the dot', 'pack://sample/3/%c0%ae%c0%ae/cues.vtt'],
    ['dots of full width', 'pack://sample/3/%EF%BC%8E%EF%BC%8E/cues.vtt'],
    ['an absolute path', 'pack://sample/3//etc/passwd'],
    ['a file address', 'pack://sample/3/file:%2f%2f%2fetc%2fpasswd'],
    ['a NUL', 'pack://sample/3/cues.vtt%00'],
    ['a NUL and another ending', 'pack://sample/3/cues.vtt%00.webp'],
    ['a broken escape', 'pack://sample/3/%E5%A4'],
    ['a query', 'pack://sample/3/cues.vtt?x=1'],
    ['a port', 'pack://sample:80/3/cues.vtt'],
    ['another host behind the first', 'pack://evil.example/3/cues.vtt'],
    ['a user', 'pack://x@sample/3/cues.vtt'],
    ['a host with dots', 'pack://sample./3/cues.vtt'],
    ['a host in capitals', 'pack://SAMPLE/3/cues.vtt'],
    ['no host', 'pack:///sample/3/cues.vtt'],
    ['__proto__', 'pack://sample/3/__proto__'],
    ['another scheme', 'app://sample/3/cues.vtt'],
  ])('are not found with %s', async (_name, url) => {
    const { handle } = await served();
    // As the browser's Request would, only that a user in the address is no error there.
    const request = url.includes('@')
      ? ({ url, method: 'GET', headers: new Headers() } as Request)
      : new Request(url);
    const response = await handle(request);
    expect([400, 404]).toContain(response.status);
    expect(await bytesOf(response)).toHaveLength(0);
  });

  it('refuse to be written to', async () => {
    const { handle } = await served();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const response = await handle(new Request(sound, { method }));
      expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  it('are served with their own type, which the page must not guess, and may do nothing', async () => {
    const { handle } = await served();
    const { headers } = await handle(new Request('pack://sample/3/cues.vtt#t=1'));
    expect(headers.get('Content-Type')).toBe('text/vtt; charset=utf-8');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('Access-Control-Allow-Origin')).toBe('app://kiosk');
  });

  it('are not found when the blob was replaced by a link, even to a file of the same length', async () => {
    const { handle, blob, folder } = await served();
    await rename(blob, join(folder, 'moved'));
    await symlink(join(folder, 'moved'), blob);
    expect((await handle(new Request(sound))).status).toBe(404);
  });

  it('are not found when the blob has shrunk, grown, or is a folder or missing', async () => {
    const { handle, blob, folder } = await served();
    await truncate(blob, 999);
    expect((await handle(new Request(sound))).status).toBe(404);
    await truncate(blob, 1001);
    expect((await handle(new Request(sound))).status).toBe(404);
    await rename(blob, join(folder, 'moved'));
    expect((await handle(new Request(sound))).status).toBe(404);
    await mkdir(blob);
    expect((await handle(new Request(sound))).status).toBe(404);
  });

  it('give id, version and path back, for any path', () => {
    const path = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/[?#]/.test(text));
    fc.assert(
      fc.property(path, fc.integer({ min: 1, max: 9_999_999_999 }), (given, version) => {
        const url = `pack://sample/${version}/${given.split('/').map(encodeURIComponent).join('/')}`;
        expect(parsePackUrl(url)).toEqual({ id: 'sample', version, path: given });
      }),
    );
  });
});
