import { describe, expect, it } from 'vitest';
import type { Planned } from '../../content/schedule.ts';
import { dayBars, entryState, hoursOn, rangeOf } from '../../renderer/day-bars.ts';

const day = '2026-11-26';
const entry = (id: string, time: string, more: Partial<Planned> = {}): Planned => ({
  ...{ id, day, time, minutes: 60, programme: { pack: 'sample', id: 'visit' } },
  ...more,
});
const at = (hours: number) => ({ day, minutes: hours * 60 });

describe('the line of a day', () => {
  it('has the usual hours, and more if a programme needs them', () => {
    expect(rangeOf([])).toEqual({ from: 540, to: 1020 });
    expect(rangeOf([entry('a', '08:30'), entry('b', '16:30')])).toEqual({ from: 480, to: 1080 });
  });

  it('is to scale, with lanes for what is at the same time', () => {
    const entries = [
      entry('a', '09:00'),
      entry('b', '10:00'),
      entry('c', '10:30'),
      entry('d', '10:00', { day: '2026-11-27' }),
    ];
    const bars = dayBars(entries, day, { from: 540, to: 1020 }, at(8));
    expect(bars.map(({ id, at: begin, until, lane }) => [id, begin, until, lane])).toEqual([
      ['a', 0, 0.125, 0],
      ['b', 0.125, 0.25, 0],
      ['c', 0.1875, 0.3125, 1],
    ]);
  });

  it('names as many hours as have room', () => {
    const named = (from: number, to: number) =>
      hoursOn({ from: from * 60, to: to * 60 }).filter((one) => one.named).length;
    expect(named(9, 14)).toBe(6);
    expect(named(9, 17)).toBe(5);
    expect(named(0, 24)).toBe(9);
  });
});

describe('how an entry stands', () => {
  it('is later, ready, begun or over', () => {
    const entries = [entry('a', '10:00'), entry('b', '15:00')];
    const state = (hours: number, of = entries[0]) => of && entryState(of, entries, at(hours));
    expect([9, 9.75, 10.5, 11].map((hours) => state(hours))).toEqual(['later', 'ready', 'ready', 'over']);
    expect(state(10, entry('a', '10:00', { begun: true }))).toBe('begun');
    expect(entryState(entry('c', '08:00', { day: '2026-11-27' }), entries, at(10))).toBe('later');
  });
});
