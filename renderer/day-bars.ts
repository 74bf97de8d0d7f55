import type { LocalTime } from '../content/hours.ts';
import { entriesOn, type Planned, preparedAt, spanOf } from '../content/schedule.ts';
import { inLanes } from './screens/visitor/time-axis.ts';

/** From when until when a line shows a day; minutes since midnight, whole hours. */
export type DayRange = { readonly from: number; readonly to: number };

/** A programme on the line of a day; `at` and `until` are 0 to 1 of its length. */
export type DayBar = {
  readonly id: string;
  readonly at: number;
  readonly until: number;
  /** Those that take place at the same time lie in lanes, from 0. */
  readonly lane: number;
  readonly state: EntryState;
};

/** `ready` for its group, or still to come; begun, or over. */
export type EntryState = 'ready' | 'later' | 'begun' | 'over';

export function entryState(entry: Planned, all: readonly Planned[], now: LocalTime): EntryState {
  if (entry.begun) return 'begun';
  if (entry.day < now.day || (entry.day === now.day && spanOf(entry).end <= now.minutes)) return 'over';
  return preparedAt(all, now)?.id === entry.id ? 'ready' : 'later';
}

const hour = 60;
const [usualFrom, usualTo] = [9 * hour, 17 * hour];

/** The usual hours of a hall, and as many more as these programmes take. */
export function rangeOf(entries: readonly Planned[]): DayRange {
  const spans = entries.map(spanOf);
  const from = Math.min(usualFrom, ...spans.map(({ begin }) => begin));
  const to = Math.max(usualTo, ...spans.map(({ end }) => end));
  return { from: Math.floor(from / hour) * hour, to: Math.ceil(to / hour) * hour };
}

export const shareOf = ({ from, to }: DayRange, minutes: number): number => (minutes - from) / (to - from);

/** The programmes of a day as they lie on its line. */
export function dayBars(
  entries: readonly Planned[],
  day: string,
  range: DayRange,
  now: LocalTime,
): readonly DayBar[] {
  const marks = entriesOn(entries, day).map((entry) => {
    const { begin, end } = spanOf(entry);
    const state = entryState(entry, entries, now);
    return { id: entry.id, at: shareOf(range, begin), until: shareOf(range, end), state };
  });
  return inLanes(marks, 0);
}

/** The whole hours on a line, each named if there is room. */
export function hoursOn({
  from,
  to,
}: DayRange): readonly { readonly minutes: number; readonly named: boolean }[] {
  const count = (to - from) / hour;
  const each = count > 12 ? 3 : count > 6 ? 2 : 1;
  return Array.from({ length: count + 1 }, (_, n) => ({ minutes: from + n * hour, named: n % each === 0 }));
}
