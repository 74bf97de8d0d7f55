import { type Card, refKey } from '../../../content/catalogue.ts';
import type { When } from '../../../content/pack.ts';
import { firstDay, lastDay, yearOf } from '../../when.ts';

/** One thing on the axis; `at` and `until` are 0 to 1 of its length. */
export type Mark = {
  readonly key: string;
  readonly at: number;
  readonly until: number;
  /** Marks that would cover each other lie in lanes, from 0. */
  readonly lane: number;
};
export type Axis = { readonly from: number; readonly to: number; readonly marks: readonly Mark[] };

type Dated = Card & { readonly when: When };

const isDated = (card: Card): card is Dated => card.when !== undefined;

/** Dated cards by their first day; what has no date can't stand on an axis and comes last. */
export function byDate(cards: readonly Card[]): Card[] {
  const dated = cards.filter(isDated).sort((a, b) => firstDay(a.when.from) - firstDay(b.when.from));
  return [...dated, ...cards.filter((card) => !isDated(card))];
}

/** Where each dated card lies between the first and the last year, in true proportion. */
export function axisOf(cards: readonly Card[]): Axis | undefined {
  const dated = byDate(cards).filter(isDated);
  const [first] = dated;
  if (!first) return undefined;
  const ends = dated.map(({ when }) => when.to ?? when.from);
  const from = yearOf(first.when.from);
  const to = Math.max(...ends.map(yearOf));
  const start = firstDay(String(from));
  const length = lastDay(String(to)) - start;
  const marks = dated.map((card) => ({
    key: refKey(card),
    at: (firstDay(card.when.from) - start) / length,
    // A whole year or month is a point, not a span: only authors say how long a thing took.
    until: ((card.when.to ? lastDay(card.when.to) : firstDay(card.when.from)) - start) / length,
  }));
  return { from, to, marks: inLanes(marks) };
}

// Marks nearer than this would touch.
const apart = 0.012;

/** Marks in the order of their beginnings, each in the first lane where it leaves room (`between`) to the one before. */
export function inLanes<M extends { readonly at: number; readonly until: number }>(
  marks: readonly M[],
  between = apart,
): (M & { readonly lane: number })[] {
  const ends: number[] = [];
  return marks.map((mark) => {
    const free = ends.findIndex((end) => end + between <= mark.at);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = mark.until;
    return { ...mark, lane };
  });
}

/**
 * How much room to leave before each card so that distances tell of time: proportional, but at most
 * `most`, where the axis is drawn broken. Both in the design's units.
 */
export function gapsOf(cards: readonly Card[], most: number): { room: number; broken: boolean }[] {
  const days = byDate(cards)
    .filter(isDated)
    .map(({ when }) => firstDay(when.from));
  const between = days.map((day, n) => day - (days[n - 1] ?? day));
  const usual = between.filter((one) => one > 0).sort((a, b) => a - b);
  // Half of the distances are shown to scale, the long ones are cut.
  const scale = (most * 0.6) / Math.max(1, usual[Math.floor(usual.length / 2)] ?? 1);
  return between.map((one) => ({ room: Math.min(most, one * scale), broken: one * scale > most }));
}
