import { expect, test } from 'vitest';
import { highestLevel } from '../../../../renderer/screens/visitor/use-deep-zoom.ts';

test('the highest level of a Deep Zoom picture has all its pixels', () => {
  expect(highestLevel({ width: 16_000, height: 4000 })).toBe(14);
  expect(highestLevel({ width: 256, height: 100 })).toBe(8);
  expect(highestLevel({ width: 1, height: 1 })).toBe(0);
});
