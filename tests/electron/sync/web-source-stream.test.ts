import { describe, expect, it } from 'vitest';
import { blob, bytesOf, faultOf, going, openAnswers, webWorld } from '../../fakes/web-world.ts';

describe('a stream of a web source', () => {
  it('begins where it was asked to', async () => {
    const { source } = await webWorld();
    const all = 'abcdefghij'.repeat(30_000);
    expect(await bytesOf(source, 0)).toEqual({ start: 0, bytes: all });
    expect(await bytesOf(source, 123_457)).toEqual({ start: 123_457, bytes: all.slice(123_457) });
    expect(await bytesOf(source, 300_000)).toBe('no-range');
  });

  it('says that it begins at 0 if the server knows no ranges, or gives another one', async () => {
    const { source, server } = await webWorld([{ ignoreRange: true }]);
    const all = 'abcdefghij'.repeat(30_000);
    expect(await bytesOf(source, 1000)).toEqual({ start: 0, bytes: all });
    server.set({ rangeOff: 3 });
    expect(await bytesOf(source, 1000)).toEqual({ start: 0, bytes: all });
    server.set({ headers: { 'content-range': 'bytes of cake' } });
    expect(await bytesOf(source, 1000)).toEqual({ start: 0, bytes: all });
  });

  it('uses one connection for files that are read to their end', async () => {
    const { source, read, server } = await webWorld();
    for (let n = 0; n < 5; n++) {
      await bytesOf(source, n);
      await read();
    }
    // One more if the next request is quicker than the end of the last.
    expect(server.connections()).toBeLessThanOrEqual(3);
  });

  it('lets go of its connection when its reader stops early', async () => {
    const { source, server } = await webWorld([{ bytesPerSecond: 100_000 }]);
    const stream = await source.stream(blob, 0, going());
    for await (const piece of stream.kind === 'bytes' ? stream.bytes : []) if (piece.length > 0) break;
    expect(await openAnswers(server)).toBe(0);
  });

  it('throws what it was aborted with, before, during and after the head', async () => {
    const { source, read, server } = await webWorld([{ bytesPerSecond: 1000 }]);
    const reason = new Error('the steward has cancelled');
    const aborted = AbortSignal.abort(reason);
    expect(await faultOf(read(1000, undefined, aborted))).toBe(reason);
    expect(await faultOf(bytesOf(source, 0, aborted))).toBe(reason);
    const soon = () => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(reason), 150);
      return controller.signal;
    };
    expect(await faultOf(bytesOf(source, 0, soon()))).toBe(reason);
    server.set({ stallAfter: 'head' });
    expect(await faultOf(bytesOf(source, 0, soon()))).toBe(reason);
    expect(await faultOf(read(1000, undefined, soon()))).toBe(reason);
    expect(await openAnswers(server)).toBe(0);
  });
});
