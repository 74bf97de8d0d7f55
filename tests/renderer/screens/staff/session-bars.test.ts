import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionRecord } from '../../../../content/session-record.ts';
import { sessionBars } from '../../../../renderer/screens/staff/session-bars.ts';
import { runOf, someRecords } from '../../../fakes/some-journal.ts';

const record = (times: SessionRecord['times']): SessionRecord => ({
  ...{ id: 's', ...runOf, began: 0, ended: 0, end: 'finished' as const },
  ...{ answers: {}, times, done: [0, 10], skipped: [2], entered: [] },
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
