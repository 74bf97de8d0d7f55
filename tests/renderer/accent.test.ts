import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, deepEnough } from '../../renderer/accent.ts';

test('black and white have the contrast of WCAG’s formula', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 1);
});

test('any accent becomes deep enough for cream words on it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const accent = `#${value.toString(16).padStart(6, '0')}`;
      expect(contrast(deepEnough(accent), '#fff3df')).toBeGreaterThanOrEqual(7);
    }),
  );
});

test('an accent that is deep enough stays as it is', () => {
  expect(deepEnough('#5a0f0a')).toBe('#5a0f0a');
});
