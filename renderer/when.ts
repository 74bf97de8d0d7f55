import type { Words } from '../content/language.ts';
import { inLanguage } from '../content/language.ts';
import type { When } from '../content/pack.ts';

/** Days since 1970 (whole UTC days) of `1935`, `1935-01` or `1935-01-15`; the first day of a year or month. */
export function firstDay(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** The last day that a date may mean: 31 December of a year, the last of a month. */
export function lastDay(date: string): number {
  const [year = 1970, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year, 11, 31) / 86_400_000;
  return Date.UTC(year, day === undefined ? month : month - 1, day ?? 0) / 86_400_000;
}

export const yearOf = (date: string): number => Number(date.slice(0, 4));

const fields = (date: string) => date.split('-').map(Number);

/** The parts of a date from year to day, each with its sign: as exact as the author wrote it. */
const inChinese = (date: string): string[] =>
  fields(date).map((value, n) => `${value}${['年', '月', '日'][n] ?? ''}`);

// Day before month, as museums write it; the parts from day to year.
function inEnglish(date: string): string[] {
  const [year = 0, month, day] = fields(date);
  const format = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
  const name = month === undefined ? [] : [format.format(Date.UTC(year, month - 1))];
  return [...(day === undefined ? [] : [String(day)]), ...name, String(year)];
}

/** How many parts from the year on both dates have in common, so that a span needn't say them twice. */
function common(from: string, to: string): number {
  const [one, other] = [fields(from), fields(to)];
  const differs = one.findIndex((value, n) => value !== other[n]);
  return differs < 0 ? one.length - 1 : differs;
}

/** A date or span as people write it; the author's own words where there are some. */
export function whenText({ from, to, text }: When, language: string): string {
  if (text) return inLanguage(text as Words, language).text;
  const chinese = language.startsWith('zh');
  const parts = chinese ? inChinese : inEnglish;
  const whole = (date: string) => parts(date).join(chinese ? '' : ' ');
  if (to === undefined || to === from) return chinese && from.length === 4 ? from : whole(from);
  if (from.length === 4 && to.length === 4) return `${from}${chinese ? '—' : '–'}${to}`;
  const same = from.length === to.length ? common(from, to) : 0;
  if (chinese) return `${whole(from)}至${parts(to).slice(same).join('')}`;
  const begin = parts(from).slice(0, parts(from).length - same);
  // A dash joins two days closely, two dates with room around it.
  return `${begin.join(' ')}${begin.length > 1 ? ' – ' : '–'}${whole(to)}`;
}
