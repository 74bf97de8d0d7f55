import { describe, expect, it } from 'vitest';
import { due, freshly, reread } from '../../../electron/watch/upkeep.ts';

const hour = 3_600_000;
const at = (day: number, hours: number) => Date.UTC(2026, 10, day) + hours * hour;

describe('what is due', () => {
  const opened = freshly(at(22, 9));

  it.each([
    ['nothing on the same day', at(22, 23.9), undefined],
    ['the catalogue when the day has changed', at(23, 0), 'reread'],
    ['a refresh at 03:30', at(23, 3.5), 'refresh'],
    ['a refresh until 05:30, when there was no quiet moment before', at(23, 5.4), 'refresh'],
    ['not by day: that night is left out', at(23, 6), 'reread'],
    ['a refresh in a later night', at(25, 4), 'refresh'],
  ])('%s', (_, time, chore) => {
    expect(due(opened, time)).toBe(chore);
  });

  it('is a refresh only once a night', () => {
    expect(due(freshly(at(23, 3.6)), at(23, 5))).toBeUndefined();
    expect(due(freshly(at(23, 3)), at(23, 4))).toBe('refresh');
  });

  it('is nothing once the catalogue has been read again', () => {
    expect(due(reread(opened, at(23, 0)), at(23, 1))).toBeUndefined();
    expect(due(reread(opened, at(23, 0)), at(23, 4))).toBe('refresh');
  });

  it('is a refresh at any time when the page has grown', () => {
    expect(due({ ...opened, grown: true }, at(22, 12))).toBe('refresh');
  });
});
