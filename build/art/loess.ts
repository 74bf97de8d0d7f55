import { darker, down, glow, lighter } from './paint.ts';
import { type Ridge, skylineAt } from './ridges.ts';
import type { Rng } from './rng.ts';
import { curve, ellipse, faint, line, num, type Point, path, rect, stroke } from './shapes.ts';

/** Terrace lines and gullies on a loess hill, following its skyline downwards. */
export function loessLines(
  rng: Rng,
  of: Ridge,
  x1: number,
  x2: number,
  depth: number,
  colour: string,
  light: string,
): string {
  let dark = '';
  let bright = '';
  for (let row = 1; row < 8; row++) {
    const points: Point[] = [];
    const from = x1 + rng.range(0, 0.25) * (x2 - x1);
    const to = x2 - rng.range(0, 0.25) * (x2 - x1);
    for (let i = 0; i <= 14; i++) {
      const x = from + ((to - from) * i) / 14;
      const top = skylineAt(of, x);
      points.push([x, top + ((of.base - top) * row * depth) / 8 + rng.range(-3, 3)]);
    }
    dark += curve(points);
    bright += curve(points.map(([x, y]): Point => [x, y - 5]));
  }
  return stroke(dark, colour, 3, faint(0.32)) + stroke(bright, light, 1.6, faint(0.3));
}

/** One cave dwelling: an arched front with door and lattice; w wide, foot at (x, y) in the middle. */
export function cave(
  x: number,
  y: number,
  w: number,
  earth: string,
  wood: string,
  lamp: string | null,
): string {
  const r = w / 2;
  const pane = lamp === null ? darker(wood, 0.55) : down([0, lighter(lamp, 0.3)], [1, darker(lamp, 0.22)]);
  const arch = (half: number, h: number): string =>
    `M${num(x - half)} ${num(y)}V${num(y - h)}a${num(half)} ${num(half)} 0 0 1 ${num(half * 2)} 0V${num(y)}Z`;
  let rays = '';
  for (const t of [0.2, 0.4, 0.6, 0.8]) {
    rays += `M${num(x)} ${num(y - w * 0.5)}L${num(x - Math.cos(Math.PI * t) * r * 0.8)} ${num(y - w * 0.5 - Math.sin(Math.PI * t) * r * 0.8)}`;
  }
  for (const t of [-0.55, -0.28, 0.28, 0.55]) {
    rays += `M${num(x + t * r)} ${num(y - w * 0.5)}v${num(w * 0.28)}`;
  }
  return (
    path(arch(r * 1.14, w * 0.5), lighter(earth, 0.16)) +
    path(arch(r, w * 0.5), darker(earth, 0.55)) +
    path(arch(r * 0.86, w * 0.5), pane) +
    rect(x - r * 0.86, y - w * 0.22, r * 1.72, w * 0.22, darker(earth, 0.3)) +
    rect(x - w * 0.14, y - w * 0.5, w * 0.28, w * 0.5, darker(wood, 0.3)) +
    line(x, y - w * 0.5, x, y, darker(wood, 0.6), Math.max(1, w * 0.02)) +
    line(x - r * 0.86, y - w * 0.5, x + r * 0.86, y - w * 0.5, darker(wood, 0.3), Math.max(1.2, w * 0.035)) +
    stroke(rays, darker(wood, 0.3), Math.max(1, w * 0.025)) +
    (lamp === null ? '' : ellipse(x, y - w * 0.5, w * 0.9, w * 0.8, glow(lamp, 0.42)))
  );
}

/** A row of caves in a cut face of earth with a ledge in front. */
export function caveRow(
  x: number,
  y: number,
  count: number,
  size: number,
  earth: string,
  lit: readonly number[],
  lamp: string,
): string {
  const gap = size * 1.36;
  const w = gap * count;
  const face = path(
    `M${num(x - size * 0.5)} ${num(y)}L${num(x - size * 0.1)} ${num(y - size * 1.5)}Q${num(x + w * 0.5)} ${num(y - size * 1.72)} ${num(x + w - size * 0.2)} ${num(y - size * 1.46)}L${num(x + w + size * 0.2)} ${num(y)}Z`,
    down([0, lighter(earth, 0.1)], [1, darker(earth, 0.18)]),
  );
  const caves = Array.from({ length: count }, (_, i) =>
    cave(x + gap * (i + 0.5) - size * 0.1, y, size, earth, '#5a3a22', lit.includes(i) ? lamp : null),
  ).join('');
  return (
    face +
    caves +
    path(
      `M${num(x - size)} ${num(y)}H${num(x + w + size * 0.6)}L${num(x + w + size)} ${num(y + size * 0.26)}H${num(x - size * 1.4)}Z`,
      down([0, lighter(earth, 0.14)], [1, darker(earth, 0.3)]),
    )
  );
}
