import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf } from '../../electron/media-scheme.ts';
import { content, servedPack as served, soundUrl as sound } from '../fakes/served-pack.ts';

const size = content.length;
const part = (start: number, end: number) => content.subarray(start, end + 1);
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('pack:// with Range', () => {
  it.each<[string, string | undefined, number, number?, number?]>([
    ['the whole file', undefined, 200, 0, 999],
    ['the first half', 'bytes=0-499', 206, 0, 499],
    ['the middle', 'bytes=300-700', 206, 300, 700],
    ['an open end', 'bytes=900-', 206, 900, 999],
    ['everything from 0', 'bytes=0-', 206, 0, 999],
    ['the last bytes', 'bytes=-100', 206, 900, 999],
    ['a suffix of one byte', 'bytes=-1', 206, 999, 999],
    ['a suffix longer than the file', 'bytes=-5000', 206, 0, 999],
    ['one byte', 'bytes=500-500', 206, 500, 500],
    ['the first byte', 'bytes=0-0', 206, 0, 0],
    ['the last byte', 'bytes=999-999', 206, 999, 999],
    ['an end beyond the file', 'bytes=990-99999999', 206, 990, 999],
    ['an end beyond all numbers', `bytes=990-${'9'.repeat(400)}`, 206, 990, 999],
    ['a unit in capitals', 'BYTES=1-2', 206, 1, 2],
    ['spaces', 'bytes= 1 - 2', 206, 1, 2],
    ['a start at the end', 'bytes=1000-', 416],
    ['a start beyond the end', 'bytes=5000-6000', 416],
    ['a suffix of nothing', 'bytes=-0', 416],
    ['a reversed range', 'bytes=500-100', 416],
    ['several ranges', 'bytes=0-1,5-6', 200, 0, 999],
    ['ranges that touch', 'bytes=0-4,5-9', 206, 0, 9],
    [
      'a thousand ranges',
      `bytes=${Array.from({ length: 1000 }, (_, n) => `${n}-${n}`)
        .reverse()
        .join(',')}`,
      206,
      0,
      999,
    ],
    ['another unit', 'items=0-5', 200, 0, 999],
    ['another unit beyond the file', 'items=5000-', 200, 0, 999],
    ['no unit', '0-5', 200, 0, 999],
    ['no numbers', 'bytes=a-b', 200, 0, 999],
    ['numbers below 0', 'bytes=--5', 200, 0, 999],
    ['hexadecimal', 'bytes=0x1-0x2', 200, 0, 999],
    ['nothing after the unit', 'bytes=', 200, 0, 999],
    ['a dash only', 'bytes=-', 200, 0, 999],
  ])('answers %s', async (_name, range, status, start = 0, end = -1) => {
    const { handle } = await served();
    const response = await handle(
      new Request(sound, { headers: range === undefined ? {} : { Range: range } }),
    );
    expect(response.status).toBe(status);
    expect((await bytesOf(response)).equals(part(start, end))).toBe(true);
    const told = { 206: `bytes ${start}-${end}/${size}`, 416: `bytes */${size}` }[status] ?? null;
    expect(response.headers.get('Content-Range')).toBe(told);
    if (status !== 416) expect(response.headers.get('Content-Length')).toBe(String(end - start + 1));
    expect(response.headers.get('Accept-Ranges')).toBe('bytes');
  });

  it('answers HEAD like GET, without the bytes', async () => {
    const { handle } = await served();
    const whole = await handle(new Request(sound, { method: 'HEAD' }));
    expect([whole.status, whole.headers.get('Content-Length'), (await bytesOf(whole)).length]).toEqual([
      200,
      '1000',
      0,
    ]);
    const some = await handle(new Request(sound, { method: 'HEAD', headers: { Range: 'bytes=1-2' } }));
    expect([some.status, some.headers.get('Content-Range')]).toEqual([206, 'bytes 1-2/1000']);
    expect(await bytesOf(some)).toHaveLength(0);
  });

  it('answers an empty file, with and without Range', async () => {
    const { handle } = await served();
    for (const headers of [{}, { Range: 'bytes=0-' }]) {
      const response = await handle(new Request('pack://sample/3/empty.opus', { headers }));
      expect([response.status, response.headers.get('Content-Length')]).toEqual([200, '0']);
    }
  });

  it('never makes a span outside of the file, whatever the header', () => {
    const number = fc.oneof(fc.nat(3000).map(String), fc.constant(''), fc.string({ maxLength: 4 }));
    const range = fc.tuple(number, number).map(([a, b]) => `${a}-${b}`);
    const header = fc.oneof(
      fc.string(),
      fc.array(range).map((ranges) => `bytes=${ranges.join(',')}`),
    );
    fc.assert(
      fc.property(header, fc.nat(2000), (given, length) => {
        const span = spanOf(given, length);
        if (typeof span === 'string') return;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThan(length);
      }),
      { numRuns: 2000 },
    );
  });
});
