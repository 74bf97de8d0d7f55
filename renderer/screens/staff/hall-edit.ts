import { dayAfter, minutesOf, timeText } from '../../../content/hours.ts';
import type { Hours, Span, VolumeCap } from '../../../content/hours-setting.ts';

/** What a steward does to opening hours, a touch at a time. */

/** Minutes by which a touch moves a time. */
const stepMinutes = 15;

export const stepTime = (time: string, by: number): string => timeText(minutesOf(time) + by * stepMinutes);

/** A number a step further, within its limits. */
export const stepNumber = (value: number, by: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value + by));

const usual: Span = { from: '09:00', to: '17:00' };

/** What a hall begins with: open every day. */
export const firstHours: Hours = { week: Array.from({ length: 7 }, () => [usual]), days: [] };

export const toggled = (spans: readonly Span[]): Span[] => (spans.length > 0 ? [] : [usual]);

export const withSpan = (spans: readonly Span[], at: number, span: Span): Span[] =>
  spans.map((one, n) => (n === at ? span : one));

const noon: Span = { from: '12:00', to: '14:00' };

/** A break in the day, at noon if it lies within, or none any more. */
export function withBreak(spans: readonly Span[]): Span[] {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return [];
  if (spans.length > 1) return [{ from: first.from, to: last.to }];
  const begin = minutesOf(first.from);
  const length = lengthOf(first);
  const isWithin = begin < minutesOf(noon.from) && begin + length > minutesOf(noon.to);
  const middle = Math.round((begin + length / 2) / stepMinutes) * stepMinutes;
  const pause = isWithin
    ? noon
    : { from: timeText(middle - stepMinutes), to: timeText(middle + stepMinutes) };
  return [
    { from: first.from, to: pause.from },
    { from: pause.to, to: first.to },
  ];
}

/** Minutes; equal ends mean a day and a night. */
function lengthOf({ from, to }: Span): number {
  const length = minutesOf(to) - minutesOf(from);
  return length > 0 ? length : length + 24 * 60;
}

export const withDay = (hours: Hours, weekday: number, spans: Span[]): Hours => ({
  ...hours,
  week: hours.week.map((one, n) => (n === weekday ? spans : one)),
});

export const allAlike = (hours: Hours, spans: Span[]): Hours => ({
  ...hours,
  week: hours.week.map(() => spans),
});

/** A closed day more: the first from tomorrow on that is not there yet. */
export function withOtherDay(hours: Hours, today: string): Hours {
  let day = dayAfter(today, 1);
  while (hours.days.some((one) => one.day === day)) day = dayAfter(day, 1);
  return { ...hours, days: inOrder([...hours.days, { day, open: [] }]) };
}

/** Another date for such a day, past those that are taken. */
export function movedDay(hours: Hours, day: string, by: 1 | -1): Hours {
  let to = dayAfter(day, by);
  while (hours.days.some((one) => one.day === to)) to = dayAfter(to, by);
  return { ...hours, days: inOrder(hours.days.map((one) => (one.day === day ? { ...one, day: to } : one))) };
}

export const withoutDay = (hours: Hours, day: string): Hours => ({
  ...hours,
  days: hours.days.filter((one) => one.day !== day),
});

export const withDayOpen = (hours: Hours, day: string, open: Span[]): Hours => ({
  ...hours,
  days: hours.days.map((one) => (one.day === day ? { ...one, open } : one)),
});

const inOrder = (days: Hours['days']): Hours['days'] => days.toSorted((a, b) => (a.day < b.day ? -1 : 1));

export const firstCap: VolumeCap = { from: '20:00', to: '09:00', most: 0.6 };

/** `09:00–12:00, 14:00–17:00`. */
export const spansText = (spans: readonly Span[]): string =>
  spans.map(({ from, to }) => `${from}–${to}`).join(', ');

export const isWholeDay = (spans: readonly Span[]): boolean =>
  spans.length === 1 && spans[0]?.from === spans[0]?.to;
