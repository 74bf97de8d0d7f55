import type { Sheet } from '../picture.ts';
import { range, ridge, ridgeOf } from '../ridges.ts';
import { wood } from '../trees.ts';

/** The ring of hills in front of the dish, open in the middle. */
export function frontRing(sheet: Sheet, top: string, foot: string, light: string): string {
  const { w, h, rng } = sheet;
  const rimHill = ridgeOf(rng, { w, base: 1190, height: 420, count: 5, rough: 5 }, [
    { x: 60, height: 420, left: 260, right: 260, power: 1.9 },
    { x: 1560, height: 460, left: 280, right: 260, power: 1.9 },
    { x: 400, height: 170, left: 190, right: 200, power: 2 },
    { x: 1210, height: 180, left: 200, right: 190, power: 2 },
  ]);
  const front = ridge(rng, { w, base: 1260, height: 170, count: 5, slim: [0.8, 1.4], rough: 5 });
  return (
    range(rimHill, { top, foot, bottom: h, light, shadow: '#06100c' }, rng) +
    wood(rng, rimHill, { size: 26, from: 0, to: w, kind: 'mixed', gap: 0.6 }, top) +
    range(front, { top: foot, foot, bottom: h }, rng) +
    wood(rng, front, { size: 34, from: 0, to: w, kind: 'mixed', gap: 0.6 }, foot)
  );
}
