import { across, between, darker, down, glow, mix, sideways } from './paint.ts';
import type { Rng } from './rng.ts';
import { curve, ellipse, faint, group, num, type Point, path, rect, stroke } from './shapes.ts';

/** Still water from y to bottom, its colours from far to near. */
export function water(w: number, y: number, bottom: number, far: string, near: string): string {
  return rect(0, y, w, bottom - y, down([0, far], [0.35, mix(far, near, 0.55)], [1, near]));
}

/** What stands at the shore y, mirrored in the water and dimmed. */
export function mirrored(svg: string, y: number, opacity: number, squeeze = 0.8): string {
  return group(
    svg,
    `transform="translate(0 ${num(y * (1 + squeeze))}) scale(1 ${-squeeze})" ${faint(opacity)}`,
  );
}

/** The path of light that a sun or lamp lays on the water. */
export function lightOnWater(
  rng: Rng,
  x: number,
  y: number,
  bottom: number,
  width: number,
  colour: string,
  strength: number,
): string {
  let out = ellipse(x, (y + bottom) / 2, width * 1.2, (bottom - y) * 0.62, glow(colour, strength * 0.5));
  const count = Math.round((bottom - y) / 7);
  for (let i = 0; i < count; i++) {
    const t = (i + rng.next()) / count;
    const half = width * (0.12 + 0.5 * t) * rng.range(0.3, 1);
    const cx = x + rng.range(-0.35, 0.35) * width * (0.3 + t);
    out += ellipse(
      cx,
      y + (bottom - y) * t,
      half,
      1.2 + 2.2 * t,
      across([0, colour, 0], [0.5, colour, strength], [1, colour, 0]),
      faint((1 - t) * 0.85 + 0.1),
    );
  }
  return out;
}

/** Ripples: flat strokes of light and dark. */
export function ripples(
  rng: Rng,
  x1: number,
  x2: number,
  y: number,
  bottom: number,
  count: number,
  colour: string,
  strength: number,
): string {
  let out = '';
  for (let i = 0; i < count; i++) {
    const t = rng.next() ** 0.8;
    const half = (16 + 90 * t) * rng.range(0.4, 1);
    out += ellipse(
      rng.range(x1, x2),
      y + (bottom - y) * t,
      half,
      0.8 + 1.4 * t,
      across([0, colour, 0], [0.5, colour, strength], [1, colour, 0]),
    );
  }
  return out;
}

/** A river between two banks of points (same count), as one surface. */
export function ribbon(left: readonly Point[], right: readonly Point[]): string {
  const smooth = (points: readonly Point[], start: string): string => {
    let d = '';
    points.forEach(([x, y], i) => {
      const [px, py] = points[i - 1] ?? [x, y];
      const middle = (py + y) / 2;
      d +=
        i === 0
          ? `${start}${num(x)} ${num(y)}`
          : `C${num(px)} ${num(middle)} ${num(x)} ${num(middle)} ${num(x)} ${num(y)}`;
    });
    return d;
  };
  return `${smooth(left, 'M')}${smooth([...right].reverse(), 'L')}Z`;
}

export interface River {
  /** Middle of the stream from far to near. */
  readonly course: readonly Point[];
  /** Half width at the far and near end. */
  readonly widths: readonly [number, number];
  readonly far: string;
  readonly near: string;
  readonly light: string;
}

/** A river that winds towards us and widens. */
export function river(of: River): string {
  const [first] = of.course;
  const last = of.course.at(-1);
  if (first === undefined || last === undefined) {
    return '';
  }
  const span = last[1] - first[1] || 1;
  const half = (y: number): number =>
    of.widths[0] + (of.widths[1] - of.widths[0]) * ((y - first[1]) / span) ** 1.6;
  const bank = (side: number, share: number): Point[] =>
    of.course.map(([x, y]) => [x + side * half(y) * share, y]);
  const fill = between(first[1], last[1], [0, of.far], [0.5, mix(of.far, of.near, 0.6)], [1, of.near]);
  const sheen = between(first[1], last[1], [0, of.light, 0.75], [0.6, of.light, 0.22], [1, of.light, 0]);
  return (
    path(ribbon(bank(-1, 1), bank(1, 1)), fill) +
    path(ribbon(bank(-1, 0.55), bank(1, 0.2)), sheen) +
    stroke(ribbon(bank(-1, 1), bank(1, 1)), darker(of.near, 0.3), 2, faint(0.3))
  );
}

/** A fall of water with foam at its foot. */
export function waterfall(
  rng: Rng,
  x: number,
  top: number,
  foot: number,
  width: number,
  colour: string,
): string {
  let threads = '';
  for (let i = 0; i < Math.min(22, 5 + width / 6); i++) {
    const sx = x + rng.range(-0.5, 0.5) * width;
    threads += `M${num(sx)} ${num(top + rng.next() * 8)}q${num(rng.range(-3, 3))} ${num((foot - top) * 0.5)} ${num((sx - x) * 0.25)} ${num((foot - top) * rng.range(0.75, 1))}`;
  }
  return (
    path(
      `M${num(x - width / 2)} ${num(top)}L${num(x + width / 2)} ${num(top)}L${num(x + width * 0.66)} ${num(foot)}L${num(x - width * 0.66)} ${num(foot)}Z`,
      sideways(
        x - width,
        x + width,
        [0, colour, 0.1],
        [0.3, colour, 0.75],
        [0.55, colour, 0.5],
        [0.75, colour, 0.8],
        [1, colour, 0.1],
      ),
    ) +
    stroke(threads, colour, Math.max(1, width * 0.03), faint(0.6)) +
    ellipse(x, foot, width * 1.5, width * 0.36, glow(colour, 0.8)) +
    ellipse(x, foot + 2, width * 0.8, width * 0.1, colour, faint(0.6))
  );
}

/** The outline of a lake seen from above at a low angle: long bays and spits. */
export function lakeShape(rng: Rng, x: number, y: number, rx: number, ry: number): string {
  const points: Point[] = [];
  for (let i = 0; i <= 22; i++) {
    const angle = (i / 22) * Math.PI * 2;
    const reach = i === 22 ? 1 : 1 + rng.range(-0.16, 0.16) + 0.12 * Math.sin(angle * 3);
    points.push([
      x + Math.cos(angle) * rx * (i === 0 || i === 22 ? 1 : reach),
      y + Math.sin(angle) * ry * (i === 0 || i === 22 ? 1 : reach),
    ]);
  }
  return `${curve(points)}Z`;
}
