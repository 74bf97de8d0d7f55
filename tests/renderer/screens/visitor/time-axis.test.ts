import { describe, expect, test } from 'vitest';
import type { Card } from '../../../../content/catalogue.ts';
import { axisOf, byDate, gapsOf } from '../../../../renderer/screens/visitor/time-axis.ts';

const card = (id: string, from?: string, to?: string): Card => ({
  kind: 'exhibit',
  pack: 'hall',
  id,
  title: { en: id },
  ...(from && { when: { from, ...(to && { to }) } }),
});

const cards = [
  card('late', '1935-03-22'),
  card('never'),
  card('early', '1934-12-18'),
  card('long', '1901', '1931'),
];

describe('the axis', () => {
  test('what has a date is in its order, what has none comes last', () => {
    expect(byDate(cards).map(({ id }) => id)).toEqual(['long', 'early', 'late', 'never']);
  });

  test('goes from the first year to the last, with marks in true proportion', () => {
    const axis = axisOf([card('a', '2001'), card('b', '2002-01-01'), card('c', '2004-12-31')]);
    expect(axis).toMatchObject({ from: 2001, to: 2004 });
    const [a, b, c] = axis?.marks.map(({ at }) => at) ?? [];
    expect(a).toBe(0);
    expect(b).toBeCloseTo(0.25, 2);
    expect(c).toBeCloseTo(1, 2);
  });

  test('a span has a length, a moment none', () => {
    const [long, early] = axisOf(cards)?.marks ?? [];
    expect(long && long.until - long.at).toBeCloseTo(31 / 35, 2);
    expect(early && early.until - early.at).toBe(0);
  });

  test('marks that would cover each other lie in different lanes', () => {
    const [one, two, three] =
      axisOf([card('a', '1901', '1931'), card('b', '1910', '1920'), card('c', '1940')])?.marks ?? [];
    expect([one?.lane, two?.lane, three?.lane]).toEqual([0, 1, 0]);
  });

  test('there is none without a date', () => {
    expect(axisOf([card('never')])).toBeUndefined();
  });
});

describe('the room between moments', () => {
  test('is proportional, and cut where it would be too long', () => {
    const gaps = gapsOf(
      [card('a', '1935-01-01'), card('b', '1935-01-11'), card('c', '1935-01-21'), card('d', '1975')],
      100,
    );
    expect(gaps.map(({ room }) => Math.round(room))).toEqual([0, 60, 60, 100]);
    expect(gaps.map(({ broken }) => broken)).toEqual([false, false, false, true]);
  });

  test('is nothing between things of one day', () => {
    expect(gapsOf([card('a', '1935'), card('b', '1935')], 100)[1]).toEqual({ room: 0, broken: false });
  });
});
