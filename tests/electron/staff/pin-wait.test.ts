import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitAfter } from '../../../electron/staff/pin-wait.ts';

const minute = 60_000;

describe('the wait after wrong guesses', () => {
  it('is none for the first four, then 1, 5 and 15 minutes and more', () => {
    expect([1, 2, 3, 4].map(waitAfter)).toEqual([0, 0, 0, 0]);
    expect([5, 6, 7, 8].map(waitAfter)).toEqual([1, 5, 15, 60].map((minutes) => minutes * minute));
  });

  it('allows at most 15 guesses in the first 24 hours', () => {
    let guesses = 0;
    for (let time = 0; time < 24 * 60 * minute; time += waitAfter(guesses)) guesses += 1;
    expect(guesses).toBe(13);
  });

  it('never shrinks, and stays within a working day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (failures) => {
        expect(waitAfter(failures + 1)).toBeGreaterThanOrEqual(waitAfter(failures));
        expect(waitAfter(failures)).toBeLessThanOrEqual(8 * 60 * minute);
      }),
    );
  });
});
