import { expect, it } from 'vitest';
import { afterLoss, noReopening } from '../../../electron/watch/reopening.ts';

const waits = (...lived: number[]) => {
  let state = noReopening;
  return lived.map((ms) => {
    const { next, wait } = afterLoss(state, ms);
    state = next;
    return wait;
  });
};

it.each([
  ['a page that has lived is opened at once', [60_000, 20_000, 10_000], [0, 0, 0]],
  [
    'one that is lost at its opening waits longer each time',
    [100, 100, 100, 100, 100],
    [0, 1000, 2000, 4000, 8000],
  ],
  ['and begins anew once it has lived', [100, 100, 100, 30_000, 100], [0, 1000, 2000, 0, 0]],
])('%s', (_, lived, expected) => {
  expect(waits(...lived)).toEqual(expected);
});

it('never waits longer than half a minute', () => {
  expect(Math.max(...waits(...Array.from({ length: 40 }, () => 10)))).toBe(30_000);
});
