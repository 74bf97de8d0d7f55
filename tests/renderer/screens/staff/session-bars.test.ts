import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionRecord } from '../../../../content/session-record.ts';
import { sessionBars, tickMs } from '../../../../renderer/screens/staff/session-bars.ts';
import { runOf, someRecords } from '../../../fakes/some-journal.ts';

const record = (times: SessionRecord['times']): SessionRecord => ({
  ...{ id: 's', ...runOf, began: 0, ended: 0, end: 'finished' as const },
  ...{ answers: {}, times, done: [0, 10], skipped: [2], entered: [] },
});

const minutes = (whole: number) => tickMs(whole * 60_000).map((ms) => ms / 60_000);

describe('the scale of a session', () => {
  it('has a few whole minutes, none at its ends', () => {
    expect(minutes(0)).toEqual([]);
    expect(minutes(0.5)).toEqual([]);
    expect(minutes(7.4)).toEqual([2, 4, 6]);
    expect(minutes(25)).toEqual([5, 10, 15, 20]);
    expect(minutes(50)).toEqual([10, 20, 30, 40]);
  });

  it('of any length has few marks, in order', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (ms) => {
        const marks = tickMs(ms);
        expect(marks.length).toBeLessThanOrEqual(7);
        expect(marks.every((at) => at > 0 && at < ms)).toBe(true);
      }),
    );
  });
});

describe('the picture of a session', () => {
  it('has each step to scale, in the order of the programme', () => {
    expect(sessionBars(record({ 10: 1000, 0: 5000, 2: 0, 3: 2000 }))).toEqual([
      { step: 0, from: 0, to: 5 / 8, ms: 5000, state: 'done' },
      { step: 2, from: 5 / 8, to: 5 / 8, ms: 0, state: 'skipped' },
      { step: 3, from: 5 / 8, to: 7 / 8, ms: 2000, state: 'left' },
      { step: 10, from: 7 / 8, to: 1, ms: 1000, state: 'done' },
    ]);
  });

  it('is empty before the first step, and has no length while no time has gone by', () => {
    expect(sessionBars(record({}))).toEqual([]);
    expect(sessionBars(record({ 0: 0 }))).toEqual([{ step: 0, from: 0, to: 0, ms: 0, state: 'done' }]);
  });

  it('of any session leaves no gap and ends where the time does', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        for (const one of records) {
          const bars = sessionBars(one);
          bars.forEach((bar, n) => void expect(bar.from).toBe(bars[n - 1]?.to ?? 0));
          const ms = Object.values(one.times).reduce((a, b) => a + b, 0);
          expect(bars.at(-1)?.to ?? 0).toBe(ms > 0 ? 1 : 0);
        }
      }),
    );
  });
});
