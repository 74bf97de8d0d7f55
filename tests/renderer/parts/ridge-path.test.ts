import { expect, test } from 'vitest';
import { ridgePath } from '../../../renderer/parts/ridge-path.ts';

test('the same seed always draws the same ridge, another one another', () => {
  expect(ridgePath(3, 1200, 400, 100, 900)).toBe(ridgePath(3, 1200, 400, 100, 900));
  expect(ridgePath(3, 1200, 400, 100, 900)).not.toBe(ridgePath(4, 1200, 400, 100, 900));
});

test('a ridge is closed, as wide as asked and never below its base', () => {
  const path = ridgePath(7, 1000, 400, 100, 900);
  expect(path).toMatch(/^M0 900L0\.0 .*L1000 900Z$/);
  const heights = [...path.matchAll(/L[\d.]+ ([\d.]+)(?=L)/g)].map(([, y]) => Number(y));
  expect(Math.max(...heights.slice(0, -1))).toBeLessThanOrEqual(400);
});
