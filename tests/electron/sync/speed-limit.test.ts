import { expect, it } from 'vitest';
import { speedLimit } from '../../../electron/sync/speed-limit.ts';

/** A limit on a clock of its own, which moves only while somebody waits. */
function setUp(rate: () => number | undefined) {
  let now = 1000;
  const pause = async (ms: number) => {
    now += ms;
  };
  const limit = speedLimit({ bytesPerSecond: rate, pause, clock: () => now });
  return { limit, seconds: () => (now - 1000) / 1000, wait: pause };
}

it('lets bytes through at the rate that is allowed', async () => {
  const { limit, seconds } = setUp(() => 1000);
  for (let n = 0; n < 100; n++) await limit.take(100);
  expect(seconds()).toBeCloseTo(10, 5);
});

it('does not save up what nobody has used', async () => {
  const { limit, seconds, wait } = setUp(() => 1000);
  await wait(60_000);
  await limit.take(5000);
  expect(seconds()).toBeCloseTo(65, 5);
});

it('lets everything through at once without a rate', async () => {
  const { limit, seconds } = setUp(() => undefined);
  await limit.take(1e12);
  expect(seconds()).toBe(0);
});

it('is shared by those that wait together', async () => {
  const waits: number[] = [];
  const shared = speedLimit({
    bytesPerSecond: () => 1000,
    clock: () => 0,
    pause: async (ms) => {
      waits.push(ms);
    },
  });
  await Promise.all([shared.take(100), shared.take(100), shared.take(100)]);
  expect(waits).toEqual([100, 200, 300]);
});

it('ends its waits soon after the cap has ended', async () => {
  let rate: number | undefined = 10;
  let waited = 0;
  const limit = speedLimit({
    bytesPerSecond: () => rate,
    clock: () => 0,
    pause: async (ms) => {
      waited += ms;
      if (waited >= 1000) rate = undefined;
    },
  });
  await limit.take(1_000_000);
  expect(waited).toBeLessThan(2000);
  rate = 1000;
  await limit.take(100);
  expect(waited).toBeLessThan(2200);
});

it('survives a rate of nothing', async () => {
  const { limit, seconds } = setUp(() => 0);
  await limit.take(3);
  expect(seconds()).toBeCloseTo(3, 5);
});
