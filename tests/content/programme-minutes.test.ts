import { describe, expect, it } from 'vitest';
import { minutesOfMs, stepMs } from '../../content/programme-minutes.ts';
import { samplePlan } from '../fakes/session-world.ts';

describe('how long a programme takes', () => {
  it('is told of each kind of step, and at least a minute of all', () => {
    for (const step of samplePlan) expect(stepMs(step)).toBeGreaterThan(0);
    expect(stepMs({ kind: 'timed', ms: 5000, quiet: false })).toBe(5000);
    expect(stepMs({ kind: 'bows', times: 3, ms: 6000 })).toBe(18_000);
    expect(stepMs({ kind: 'quiz', questions: [{ right: [true] }, { right: [true] }] })).toBe(90_000);
    const pace = { leading: [1000], repeating: [2000], least: [500], most: [9000] };
    expect(stepMs({ kind: 'recital', pace })).toBe(6000);
    expect(minutesOfMs(5000)).toBe(1);
    expect(minutesOfMs(151_000)).toBe(3);
  });
});
