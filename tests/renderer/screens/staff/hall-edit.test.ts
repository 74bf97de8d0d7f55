import { describe, expect, it } from 'vitest';
import { type Hours, hoursSchema } from '../../../../content/hours-setting.ts';
import {
  allAlike,
  firstHours,
  isWholeDay,
  movedDay,
  spansText,
  stepNumber,
  stepTime,
  toggled,
  withBreak,
  withDay,
  withDayOpen,
  withOtherDay,
  withoutDay,
  withSpan,
} from '../../../../renderer/screens/staff/hall-edit.ts';

const span = (from: string, to: string) => ({ from, to });
const today = '2026-11-24';

describe('a steward sets opening hours', () => {
  it('a quarter of an hour at a touch, round midnight too', () => {
    expect([stepTime('09:00', 1), stepTime('00:00', -1), stepTime('23:45', 1)]).toEqual([
      '09:15',
      '23:45',
      '00:00',
    ]);
    expect([stepNumber(60, 15, 30, 600), stepNumber(30, -15, 30, 600), stepNumber(600, 15, 30, 600)]).toEqual(
      [75, 30, 600],
    );
  });

  it('opens and closes a day', () => {
    expect(toggled([])).toEqual([span('09:00', '17:00')]);
    expect(toggled([span('10:00', '12:00')])).toEqual([]);
    expect(withSpan([span('a', 'b'), span('c', 'd')], 1, span('e', 'f'))).toEqual([
      span('a', 'b'),
      span('e', 'f'),
    ]);
  });

  it.each([
    [[span('09:00', '17:00')], '09:00–12:00, 14:00–17:00'],
    [[span('09:00', '12:00'), span('14:00', '17:00')], '09:00–17:00'],
    // Noon is not within.
    [[span('14:00', '18:00')], '14:00–15:45, 16:15–18:00'],
    [[span('18:00', '02:00')], '18:00–21:45, 22:15–02:00'],
    [[], ''],
  ])('gives a break, or takes it away: %j', (spans, expected) => {
    expect(spansText(withBreak(spans))).toBe(expected);
  });

  it('makes all days alike, and knows a whole one', () => {
    const spans = [span('10:00', '16:00')];
    const hours = allAlike(withDay(firstHours, 2, spans), spans);
    expect(new Set(hours.week)).toEqual(new Set([spans]));
    expect([isWholeDay([span('00:00', '00:00')]), isWholeDay(spans), isWholeDay([])]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('adds days that differ, in order, never the same twice', () => {
    const two: Hours = withOtherDay(withOtherDay(firstHours, today), today);
    expect(two.days.map(({ day }) => day)).toEqual(['2026-11-25', '2026-11-26']);
    const moved = movedDay(two, '2026-11-25', 1);
    expect(moved.days.map(({ day }) => day)).toEqual(['2026-11-26', '2026-11-27']);
    const open = withDayOpen(moved, '2026-11-27', [span('10:00', '12:00')]);
    expect(withoutDay(open, '2026-11-26').days).toEqual([
      { day: '2026-11-27', open: [span('10:00', '12:00')] },
    ]);
    expect(hoursSchema.safeParse(open).success).toBe(true);
  });
});
