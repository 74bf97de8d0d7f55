import { range, ridge } from '../ridges.ts';
import type { Rng } from '../rng.ts';
import { circle, faint, type Point, stroke } from '../shapes.ts';
import { wood } from '../trees.ts';

export const redBook = { cloth: '#8c2a1e', plate: '#e9d2a6', gold: '#e6bd6c' };

export const seaBook = { cloth: '#1f4a52', plate: '#d9ead0', gold: '#d9c28a' };

export function crossing(points: readonly [Point, Point], width = 8): string {
  const [[x1, y1], [x2, y2]] = points;
  const d = `M${x1} ${y1}Q${(x1 + x2) / 2} ${(y1 + y2) / 2 - 14} ${x2} ${y2}`;
  return (
    stroke(d, '#3a0f0a', width * 2.2, faint(0.35)) +
    stroke(d, '#fff3cf', width, 'stroke-dasharray="20 20"') +
    circle(x1, y1, width * 1.3, '#fff3cf') +
    circle(x2, y2, width * 1.3, '#fff3cf')
  );
}

export function hillsAlone(
  rng: Rng,
  x: number,
  wide: number,
  base: number,
  height: number,
  top: string,
  foot: string,
): string {
  const of = ridge(rng, {
    w: wide,
    from: x,
    base,
    height,
    count: 3,
    slim: [0.55, 0.9],
    rough: 3,
    alone: true,
  });
  return (
    range(of, { top, foot, bottom: base, shadow: '#160a06', light: '#ffd9a0' }, rng) +
    wood(rng, of, { size: 15, from: x + wide * 0.15, to: x + wide * 0.85, kind: 'mixed', gap: 0.8 }, top)
  );
}
