import { cottage, type HousePaint } from './houses.ts';
import { darker, glow } from './paint.ts';
import type { Rng } from './rng.ts';
import { ellipse, polygon, rect } from './shapes.ts';

/** Roofs of a town seen from a distance, row before row, some windows lit. */
export function roofscape(
  rng: Rng,
  x1: number,
  x2: number,
  y: number,
  rows: number,
  size: number,
  paint: HousePaint,
  litShare: number,
): string {
  let out = '';
  for (let row = 0; row < rows; row++) {
    const s = size * (0.62 + (0.38 * row) / Math.max(1, rows - 1));
    const tone = darker(paint.wall, 0.16 * row);
    for (let x = x1 + rng.range(-0.6, 0) * s; x < x2; x += s * rng.range(0.82, 1.15)) {
      const w = s * rng.range(0.8, 1.1);
      const lit = rng.chance(litShare) ? [rng.chance(0.5) ? 0 : 2] : [];
      out += cottage(
        x,
        y + row * size * 0.3 + rng.range(-0.06, 0.06) * s,
        w,
        { ...paint, wall: tone, roof: darker(paint.roof, 0.1 * row) },
        lit,
      );
    }
  }
  return out;
}

/** A hamlet too far for detail: bits of roof with points of light. */
export function farHamlet(
  rng: Rng,
  x: number,
  y: number,
  w: number,
  count: number,
  size: number,
  paint: HousePaint,
  litShare = 0.4,
): string {
  let out = '';
  for (let i = 0; i < count; i++) {
    const hx = x + rng.next() * w;
    const hy = y + rng.range(-0.5, 0.5) * size;
    const s = size * rng.range(0.7, 1.2);
    out +=
      rect(hx, hy - s * 0.5, s, s * 0.5, paint.wall) +
      polygon(
        [
          [hx - s * 0.2, hy - s * 0.45],
          [hx + s * 0.14, hy - s * 0.9],
          [hx + s * 0.86, hy - s * 0.9],
          [hx + s * 1.2, hy - s * 0.45],
        ],
        paint.roof,
      );
    if (rng.chance(litShare)) {
      out +=
        rect(hx + s * 0.36, hy - s * 0.34, s * 0.26, s * 0.22, paint.lamp) +
        ellipse(hx + s * 0.5, hy - s * 0.2, s * 1.1, s * 0.9, glow(paint.lamp, 0.4));
    }
  }
  return out;
}
