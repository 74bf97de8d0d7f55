import { refKey } from './catalogue.ts';
import type { SessionEnd, SessionRecord } from './session-record.ts';

/** Sums over sessions. Whole numbers all, so that sums of sums are exact. */
export type Totals = {
  readonly sessions: number;
  readonly ends: Readonly<Record<SessionEnd, number>>;
  readonly adults: number;
  readonly children: number;
  /** How many groups gave stars, and how many stars together. */
  readonly rated: number;
  readonly stars: number;
};

/** The totals of a programme; a hall's own as it was called last. */
export type ProgrammeTotals = Totals & Pick<SessionRecord, 'programme' | 'local'>;

/** The totals of a day (`2026-11-25`) or a month (`2026-11`). */
export type PeriodTotals = Totals & { readonly period: string };

/** The totals of a school; of the sessions that told none if it has no name. */
export type SchoolTotals = Totals & { readonly school?: string };

export type SessionTotals = {
  readonly all: Totals;
  /** Those with a session only, newest first. */
  readonly days: readonly PeriodTotals[];
  readonly months: readonly PeriodTotals[];
  /** Those with most sessions first. */
  readonly programmes: readonly ProgrammeTotals[];
  /** Those with the most sessions first; those that told none last. */
  readonly schools: readonly SchoolTotals[];
};

const none: Totals = {
  sessions: 0,
  ends: { finished: 0, dropped: 0, 'under-way': 0, 'cut-off': 0 },
  adults: 0,
  children: 0,
  rated: 0,
  stars: 0,
};

const totalsOf = ({ end, heads, stars }: SessionRecord): Totals => ({
  sessions: 1,
  ends: { ...none.ends, [end]: 1 },
  adults: heads?.adults ?? 0,
  children: heads?.children ?? 0,
  rated: stars === undefined ? 0 : 1,
  stars: stars ?? 0,
});

/** The totals of two sets of sessions together. */
export function plus(a: Totals, b: Totals): Totals {
  return {
    sessions: a.sessions + b.sessions,
    ends: {
      finished: a.ends.finished + b.ends.finished,
      dropped: a.ends.dropped + b.ends.dropped,
      'under-way': a.ends['under-way'] + b.ends['under-way'],
      'cut-off': a.ends['cut-off'] + b.ends['cut-off'],
    },
    adults: a.adults + b.adults,
    children: a.children + b.children,
    rated: a.rated + b.rated,
    stars: a.stars + b.stars,
  };
}

/** The totals of records; `dayOf` gives the day in the hall (`2026-11-25`) of a moment. A session counts where it began. */
export function sessionTotals(
  records: readonly SessionRecord[],
  dayOf: (at: number) => string,
): SessionTotals {
  const by = (periodOf: (day: string) => string): PeriodTotals[] =>
    [...groupTotals(records, ({ began }) => periodOf(dayOf(began)))]
      .toSorted(([a], [b]) => (a < b ? 1 : -1))
      .map(([period, totals]) => ({ period, ...totals }));
  return {
    all: records.map(totalsOf).reduce(plus, none),
    days: by((day) => day),
    months: by((day) => day.slice(0, 7)),
    programmes: byProgramme(records),
    schools: schoolTotals(records),
  };
}

function byProgramme(records: readonly SessionRecord[]): ProgrammeTotals[] {
  const programmes = new Map<string, ProgrammeTotals>();
  for (const record of records.toSorted((a, b) => a.began - b.began)) {
    const { programme, local } = record;
    const before = programmes.get(refKey(programme)) ?? none;
    const totals = plus(before, totalsOf(record));
    programmes.set(refKey(programme), { ...totals, programme, ...(local && { local }) });
  }
  return [...programmes.values()].toSorted((a, b) => b.sessions - a.sessions);
}

function schoolTotals(records: readonly SessionRecord[]): SchoolTotals[] {
  const totals = [...groupTotals(records, ({ school }) => school)].map(([school, sums]) => ({
    ...(school !== undefined && { school }),
    ...sums,
  }));
  return totals.toSorted((a, b) => {
    if (a.school === undefined || b.school === undefined) return a.school === undefined ? 1 : -1;
    return b.sessions - a.sessions || (a.school < b.school ? -1 : 1);
  });
}

function groupTotals<Key>(
  records: readonly SessionRecord[],
  keyOf: (record: SessionRecord) => Key,
): Map<Key, Totals> {
  const groups = new Map<Key, Totals>();
  for (const record of records) {
    const key = keyOf(record);
    groups.set(key, plus(groups.get(key) ?? none, totalsOf(record)));
  }
  return groups;
}
