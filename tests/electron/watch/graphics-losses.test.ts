import { expect, it } from 'vitest';
import { graphicsLost } from '../../../electron/watch/graphics-losses.ts';

const minute = 60_000;

it.each([
  ['two losses are borne', [0, 1], false],
  ['three in 10 minutes are too many', [0, 4, 9], true],
  ['three in a longer time are not', [0, 6, 12], false],
])('%s', (_, minutes, tooMany) => {
  let known: readonly number[] = [];
  let last = false;
  for (const at of minutes) ({ losses: known, tooMany: last } = graphicsLost(known, at * minute));
  expect(last).toBe(tooMany);
});
