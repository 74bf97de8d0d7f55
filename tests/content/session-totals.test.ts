import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionRecord } from '../../content/session-record.ts';
import { plus, sessionTotals, type Totals } from '../../content/session-totals.ts';
import { runOf, someRecords } from '../fakes/some-journal.ts';

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const record = (began: number, more: Partial<SessionRecord> = {}): SessionRecord => ({
  ...{ id: 's', ...runOf, began, ended: began, end: 'finished' as const },
  ...{ answers: {}, times: {}, done: [], skipped: [], entered: [] },
  ...more,
});

/** A few periods' totals as one. */
function together([first, ...others]: readonly Totals[]): Totals | undefined {
  if (!first) return undefined;
  const { sessions, ends, adults, children, rated, stars } = others.reduce(plus, first);
  return { sessions, ends, adults, children, rated, stars };
}

describe('totals of sessions', () => {
  it('are by day and by month in which the session began, newest first', () => {
    const records = [
      record(Date.UTC(2026, 9, 31, 23, 59), { heads: { adults: 2, children: 40 }, stars: 5 }),
      record(Date.UTC(2026, 10, 1), { end: 'dropped', stars: 3 }),
      record(Date.UTC(2026, 10, 1, 9), { end: 'cut-off', heads: { adults: 1, children: 0 } }),
    ];
    const { all, days, months } = sessionTotals(records, dayOf);
    expect(days.map(({ period, sessions, adults }) => [period, sessions, adults])).toEqual([
      ['2026-11-01', 2, 1],
      ['2026-10-31', 1, 2],
    ]);
    expect(months).toMatchObject([
      {
        period: '2026-11',
        ends: { finished: 0, dropped: 1, 'under-way': 0, 'cut-off': 1 },
        rated: 1,
        stars: 3,
      },
      { period: '2026-10', sessions: 1, children: 40 },
    ]);
    expect(all).toEqual({
      sessions: 3,
      ends: { finished: 1, dropped: 1, 'under-way': 0, 'cut-off': 1 },
      ...{ adults: 3, children: 40, rated: 2, stars: 8 },
    });
  });

  it('are by programme too, a hall’s own as it was called last, those with most sessions first', () => {
    const programme = { pack: 'sample', id: '~a1b2' };
    const own = (began: number, en: string) =>
      record(began, { programme, local: { title: { en }, revision: began } });
    const { programmes } = sessionTotals([own(2, 'New'), record(3), own(1, 'Old')], dayOf);
    expect(programmes).toMatchObject([
      { programme, local: { title: { en: 'New' } }, sessions: 2 },
      { programme: runOf.programme, sessions: 1 },
    ]);
  });

  it('are by school, those with the most sessions first, those that told none last', () => {
    const at = Date.UTC(2026, 10, 1);
    const heads = { adults: 1, children: 20 };
    const told = ['一中', undefined, '二中', '一中', undefined, undefined];
    const records = told.map((school) => record(at, { heads, ...(school !== undefined && { school }) }));
    const { schools } = sessionTotals(records, dayOf);
    expect(schools.map(({ school, sessions, children }) => [school, sessions, children])).toEqual([
      ['一中', 2, 40],
      ['二中', 1, 20],
      [undefined, 3, 60],
    ]);
  });

  it('are nothing for no sessions', () => {
    expect(sessionTotals([], dayOf)).toMatchObject({ all: { sessions: 0, stars: 0 }, days: [], months: [] });
  });

  it('of the days, months, schools and of all are the sums over the records, exactly', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const { all, days, months, programmes, schools } = sessionTotals(records, dayOf);
        expect(all).toMatchObject({
          sessions: records.length,
          adults: sumOf(records, ({ heads }) => heads?.adults),
          children: sumOf(records, ({ heads }) => heads?.children),
          rated: sumOf(records, ({ stars }) => (stars === undefined ? 0 : 1)),
          stars: sumOf(records, ({ stars }) => stars),
        });
        for (const end of ['finished', 'dropped', 'under-way', 'cut-off'] as const)
          expect(all.ends[end]).toBe(records.filter((one) => one.end === end).length);
        if (records.length === 0) return;
        expect(together(days)).toEqual(all);
        expect(together(months)).toEqual(all);
        expect(together(programmes)).toEqual(all);
        expect(together(schools)).toEqual(all);
        for (const one of schools)
          expect(together([one])).toEqual(
            sessionTotals(
              records.filter(({ school }) => school === one.school),
              dayOf,
            ).all,
          );
        for (const month of months)
          expect(together([month])).toEqual(
            together(days.filter((day) => day.period.startsWith(month.period))),
          );
      }),
    );
  });
});

const sumOf = (records: readonly SessionRecord[], of: (one: SessionRecord) => number | undefined) =>
  records.reduce((sum, one) => sum + (of(one) ?? 0), 0);
