import type { Ref } from '../../../content/catalogue.ts';
import { dayAfter, type LocalTime, minutesOf, timeText } from '../../../content/hours.ts';
import type { EntryDraft } from '../../../content/schedule-entry.ts';

/** What a steward does to an entry of the schedule, a touch at a time. */

const quarter = 15;
const lastMinute = 24 * 60 - quarter;
const stepMinutes = 5;

/** A new entry: today, at the next quarter of an hour. */
export function newEntry({ pack, id }: Ref, { day, minutes }: LocalTime): EntryDraft {
  const next = Math.min(lastMinute, (Math.floor(minutes / quarter) + 1) * quarter);
  return { day, time: timeText(next), programme: { pack, id } };
}

const farthestDays = 365;

/** The entry a day further; not before today, and at most a year ahead. */
export function movedDay(entry: EntryDraft, by: 1 | -1, today: string): EntryDraft {
  const day = dayAfter(entry.day, by);
  return day < today || day > dayAfter(today, farthestDays) ? entry : { ...entry, day };
}

export const movedTime = (entry: EntryDraft, by: 1 | -1): EntryDraft => ({
  ...entry,
  time: timeText(minutesOf(entry.time) + by * stepMinutes),
});

const mostHeads = 9999;

/** So many more people, or fewer; none means that it is not said. */
export function movedHeads({ heads = 0, ...entry }: EntryDraft, by: 1 | -1): EntryDraft {
  const next = Math.min(mostHeads, Math.max(0, heads + by));
  return next === 0 ? entry : { ...entry, heads: next };
}

export function withGroup({ group: _, ...entry }: EntryDraft, group: string): EntryDraft {
  return group === '' ? entry : { ...entry, group };
}
