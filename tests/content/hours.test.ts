import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, hoursAt, minutesOf, timeText, volumeCap, weekdayOf } from '../../content/hours.ts';
import { type Hours, hoursSchema, type Span } from '../../content/hours-setting.ts';

const span = (text: string): Span => {
  const [from = '', to = ''] = text.split('-');
  return { from, to };
};
const all = (text: string): Span[] => text.split(' ').filter(Boolean).map(span);
/** Monday to Sunday, such as `09:00-17:00`; what is left out is closed. */
const weekOf = (...days: string[]): Hours => ({
  week: Array.from({ length: 7 }, (_, n) => all(days[n] ?? '')),
  days: [],
});
const at = (day: string, time: string) => ({ day, minutes: minutesOf(time) });
const state = (hours: Hours, day: string, time: string): string => {
  const now = hoursAt(hours, at(day, time));
  if (now.kind === 'open') return 'open';
  return now.opensAt ? `${now.opensAt.day} ${timeText(now.opensAt.minutes)}` : 'closed';
};

// 2026-11-23 is a Monday.
const [mon, tue, sat, sun, nextTue] = ['2026-11-23', '2026-11-24', '2026-11-28', '2026-11-29', '2026-12-01'];
const noon = '09:00-12:00 14:00-17:00';
// Closed on Mondays, as most halls are.
const hall = weekOf('', noon, noon, noon, noon, '09:00-20:00', '09:00-17:00');
const bar = weekOf('', '', '', '', '18:00-02:00', '18:00-02:00', '');
const special: Hours = {
  ...hall,
  days: [
    { day: '2026-11-24', open: [] },
    { day: '2026-11-30', open: all('10:00-12:00') },
    { day: '2026-11-28', open: all('22:00-01:00') },
  ],
};

describe('opening hours', () => {
  it.each<[Hours, string, string, string]>([
    [hall, mon, '12:00', `${tue} 09:00`],
    [hall, tue, '08:59', `${tue} 09:00`],
    [hall, tue, '09:00', 'open'],
    [hall, tue, '11:59', 'open'],
    [hall, tue, '12:00', `${tue} 14:00`],
    [hall, tue, '14:00', 'open'],
    [hall, tue, '17:00', '2026-11-25 09:00'],
    [hall, sat, '19:59', 'open'],
    [hall, sun, '17:00', `${nextTue} 09:00`],
    // Over midnight.
    [bar, '2026-11-27', '17:59', '2026-11-27 18:00'],
    [bar, '2026-11-27', '23:59', 'open'],
    [bar, sat, '01:59', 'open'],
    [bar, sat, '02:00', `${sat} 18:00`],
    [bar, sun, '01:00', 'open'],
    [bar, sun, '02:00', '2026-12-04 18:00'],
    // Days that differ.
    [special, tue, '10:00', '2026-11-25 09:00'],
    [special, '2026-11-30', '11:00', 'open'],
    [special, '2026-11-30', '12:00', `${nextTue} 09:00`],
    [special, sat, '10:00', `${sat} 22:00`],
    [special, sun, '00:30', 'open'],
    [special, sun, '01:00', `${sun} 09:00`],
    // The whole day, and never.
    [weekOf('00:00-00:00'), mon, '00:00', 'open'],
    [weekOf('00:00-00:00'), mon, '23:59', 'open'],
    [weekOf('00:00-00:00'), tue, '00:00', '2026-11-30 00:00'],
    [weekOf('06:00-06:00'), tue, '05:59', 'open'],
    [weekOf(), mon, '12:00', 'closed'],
    [
      { ...weekOf(), days: [{ day: '2027-11-24', open: all('09:00-10:00') }] },
      mon,
      '12:00',
      '2027-11-24 09:00',
    ],
  ])('%#: on %s %s at %s', (hours, day, time, expected) => {
    expect(state(hours, day, time)).toBe(expected);
  });

  it('are none where none are set: the hall is always open', () => {
    expect(hoursAt(undefined, at(mon, '03:00'))).toEqual({ kind: 'open' });
  });

  it('open when they say that they will', () => {
    const time = fc.integer({ min: 0, max: 1439 }).map(timeText);
    const spans = fc.array(fc.record({ from: time, to: time }), { maxLength: 3 });
    const hours = fc.record({
      week: fc.array(spans, { minLength: 7, maxLength: 7 }),
      days: fc.constant<Hours['days']>([]),
    });
    fc.assert(
      fc.property(
        hours,
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 0, max: 700 }),
        (week, minutes, n) => {
          const now = hoursAt(week, { day: dayAfter(mon, n), minutes });
          if (now.kind === 'open' || !now.opensAt) return;
          const { day, minutes: then } = now.opensAt;
          expect(hoursAt(week, now.opensAt)).toEqual({ kind: 'open' });
          expect(hoursAt(week, { day, minutes: then - 1 }).kind).toBe('closed');
        },
      ),
    );
  });

  it.each([
    [{ week: [] }],
    [{ week: Array(8).fill([]) }],
    [{ week: Array(7).fill([{ from: '9:00', to: '17:00' }]) }],
    [{ week: Array(7).fill([{ from: '09:00', to: '24:00' }]) }],
    [{ week: Array(7).fill([]), days: [{ day: '2026-02-30', open: [] }] }],
  ])('are refused when they are none: %j', (wrong) => {
    expect(hoursSchema.safeParse(wrong).success).toBe(false);
  });
});

describe('the cap on the volume', () => {
  const caps = [
    { ...span('22:00-09:00'), most: 0.6 },
    { ...span('00:00-06:00'), most: 0.2 },
    { ...span('12:00-14:00'), most: 0.8 },
  ];
  it.each([
    ['09:00', 1],
    ['08:59', 0.6],
    ['22:00', 0.6],
    ['23:59', 0.6],
    ['03:00', 0.2],
    ['06:00', 0.6],
    ['13:00', 0.8],
    ['14:00', 1],
  ])('at %s is %d', (time, most) => {
    expect(volumeCap(caps, { minutes: minutesOf(time) })).toBe(most);
  });

  it('is none where none is set', () => {
    expect(volumeCap([], { minutes: 0 })).toBe(1);
    expect(volumeCap([{ ...span('07:00-07:00'), most: 0.5 }], { minutes: 0 })).toBe(0.5);
  });
});

describe('days and times', () => {
  it('are counted without any clock', () => {
    expect(weekdayOf(mon)).toBe(0);
    expect(weekdayOf(sun)).toBe(6);
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(dayAfter('2027-01-01', -1)).toBe('2026-12-31');
    expect([timeText(0), timeText(570), timeText(1440), timeText(-30)]).toEqual([
      '00:00',
      '09:30',
      '00:00',
      '23:30',
    ]);
  });
});
