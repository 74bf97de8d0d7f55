import { describe, expect, it } from 'vitest';
import {
  movedDay,
  movedHeads,
  movedTime,
  newEntry,
  withGroup,
} from '../../../../renderer/screens/staff/schedule-edit.ts';

const programme = { pack: 'ceremonies', id: 'school-visit' };
const day = '2026-11-26';
const entry = { day, time: '10:00', programme };

describe('an entry of the schedule', () => {
  it.each([
    [0, '00:15'],
    [592, '10:00'],
    [600, '10:15'],
    [1438, '23:45'],
  ])('is made at minute %i for %s', (minutes, time) => {
    expect(newEntry(programme, { day, minutes })).toEqual({ ...entry, time });
  });

  it('is moved by days from today on, and by five minutes round the clock', () => {
    expect(movedDay(entry, 1, day).day).toBe('2026-11-27');
    expect(movedDay(entry, -1, day)).toBe(entry);
    expect(movedDay({ ...entry, day: '2027-11-26' }, 1, day).day).toBe('2027-11-26');
    expect(movedTime({ ...entry, time: '00:00' }, -1).time).toBe('23:55');
  });

  it('says no number and no name where there is none', () => {
    expect(movedHeads(entry, -1)).toEqual(entry);
    expect(movedHeads({ ...entry, heads: 1 }, -1)).toEqual(entry);
    expect(movedHeads(entry, 1)).toEqual({ ...entry, heads: 1 });
    expect(withGroup({ ...entry, group: 'Class 3' }, '')).toEqual(entry);
  });
});
