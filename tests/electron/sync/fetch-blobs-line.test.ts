import { describe, expect, it } from 'vitest';
import { faultWorld } from '../../fakes/fault-world.ts';
import { seededRandom } from '../../fakes/seeded-random.ts';

/** After some bytes from `least` to `most`, anew for each answer. */
function atRandom(least: number, most: number, seed = 7): () => number {
  const random = seededRandom(seed);
  return () => Math.round(least + random() * (most - least));
}

describe('a line that is cut', () => {
  it('every 0.2 to 5 MB costs no more than 3 % of the bytes', async () => {
    const sizes = [...Array.from({ length: 30 }, (_, n) => 50_000 * n), 30_000_000];
    const { world, server, fetch } = await faultWorld(sizes, { cutAfter: atRandom(200_000, 5_000_000) });
    const result = await fetch();
    expect(result.kind).toBe('done');
    expect(server.sent() / world.total).toBeLessThanOrEqual(1.03);
    expect(result.fetched / world.total).toBeLessThanOrEqual(1.03);
    expect(server.asked.length).toBeGreaterThan(world.wanted.length + 5);
    expect(await world.present()).not.toContain(false);
  });

  it('at any byte by resets, every second time, costs no more than 10 %', async () => {
    const random = seededRandom(3);
    const cutAfter = () => (random() < 0.5 ? Math.floor(random() * 2_000_000) : 2_000_000);
    const { world, fetch } = await faultWorld(Array(12).fill(1_900_000), { cutAfter, reset: true });
    const result = await fetch();
    expect(result.kind).toBe('done');
    expect(result.fetched / world.total).toBeLessThanOrEqual(1.1);
    expect(await world.present()).not.toContain(false);
  });

  it.each([{ ignoreRange: true }, { rangeOff: 1 }])('by a server without ranges: %j', async (fault) => {
    const { world, server, fetch } = await faultWorld(
      [2_000_000],
      { ...fault, cutAfter: () => 1_500_000, times: 1 },
      fault,
    );
    expect((await fetch()).kind).toBe('done');
    expect(await world.present()).toEqual([true]);
    // The first answer, a little of one that begins elsewhere, and one from the start.
    expect(server.sent()).toBeLessThanOrEqual(4_300_000);
  });

  it('may be cut a hundred times, as long as bytes come', async () => {
    const { world, server, fetch } = await faultWorld([100_000], { cutAfter: () => 1000 });
    expect(await fetch()).toEqual({ kind: 'done', fetched: 100_000 });
    expect(server.asked).toHaveLength(100);
    expect(await world.present()).toEqual([true]);
  });

  it.each([{ cutAfter: () => 0 }, { hangUp: true }, { ignoreRange: true, cutAfter: () => 1000 }])(
    'without a byte more is given up after five tries: %s',
    async (fault) => {
      const { world, server, fetch } = await faultWorld([100_000], { ...fault, times: 50 });
      expect(await fetch()).toMatchObject({
        kind: 'failed',
        outcome: { kind: 'offline', why: 'unreachable' },
      });
      expect(server.asked.length).toBeLessThanOrEqual(6);
      // What has come is still there when the line is better.
      server.set();
      expect((await fetch()).kind).toBe('done');
      expect(await world.present()).toEqual([true]);
    },
  );

  it('stands still and goes on', async () => {
    const { world, server, fetch } = await faultWorld([1_000_000], { stallAfter: 300_000, times: 1 });
    expect(await fetch()).toEqual({ kind: 'done', fetched: 1_000_000 });
    expect(server.asked.map(({ headers }) => headers.range)).toEqual([undefined, 'bytes=300000-']);
    expect(await world.present()).toEqual([true]);
  });

  it('that stands still for ever is given up', async () => {
    const { fetch, server } = await faultWorld([1000], { stallAfter: 'head' });
    expect(await fetch()).toMatchObject({ outcome: { kind: 'offline', why: 'stalled' } });
    expect(server.asked).toHaveLength(5);
  });

  it('that is slow but alive is waited for', async () => {
    const { world, fetch } = await faultWorld([15_000], { bytesPerSecond: 10_000 });
    expect(await fetch()).toEqual({ kind: 'done', fetched: 15_000 });
    expect(await world.present()).toEqual([true]);
  });
});
