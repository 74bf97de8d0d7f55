import { dayAfter, type LocalTime, timeText } from '../../../content/hours.ts';
import { localTime } from '../../house.ts';
import { strings } from '../../strings/strings.ts';

/** When the hall opens, in a language: `Opens tomorrow at 09:00`. */
export function opensText(opensAt: LocalTime | undefined, now: Date, language: string): string {
  const t = strings.getFixedT(language);
  if (!opensAt) return t('hall.closed.unknown');
  const time = timeText(opensAt.minutes);
  const today = localTime(now).day;
  if (opensAt.day === today) return t('hall.closed.today', { time });
  if (opensAt.day === dayAfter(today, 1)) return t('hall.closed.tomorrow', { time });
  return t('hall.closed.later', { time, day: dayText(opensAt.day, language) });
}

/** `Tuesday 24 November`. `day`: `2026-11-24`. */
export const dayText = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T00:00:00Z`));

// A Monday.
const monday = '2024-01-01';

/** `Tuesday`. 0 is Monday. */
export const weekdayText = (weekday: number, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${dayAfter(monday, weekday)}T00:00:00Z`),
  );
