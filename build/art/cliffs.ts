import { darker, lighter, mix, sideways } from './paint.ts';
import type { Rng } from './rng.ts';
import { faint, lines, num, type Point, path, polygon, stroke } from './shapes.ts';

export interface Cliff {
  /** The outer edge of the rock (beyond the sheet), the upper rim and the foot of the wall. */
  readonly edge: number;
  readonly top: Point;
  readonly foot: Point;
  /** How far the land rises from the rim to the edge. */
  readonly rise: number;
  readonly bottom: number;
  readonly colour: string;
  readonly light: string;
}

function wallLine(rng: Rng, of: Cliff): Point[] {
  const dir = Math.sign(of.edge - of.top[0]);
  const count = 15;
  return Array.from({ length: count + 1 }, (_, i) => {
    const t = i / count;
    const ledge = i % 3 === 0 ? rng.range(-0.02, 0.03) : rng.range(-0.045, 0.05);
    const span = of.bottom - of.top[1];
    return [
      of.top[0] + (of.foot[0] - of.top[0]) * t ** 1.25 + dir * ledge * span * 0.6,
      of.top[1] + (of.foot[1] - of.top[1]) * t,
    ];
  });
}

/** Upright facets in the rock: dark clefts and lit ribs. */
function ribs(rng: Rng, of: Cliff, wall: readonly Point[]): string {
  const width = of.edge - of.top[0];
  let dark = '';
  let bright = '';
  for (let i = 0; i < 9; i++) {
    const t = 0.04 + 0.9 * (i / 9) ** 1.2;
    const start = 1 + rng.int(0, 4);
    const end = wall.length - 1 - rng.int(0, 4);
    const shift = width * t;
    const thick = width * rng.range(0.02, 0.07);
    const part = wall
      .slice(start, end)
      .map(
        ([x, y], j): Point => [x + shift + Math.sin(j * 1.7 + i) * width * 0.012, y + Math.abs(shift) * 0.05],
      );
    const back = part
      .map(([x, y], j): Point => [x + thick * Math.sin((Math.PI * (j + 0.5)) / part.length), y])
      .reverse();
    const d = `${lines([...part, ...back])}Z`;
    if (i % 2 === 0) {
      dark += d;
    } else {
      bright += d;
    }
  }
  return path(dark, darker(of.colour, 0.6), faint(0.5)) + path(bright, of.light, faint(0.13));
}

/** One wall of a gorge, from its rim down to the water. */
export function cliff(rng: Rng, of: Cliff): string {
  const wall = wallLine(rng, of);
  const head: Point[] = [0, 0.2, 0.42, 0.66, 1].map(
    (t): Point => [
      of.edge + (of.top[0] - of.edge) * t,
      of.top[1] - of.rise * (1 - t) ** 0.8 - (t > 0 && t < 1 ? rng.range(0, 0.16) * of.rise : 0),
    ],
  );
  const near = Math.min(of.top[0], of.edge);
  const far = Math.max(of.top[0], of.edge);
  const lit = lighter(mix(of.colour, of.light, 0.24), 0.02);
  const fill =
    of.edge > of.top[0]
      ? sideways(Math.min(near, of.foot[0]), far, [0, lit], [0.3, of.colour], [1, darker(of.colour, 0.5)])
      : sideways(near, Math.max(far, of.foot[0]), [0, darker(of.colour, 0.5)], [0.7, of.colour], [1, lit]);
  const strata = [0.2, 0.36, 0.55, 0.74]
    .map((t) => {
      const y = of.top[1] + (of.foot[1] - of.top[1]) * t;
      const x = of.top[0] + (of.foot[0] - of.top[0]) * t;
      return `M${num(x)} ${num(y)}Q${num((x + of.edge) / 2)} ${num(y - 26 + rng.range(-14, 14))} ${num(of.edge)} ${num(y - of.rise * 0.2)}`;
    })
    .join('');
  return (
    polygon([...head, ...wall, [of.foot[0], of.bottom], [of.edge, of.bottom]], fill) +
    ribs(rng, of, wall) +
    stroke(strata, darker(of.colour, 0.5), 2, faint(0.35)) +
    stroke(lines(wall), of.light, 2, faint(0.25))
  );
}

/** Rocks at a shore: low facetted stones. */
export function rocks(
  rng: Rng,
  x1: number,
  x2: number,
  y: number,
  size: number,
  count: number,
  colour: string,
  light: string,
): string {
  let out = '';
  for (let i = 0; i < count; i++) {
    const s = size * rng.range(0.4, 1.1);
    const x = rng.range(x1, x2);
    const by = y + rng.range(-0.2, 0.4) * size;
    const peak: Point = [x + s * rng.range(-0.15, 0.2), by - s * rng.range(0.4, 0.72)];
    const left: Point = [x - s * 0.6, by - s * rng.range(0.1, 0.3)];
    const right: Point = [x + s * 0.62, by - s * rng.range(0.14, 0.34)];
    out +=
      polygon([[x - s * 0.75, by], left, peak, right, [x + s * 0.8, by]], colour) +
      polygon([left, peak, [x + s * 0.05, by], [x - s * 0.6, by]], light, faint(0.28));
  }
  return out;
}
