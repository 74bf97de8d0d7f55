import { between, darker, lighter, mix, sideways } from './paint.ts';
import type { Rng } from './rng.ts';
import { ellipse, faint, lines, num, type Point, path, polygon, rect, stroke } from './shapes.ts';
import { unrest } from './unrest.ts';

export interface Spikes {
  readonly x1: number;
  readonly x2: number;
  /** The line they grow from, by x. */
  readonly from: (x: number) => number;
  readonly length: number;
  readonly count: number;
  /** 1 hangs down, -1 grows up. */
  readonly way: 1 | -1;
  readonly colour: string;
  readonly light: string;
}

/** Stalactites or stalagmites: tapering drops of stone with a lit edge. */
export function spikes(rng: Rng, of: Spikes): string {
  let body = '';
  let lit = '';
  for (let i = 0; i < of.count; i++) {
    const x = of.x1 + ((i + rng.range(0.1, 0.9)) / of.count) * (of.x2 - of.x1);
    const long = of.length * (0.25 + 0.75 * rng.next() ** 2);
    const w = long * rng.range(0.1, 0.2) + 6;
    const y = of.from(x) - of.way * 24;
    const tip = y + of.way * long;
    const bend = rng.range(-0.1, 0.1) * w;
    body +=
      `M${num(x - w)} ${num(y)}Q${num(x - w * 0.35)} ${num(y + of.way * long * 0.2)} ${num(x - w * 0.24)} ${num(y + of.way * long * 0.55)}Q${num(x - w * 0.1)} ${num(y + of.way * long * 0.9)} ${num(x + bend)} ${num(tip)}` +
      `Q${num(x + w * 0.16)} ${num(y + of.way * long * 0.86)} ${num(x + w * 0.3)} ${num(y + of.way * long * 0.5)}Q${num(x + w * 0.42)} ${num(y + of.way * long * 0.18)} ${num(x + w)} ${num(y)}Z`;
    lit += `M${num(x + w * 0.3)} ${num(y + of.way * long * 0.46)}Q${num(x + w * 0.16)} ${num(y + of.way * long * 0.86)} ${num(x + bend)} ${num(tip)}M${num(x)} ${num(y + of.way * long * 0.2)}Q${num(x + w * 0.06)} ${num(y + of.way * long * 0.5)} ${num(x + bend * 0.5)} ${num(y + of.way * long * 0.8)}`;
  }
  return path(body, of.colour) + stroke(lit, of.light, 2, faint(0.4));
}

/** A rough edge of rock as a function of x. */
export function rockEdge(rng: Rng, y: number, swing: number, length: number): (x: number) => number {
  const slow = unrest(rng, length);
  const fast = unrest(rng, length / 5);
  return (x) => y + swing * (slow(x) + 0.3 * fast(x));
}

/** Rock above (way -1) or below (way 1) an edge. */
export function rockMass(edge: (x: number) => number, w: number, to: number, fill: string): string {
  const points: Point[] = [];
  for (let x = -10; x <= w + 10; x += 12) {
    points.push([x, edge(x)]);
  }
  return path(`${lines(points)}L${w + 10} ${to}L-10 ${to}Z`, fill);
}

/** Layers of stone, each its own tone, from y to bottom; with fine bedding lines. */
export function strata(
  rng: Rng,
  w: number,
  y: number,
  bottom: number,
  tones: readonly string[],
  tilt: number,
): string {
  let out = '';
  const layer = (bottom - y) / tones.length;
  tones.forEach((tone, i) => {
    const edge = rockEdge(rng, y + layer * i, layer * 0.12, w / 5);
    const lean = (x: number): number => edge(x) + (i === 0 ? 0.2 : 1) * tilt * (x / w - 0.5);
    out += rockMass(
      lean,
      w,
      bottom + 40,
      between(
        y + layer * i,
        y + layer * (i + 1),
        [0, lighter(tone, 0.12)],
        [0.2, tone],
        [1, darker(tone, 0.3)],
      ),
    );
    for (let j = 1; j < 5; j++) {
      const sway = rockEdge(rng, y + layer * (i + j / 5), layer * 0.06, w / 7);
      const points: Point[] = [];
      for (let x = rng.range(0, w * 0.2); x < w * rng.range(0.7, 1.02); x += 24) {
        points.push([x, sway(x) + tilt * (x / w - 0.5)]);
      }
      out += stroke(lines(points), darker(tone, 0.4), rng.range(1, 2.6), faint(0.4));
    }
  });
  return out;
}

/** A pillar of slabs, split from the top; foot hidden in cloud. Returns the outline's halves drawn. */
export function splitPillar(
  rng: Rng,
  x: number,
  top: number,
  foot: number,
  w: number,
  tone: string,
  light: string,
): string {
  const height = foot - top;
  const side = (dir: -1 | 1): Point[] =>
    Array.from({ length: 25 }, (_, i): Point => {
      const t = i / 24;
      const belly = 0.36 + 0.1 * Math.sin(t * 9 + dir) + 0.14 * t + 0.2 * t ** 3;
      return [
        x + dir * w * (belly + (i % 2 === 0 ? 0.03 : -0.02) + rng.range(-0.02, 0.02)),
        top + height * t + (dir > 0 ? -0.04 * height * (1 - t) : 0),
      ];
    });
  const cleft = (dir: -1 | 1): Point[] =>
    [0.42, 0.34, 0.26, 0.17, 0.08, 0].map(
      (t, i): Point => [
        x + w * 0.03 + dir * w * (0.012 + 0.045 * (0.42 - t)) + (i % 2 === 0 ? 4 : -4),
        top + height * t + (dir > 0 && t === 0 ? -0.04 * height : 0),
      ],
    );
  const left = side(-1);
  const right = side(1);
  const core: Point = [x + w * 0.03, top + height * 0.44];
  let slabs = '';
  for (let i = 1; i < 46; i++) {
    const t = i / 46;
    const y = top + height * t;
    const half = w * (0.34 + 0.14 * t + 0.2 * t ** 3);
    slabs += `M${num(x - half + rng.range(0, half * 0.5))} ${num(y)}L${num(x - rng.range(0.05, 0.2) * w)} ${num(y + rng.range(-3, 3))}M${num(x + rng.range(0.1, 0.25) * w)} ${num(y - 8)}L${num(x + half - rng.range(0, half * 0.4))} ${num(y - 5)}`;
  }
  const fill = sideways(
    x - w * 0.7,
    x + w * 0.7,
    [0, mix(tone, light, 0.5)],
    [0.35, tone],
    [1, darker(tone, 0.5)],
  );
  return (
    polygon([...left, [x, foot], core, ...cleft(-1)], fill) +
    polygon([...right, [x, foot], core, ...cleft(1)], fill) +
    stroke(slabs, darker(tone, 0.5), 2.2, faint(0.5)) +
    stroke(lines(left), light, 3, faint(0.4)) +
    path(
      `M${num(core[0])} ${num(core[1])}q${num(-w * 0.03)} ${num(height * 0.2)} ${num(w * 0.02)} ${num(height * 0.42)}`,
      'none',
      `stroke="${darker(tone, 0.6)}" stroke-width="5" opacity="0.6"`,
    )
  );
}

/** A cave's still floor of water with a line of light at its far edge. */
export function caveWater(w: number, y: number, h: number, light: string, dark: string): string {
  return (
    rect(0, y, w, h - y, between(y, h, [0, light], [0.3, mix(light, dark, 0.7)], [1, dark])) +
    ellipse(w * 0.5, y, w * 0.5, 8, lighter(light, 0.3), faint(0.5))
  );
}
