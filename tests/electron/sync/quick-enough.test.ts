import { expect, it } from 'vitest';
import { quickEnough } from '../../../electron/sync/quick-enough.ts';
import { webSource } from '../../../electron/sync/web-source.ts';
import { blobWorld } from '../../fakes/blob-world.ts';
import { faultServer } from '../../fakes/fault-server.ts';
import { faultOf, webWorld } from '../../fakes/web-world.ts';

/** Pieces of so many bytes, each after so many ms of a clock that only moves while somebody waits. */
async function bytesThrough(pieces: readonly (readonly [bytes: number, ms: number])[], pauseMs = 0) {
  let now = 0;
  async function* slowly() {
    for (const [bytes, ms] of pieces) {
      now += ms;
      yield Buffer.alloc(bytes);
    }
  }
  let came = 0;
  for await (const piece of quickEnough(slowly(), { bytes: 100, ms: 1000, clock: () => now, place: 'a' })) {
    came += piece.length;
    now += pauseMs;
  }
  return came;
}

it('lets through what comes at the least speed or faster, with breaks', async () => {
  expect(await bytesThrough(Array(50).fill([10, 100]))).toBe(500);
  expect(
    await bytesThrough([
      [1000, 0],
      [1, 999],
      [1000, 1],
      [100, 5000],
    ]),
  ).toBe(2101);
  expect(await bytesThrough([])).toBe(0);
});

it('gives up what comes more slowly, however long it might go on', async () => {
  const stalled = { kind: 'offline', why: 'stalled', place: 'a' };
  expect(await faultOf(bytesThrough(Array(50).fill([9, 100])))).toEqual(stalled);
  expect(
    await faultOf(
      bytesThrough([
        [1000, 1000],
        [1, 900],
        [1, 900],
      ]),
    ),
  ).toEqual(stalled);
});

it('does not count the time in which nobody asks for more', async () => {
  expect(await bytesThrough(Array(50).fill([10, 100]), 10_000)).toBe(500);
});

// A clock on which every real millisecond is ten seconds.
const hurried = () => performance.now() * 10_000;

it('a server that sends a byte now and then does not hold up a kiosk', async () => {
  const { read } = await webWorld([{ bytesPerSecond: 10 }], { clock: hurried });
  expect(await faultOf(read())).toMatchObject({ kind: 'offline', why: 'stalled' });
});

it('a slow neighbour is left for a quicker source, which goes on where that one was', async () => {
  const world = await blobWorld([20_000]);
  const [slow, quick] = [
    await faultServer(world.folder, [{ bytesPerSecond: 20_000 }]),
    await faultServer(world.folder),
  ];
  const sources = [webSource(slow.address, { kind: 'peer' }), webSource(quick.address)];
  expect(await world.fetch({ sources, clock: hurried })).toEqual({ kind: 'done', fetched: 20_000 });
  expect(quick.asked.map(({ headers }) => headers.range)).toEqual([expect.stringMatching(/^bytes=\d+-$/)]);
  expect(await world.present()).toEqual([true]);
});
