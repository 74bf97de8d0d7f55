import { darker, mix, type Stop, sideways } from '../paint.ts';

export const width = 16000;

export const height = 4000;

export const horizon = 1780;

/** Dawn, morning, noon, afternoon, dusk: five colours that follow the day from left to right. */
export type Day = readonly [dawn: string, morning: string, noon: string, afternoon: string, dusk: string];

/** The colour of a day's row at x. */
export function atHour(day: Day, x: number): string {
  const spot = Math.max(0, Math.min(3.999, (x / width) * 4));
  const i = Math.floor(spot);
  return mix(day[i] ?? day[0], day[i + 1] ?? day[4], spot - i);
}

export function eachHour([a, b, c, d, e]: Day, change: (colour: string, hour: number) => string): Day {
  return [change(a, 0), change(b, 1), change(c, 2), change(d, 3), change(e, 4)];
}

/** A fill that follows the day from left to right. */
export function dayFill(day: Day): string {
  return sideways(0, width, ...day.map((colour, i): Stop => [i / 4, colour]));
}

export const farDay: Day = ['#6f8f96', '#8fb2ac', '#a4c4b8', '#a9a894', '#a0604a'];

export const nearDay: Day = ['#173038', '#234a44', '#2c5a44', '#3f4a30', '#3a1d18'];

export const groundDay: Day = ['#4a5f58', '#7f9a6e', '#93b074', '#a99a5c', '#7d4a30'];

/** A day's colours, all darker by a share, as one fill. */
export function mixDay(day: Day, share: number): string {
  return dayFill(eachHour(day, (colour) => darker(colour, share)));
}
