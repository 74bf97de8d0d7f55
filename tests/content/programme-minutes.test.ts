import { describe, expect, it } from 'vitest';
import { hallMinutes, type StepLengths, stepMs } from '../../content/programme-minutes.ts';
import { samplePlan } from '../fakes/session-world.ts';

describe('how long a programme takes', () => {
  it('is told of each kind of step, and at least a minute of all', () => {
    for (const step of samplePlan) expect(stepMs(step)).toBeGreaterThan(0);
    expect(stepMs({ kind: 'timed', ms: 5000, quiet: false })).toBe(5000);
    expect(stepMs({ kind: 'bows', times: 3, ms: 6000 })).toBe(18_000);
    expect(stepMs({ kind: 'quiz', questions: [{ right: [true] }, { right: [true] }] })).toBe(90_000);
    const pace = { leading: [1000], repeating: [2000], least: [500], most: [9000] };
    expect(stepMs({ kind: 'recital', pace })).toBe(6000);
  });
});

describe('how long a hall’s own programme takes', () => {
  const minute = 60_000;
  const lengths: StepLengths = new Map([
    ['a', { pack: 5 * minute, hall: 5 * minute }],
    ['b', { pack: 5 * minute, hall: 10 * minute }],
    ['c', { pack: 0.1 * minute, hall: 0.1 * minute }],
    ['d', { pack: 1.9 * minute, hall: 1.9 * minute }],
  ]);

  it('is as its authors planned it while nothing is changed', () => {
    const same: StepLengths = new Map([...lengths].map(([id, { pack }]) => [id, { pack, hall: pack }]));
    expect(hallMinutes(20, same, ['d', 'c', 'b', 'a'])).toEqual({ minutes: 20, between: 8 });
  });

  it('is more or less with the times and the steps that the hall says', () => {
    expect(hallMinutes(20, lengths, ['a', 'b', 'c', 'd'])).toEqual({ minutes: 25, between: 8 });
    expect(hallMinutes(20, lengths, ['a'])).toEqual({ minutes: 7, between: 2 });
  });

  it('is that of its steps where authors planned for no more, and a minute at least', () => {
    expect(hallMinutes(5, lengths, ['a', 'd'])).toEqual({ minutes: 7, between: 0 });
    expect(hallMinutes(undefined, lengths, ['c'])).toEqual({ minutes: 1, between: 0 });
    expect(hallMinutes(undefined, new Map(), [])).toEqual({ minutes: 1, between: 0 });
  });
});
