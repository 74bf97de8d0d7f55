import { describe, expect, it } from 'vitest';
import {
  isHopeless,
  later,
  lost,
  type Recoveries,
  started,
  wellSoFar,
} from '../../../electron/watch/recoveries.ts';

const minute = 60_000;
const day0 = Date.UTC(2026, 10, 22);

/** Loses the page at these minutes; gives the help that each loss brings, and what is known then. */
function losing(minutes: readonly number[], from: Recoveries = wellSoFar) {
  let state = from;
  const helps = minutes.map((at) => {
    const { next, help } = lost(later(state, day0 + at * minute), day0 + at * minute);
    state = next;
    return help;
  });
  return { helps, state };
}

describe('a page that is lost', () => {
  it.each([
    ['now and then needs no other help', [0, 6, 12, 18, 24], ['none', 'none', 'none', 'none', 'none']],
    ['three times in 10 minutes gets the packs before', [0, 4, 9], ['none', 'none', 'go-back']],
    [
      'three times more gets the safe screen',
      [0, 1, 2, 3, 4, 5],
      ['none', 'none', 'go-back', 'none', 'none', 'safe-screen'],
    ],
    [
      'is helped from the start again after 10 quiet minutes',
      [0, 1, 2, 13, 14, 15],
      ['none', 'none', 'go-back', 'none', 'none', 'go-back'],
    ],
  ])('%s', (_, minutes, helps) => {
    expect(losing(minutes).helps).toEqual(helps);
  });

  const safe = losing([0, 1, 2, 3, 4, 5]).state;

  it('is tried again after 10 minutes of the safe screen, not before', () => {
    expect(later(safe, day0 + 14 * minute)).toBe(safe);
    expect(later(safe, day0 + 15 * minute).step).toBe('trying');
  });

  it('is tried at once when somebody asks, but not without end', () => {
    expect(later(safe, day0 + 5 * minute + 1000, true)).toBe(safe);
    expect(later(safe, day0 + 6 * minute, true).step).toBe('trying');
  });

  it('goes back to the safe screen at the first loss of a try, and is well after 10 minutes of it', () => {
    const trying = later(safe, day0 + 15 * minute);
    expect(lost(trying, day0 + 20 * minute)).toMatchObject({ next: { step: 'safe' }, help: 'safe-screen' });
    expect(later(trying, day0 + 24 * minute).step).toBe('trying');
    expect(later(trying, day0 + 25 * minute).step).toBe('normal');
  });

  it('keeps the safe screen over a restart, also one that ended a try', () => {
    expect(started(safe, day0 + 6 * minute, 0).next.step).toBe('safe');
    expect(started(later(safe, day0 + 15 * minute), day0 + 16 * minute, 0).next.step).toBe('safe');
    expect(started(safe, day0 + 60 * minute, 0).next.step).toBe('trying');
  });

  it('is hopeless when the safe screen is lost three times too', () => {
    const again = losing([6, 7], safe);
    expect(isHopeless(again.state, day0 + 7 * minute)).toBe(false);
    const third = losing([6, 7, 8], safe);
    expect(third.helps).toEqual(['none', 'none', 'none']);
    expect(isHopeless(third.state, day0 + 8 * minute)).toBe(true);
  });

  it('counts nothing that a clock which was set back has left in the future', () => {
    const before = losing([100, 101]).state;
    expect(lost(before, day0).next.losses).toEqual([day0]);
    expect(later(safe, day0 - 1000 * minute).step).toBe('trying');
  });

  /** Starts at these minutes, each of which the whole kiosk did not outlive. */
  const falling = (minutes: readonly number[], bootsBefore = false) => {
    let state: Recoveries = { ...wellSoFar, running: day0 };
    return minutes.map((at) => {
      const { next, help } = started(state, day0 + at * minute, bootsBefore ? day0 + at * minute - 1 : 0);
      state = { ...next, running: day0 + at * minute };
      return help;
    });
  };

  it('gets the same help when the whole kiosk falls with it soon after each start', () => {
    expect(falling([1, 2, 3, 4, 5, 6, 7])).toEqual([
      'none',
      'none',
      'go-back',
      'none',
      'none',
      'safe-screen',
      'none',
    ]);
  });

  it('needs none when the whole machine loses its power, however often', () => {
    expect(new Set(falling([1, 2, 3, 4, 5, 6, 7], true))).toEqual(new Set(['none']));
  });

  it('needs none when the plug is pulled now and then, or the kiosk ends by wish', () => {
    expect(falling([3, 6, 9, 12])).toEqual(['none', 'none', 'none', 'none']);
    expect(started(wellSoFar, day0, 0).help).toBe('none');
  });
});
