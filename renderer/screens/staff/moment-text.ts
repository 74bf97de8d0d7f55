const dayOf = (time: Date): number =>
  Math.round(Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / 86_400_000);

/** A moment (ms since 1970) for people, in local time: `today 14:05`, `November 3 09:30`, `2024…`. */
export function momentText(moment: number, language: string, now: number): string {
  const [then, today] = [new Date(moment), new Date(now)];
  const days = dayOf(then) - dayOf(today);
  const clock = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(then);
  if (Math.abs(days) <= 1) {
    const day = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
    return `${day} ${clock}`;
  }
  const sameYear = then.getFullYear() === today.getFullYear();
  const date = new Intl.DateTimeFormat(language, {
    month: 'long',
    day: 'numeric',
    ...(!sameYear && { year: 'numeric' }),
  }).format(then);
  return `${date} ${clock}`;
}

const inFull = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const toTheSecond = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;

/** A moment for paper, which does not know today; one that no calendar has stays a number. */
export const momentInFull = (moment: number, language: string): string =>
  written(moment, new Intl.DateTimeFormat(language, { ...inFull, ...toTheSecond }));

/** Its time of day: `14:05:09`. */
export const timeInFull = (moment: number, language: string): string =>
  written(moment, new Intl.DateTimeFormat(language, toTheSecond));

const written = (moment: number, format: Intl.DateTimeFormat): string =>
  Number.isNaN(new Date(moment).getTime()) ? String(moment) : format.format(moment);

/** A month as `2026-11`. */
export const monthText = (month: string, language: string): string =>
  new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** A day as it is written in a manifest or in signatures: `2026-11-22`. */
export function dayText(day: string, language: string): string {
  const time = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(time.getTime())) return day;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}
