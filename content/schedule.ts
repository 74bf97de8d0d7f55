import { type Ref, sameRef } from './catalogue.ts';
import { type LocalTime, minutesOf } from './hours.ts';
import type { Entry } from './schedule-entry.ts';

/** An entry with the minutes that its programme takes. */
export type Planned = Entry & { readonly minutes: number };

const wholeDay = 24 * 60;

/** Minutes since midnight, from when until when; what would last longer ends with the day. */
export function spanOf({ time, minutes }: Pick<Planned, 'time' | 'minutes'>): {
  readonly begin: number;
  readonly end: number;
} {
  const begin = minutesOf(time);
  return { begin, end: Math.min(wholeDay, begin + minutes) };
}

const byTime = (a: Entry, b: Entry) => (`${a.day} ${a.time} ${a.id}` < `${b.day} ${b.time} ${b.id}` ? -1 : 1);

/** Those of a day, in the order of their times. */
export const entriesOn = <E extends Entry>(entries: readonly E[], day: string): E[] =>
  entries.filter((entry) => entry.day === day).toSorted(byTime);

/** The ids of entries that take place while another one does. */
export function overlapping(entries: readonly Planned[]): ReadonlySet<string> {
  const meets = (a: Planned, b: Planned) => {
    const [one, other] = [spanOf(a), spanOf(b)];
    return a.id !== b.id && a.day === b.day && one.begin < other.end && other.begin < one.end;
  };
  return new Set(entries.filter((a) => entries.some((b) => meets(a, b))).map(({ id }) => id));
}

const aheadMinutes = 15;

/**
 * The one that is ready for its group: from 15 minutes before its time until it has begun, or would be over. Of
 * several the one whose time is nearest.
 */
export function preparedAt<E extends Planned>(entries: readonly E[], now: LocalTime): E | undefined {
  const open = entriesOn(entries, now.day).filter((entry) => {
    const { begin, end } = spanOf(entry);
    return entry.begun === undefined && begin - aheadMinutes <= now.minutes && now.minutes < end;
  });
  return nearest(open, now);
}

function nearest<E extends Entry>(entries: readonly E[], now: LocalTime): E | undefined {
  const away = (entry: E) => Math.abs(minutesOf(entry.time) - now.minutes);
  return entries.reduce<E | undefined>(
    (best, entry) => (best && away(best) <= away(entry) ? best : entry),
    undefined,
  );
}

// A group may be early.
const earlyMinutes = 60;

/** The entries after a programme was begun: the one that was meant, the nearest, is marked. The same ones if none was. */
export function withBegun(
  entries: readonly Entry[],
  programme: Ref,
  now: LocalTime,
  minutes: (programme: Ref) => number,
): readonly Entry[] {
  const due = entriesOn(entries, now.day).filter((entry) => {
    if (entry.begun || !sameRef(entry.programme, programme)) return false;
    const { begin, end } = spanOf({ ...entry, minutes: minutes(programme) });
    return begin - earlyMinutes <= now.minutes && now.minutes < end;
  });
  const meant = nearest(due, now);
  return meant ? entries.map((entry) => (entry === meant ? { ...entry, begun: true } : entry)) : entries;
}

const dayMs = 86_400_000;

/** Minutes until the time of an entry; less than 0 once it has passed. */
export const minutesUntil = ({ day, time }: Pick<Entry, 'day' | 'time'>, now: LocalTime): number =>
  ((Date.parse(day) - Date.parse(now.day)) / dayMs) * wholeDay + minutesOf(time) - now.minutes;

/** A look at the material of an entry: how many minutes ahead of its time, and whether all was there. */
export type Look = { readonly ahead: number; readonly whole: boolean };

/** So early that something can still be done. */
const lastLookMinutes = 60;
const againMinutes = 10;

/** Whether it is time for the last look before a group comes. */
export const isLastLook = (until: number, last: Look | undefined): boolean =>
  until <= lastLookMinutes && (last === undefined || last.ahead > lastLookMinutes);

/** Whether to look now: at once, an hour ahead, and every ten minutes while something is missing. */
export const isLookDue = (until: number, last: Look | undefined): boolean =>
  last === undefined ||
  isLastLook(until, last) ||
  (!last.whole && Math.abs(last.ahead - until) >= againMinutes);

const keptDays = 7;

/** Without those that are long over. */
export const withoutPast = (entries: readonly Entry[], now: LocalTime): readonly Entry[] =>
  entries.filter((entry) => minutesUntil(entry, now) > -keptDays * wholeDay);

/** Without those of a programme that is removed. */
export const withoutProgramme = (entries: readonly Entry[], programme: Ref): Entry[] =>
  entries.filter((entry) => !sameRef(entry.programme, programme));
