import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterRunning, afterStart, type ForwardTime } from '../../content/forward-time.ts';

const day = 86_400_000;
const noon = Date.UTC(2026, 10, 25, 12);
const begun: ForwardTime = { seen: noon, wall: noon };

describe('a time that only goes forward', () => {
  it('is that of the wall, as long as nobody sets it', () => {
    expect(afterStart(begun, noon + 3 * day)).toEqual({ seen: noon + 3 * day, wall: noon + 3 * day });
    expect(afterRunning(begun, 5000, noon + 5000).seen).toBe(noon + 5000);
  });

  it('goes on where the wall was put back: days off count as days', () => {
    const back = afterRunning(begun, 1000, noon - 30 * day);
    expect(back.seen).toBe(noon + 1000);
    const off = afterStart(back, noon - 30 * day + 7 * day);
    expect(off.seen).toBe(noon + 1000 + 7 * day);
  });

  it('stands still at a start where the wall tells nothing, and catches up when it is put right', () => {
    const dead = afterStart(begun, 1000);
    expect(dead.seen).toBe(noon);
    expect(afterRunning(dead, 60_000, noon + 2 * day).seen).toBe(noon + 2 * day);
  });

  it('never goes back, never lags behind the wall, and counts all the time that it has run', () => {
    const wall = fc.integer({ min: 0, max: noon * 2 });
    const change = fc.oneof(
      wall.map((now) => (time: ForwardTime) => [afterStart(time, now), 0] as const),
      fc.tuple(wall, fc.integer({ min: 0, max: day })).map(
        ([now, ms]) =>
          (time: ForwardTime) =>
            [afterRunning(time, ms, now), ms] as const,
      ),
    );
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        let time = begun;
        for (const next of changes) {
          const [after, ms] = next(time);
          expect(after.seen).toBeGreaterThanOrEqual(time.seen + ms);
          expect(after.seen).toBeGreaterThanOrEqual(after.wall);
          time = after;
        }
      }),
    );
  });
});
