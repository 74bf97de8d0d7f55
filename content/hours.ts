import type { Hours, Span, VolumeCap } from './hours-setting.ts';

/** A moment as the clock on the wall shows it: the day, and the minutes since its midnight. */
export type LocalTime = { readonly day: string; readonly minutes: number };

/** Whether the hall is open; if not, when it opens next, unless that is more than a year away. */
export type OpenState = { readonly kind: 'open' } | { readonly kind: 'closed'; readonly opensAt?: LocalTime };

const open: OpenState = { kind: 'open' };
const wholeDay = 24 * 60;
const farthest = 366;

/** Without hours a hall is always open. */
export function hoursAt(hours: Hours | undefined, now: LocalTime): OpenState {
  if (!hours) return open;
  const today = spansOn(hours, now.day);
  // What began yesterday may last over midnight.
  const yesterday = spansOn(hours, dayAfter(now.day, -1)).map(({ begin, end }) => ({
    begin: begin - wholeDay,
    end: end - wholeDay,
  }));
  if ([...yesterday, ...today].some(({ begin, end }) => begin <= now.minutes && now.minutes < end)) {
    return open;
  }
  for (let ahead = 0; ahead <= farthest; ahead++) {
    const day = dayAfter(now.day, ahead);
    const later = spansOn(hours, day)
      .map(({ begin }) => begin)
      .filter((begin) => ahead > 0 || begin > now.minutes);
    if (later.length > 0) return { kind: 'closed', opensAt: { day, minutes: Math.min(...later) } };
  }
  return { kind: 'closed' };
}

/** The loudest that a sound may be now, 0 to 1. */
export function volumeCap(caps: readonly VolumeCap[], { minutes }: Pick<LocalTime, 'minutes'>): number {
  const isNow = (span: Span): boolean => {
    const { begin, end } = inMinutes(span);
    return [minutes, minutes + wholeDay].some((at) => begin <= at && at < end);
  };
  return Math.min(1, ...caps.filter(isNow).map(({ most }) => most));
}

function spansOn({ week, days }: Hours, day: string) {
  // The last word on a day counts.
  const own = days.findLast((one) => one.day === day)?.open;
  return (own ?? week[weekdayOf(day)] ?? []).map(inMinutes);
}

function inMinutes({ from, to }: Span): { readonly begin: number; readonly end: number } {
  const [begin, end] = [minutesOf(from), minutesOf(to)];
  return { begin, end: end > begin ? end : end + wholeDay };
}

/** `09:30` is 570. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** 570 is `09:30`; goes round at midnight. */
export function timeText(minutes: number): string {
  const within = ((minutes % wholeDay) + wholeDay) % wholeDay;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}

const dayMs = 86_400_000;

/** 0 is Monday. `day`: `2026-11-22`. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** So many days later, or earlier. */
export const dayAfter = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * dayMs).toISOString().slice(0, 10);
