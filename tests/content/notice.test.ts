import { describe, expect, it } from 'vitest';
import { type KeptNotice, mostNotices, type Notice, seenNotices, withNotice } from '../../content/notice.ts';

const hour = 3_600_000;
const told = (...notices: Notice[]) => notices.reduce<readonly KeptNotice[]>(withNotice, []);
const crashed = (at: number): Notice => ({ kind: 'page-recovered', why: 'crashed', at });

describe('notices', () => {
  it('come newest first, each with an id of its own', () => {
    const list = told({ kind: 'clock', at: 1 }, { kind: 'disk-full', at: 2 }, crashed(3));
    expect(list.map(({ id, notice }) => [id, notice.kind])).toEqual([
      [3, 'page-recovered'],
      [2, 'disk-full'],
      [1, 'clock'],
    ]);
  });

  it('of one matter within a day are counted, with the first and the last time', () => {
    const list = told(crashed(0), { kind: 'clock', at: hour }, crashed(2 * hour), crashed(23 * hour));
    expect(list).toMatchObject([
      { notice: { why: 'crashed', at: 0 }, times: 3, last: 23 * hour },
      { notice: { kind: 'clock' }, times: 1 },
    ]);
    expect(withNotice(list, crashed(25 * hour))).toHaveLength(3);
  });

  it('of different matters are not', () => {
    const nothing = { kind: 'nothing' } as const;
    const list = told(
      crashed(0),
      { kind: 'page-recovered', why: 'hung', at: 0 },
      { kind: 'settings-damaged', lost: nothing, at: 0 },
      { kind: 'settings-damaged', lost: { kind: 'all' }, at: 0 },
      { kind: 'records-damaged', record: 'pin', lost: nothing, at: 0 },
      { kind: 'records-damaged', record: 'journal', lost: nothing, at: 0 },
    );
    expect(list).toHaveLength(6);
  });

  it('that were seen are told anew when they come again', () => {
    const list = withNotice(seenNotices(told(crashed(0)), 1), crashed(hour));
    expect(list.map(({ seen, times }) => [seen, times])).toEqual([
      [false, 1],
      [true, 1],
    ]);
    expect(seenNotices(list, 'all').every(({ seen }) => seen)).toBe(true);
  });

  it('are never more than 200: those that were seen go first, then the oldest', () => {
    const days = Array.from({ length: mostNotices }, (_, n) => crashed(n * 24 * hour));
    const full = told(...days);
    expect(full).toHaveLength(mostNotices);
    const oldest = withNotice(full, crashed(300 * 24 * hour));
    expect(oldest).toHaveLength(mostNotices);
    expect(oldest.some(({ id }) => id === 1)).toBe(false);
    const seen = withNotice(seenNotices(full, 7), crashed(300 * 24 * hour));
    expect(seen.some(({ id }) => id === 7)).toBe(false);
    expect(seen.some(({ id }) => id === 1)).toBe(true);
  });
});
