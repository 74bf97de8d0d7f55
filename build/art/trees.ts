import { type Ridge, skylineAt } from './ridges.ts';
import type { Rng } from './rng.ts';
import { circle, curve, num, type Point, path, rect, stroke } from './shapes.ts';

/** Round spots as dots of a few pen widths: a tenth of the bytes of circles. */
function dots(spots: readonly (readonly [x: number, y: number, r: number])[], colour: string): string {
  const widths = new Map<number, string>();
  const grain = Math.max(1, ...spots.map(([, , r]) => r)) / 4;
  for (const [x, y, r] of spots) {
    const width = Math.max(1, Math.round(r / grain)) * grain * 2;
    widths.set(width, `${widths.get(width) ?? ''}M${Math.round(x)} ${Math.round(y)}h.1`);
  }
  return [...widths].map(([width, d]) => stroke(d, colour, width)).join('');
}

function fir(x: number, y: number, s: number): string {
  return (
    `M${num(x - s * 0.42)} ${num(y)}l${num(s * 0.27)} ${num(-s * 0.52)}l${num(-s * 0.12)} 0l${num(s * 0.27)} ${num(-s * 0.7)}` +
    `l${num(s * 0.27)} ${num(s * 0.7)}l${num(-s * 0.12)} 0l${num(s * 0.27)} ${num(s * 0.52)}z`
  );
}

export interface Wood {
  readonly size: number;
  /** Distance between trees as a share of their size. */
  readonly gap?: number;
  readonly from: number;
  readonly to: number;
  readonly kind?: 'round' | 'fir' | 'mixed';
}

/** A wood along a skyline, in one colour. */
export function wood(rng: Rng, of: Ridge, shape: Wood, colour: string): string {
  let firs = '';
  const rounds: [number, number, number][] = [];
  const gap = shape.gap ?? 0.8;
  for (let x = shape.from; x < shape.to; x += shape.size * gap * rng.range(0.5, 1.5)) {
    const s = shape.size * rng.range(0.55, 1.15);
    const y = skylineAt(of, x) + s * 0.25;
    if (shape.kind === 'fir' || (shape.kind === 'mixed' && rng.chance(0.35))) {
      firs += fir(x, y + s * 0.2, s * 1.2);
    } else {
      rounds.push([x, y - s * 0.2, s * 0.5], [x + s * 0.4, y, s * 0.42]);
    }
  }
  return (firs === '' ? '' : path(firs, colour)) + dots(rounds, colour);
}

/** A crown of leaves round a place: clusters of small rounds, with air between them. */
export function crown(
  rng: Rng,
  x: number,
  y: number,
  rx: number,
  ry: number,
  clusters: number,
  colour: string,
): string {
  const spots: [number, number, number][] = [];
  const r = Math.min(rx, ry);
  for (let i = 0; i < clusters; i++) {
    // The golden angle fills the round evenly.
    const angle = i * 2.39996 + rng.range(-0.3, 0.3);
    const far = Math.sqrt((i + 0.5) / clusters);
    const cx = x + Math.cos(angle) * far * rx;
    const cy = y + Math.sin(angle) * far * ry;
    for (let j = 0; j < 13; j++) {
      spots.push([
        cx + rng.range(-0.38, 0.38) * r,
        cy + rng.range(-0.25, 0.25) * r,
        rng.range(0.03, 0.12) * r,
      ]);
    }
  }
  return dots(spots, colour);
}

/** A broad tree: trunk, forks, crown. Foot at (x, y). */
export function broadTree(
  rng: Rng,
  x: number,
  y: number,
  height: number,
  colour: string,
  leaf = colour,
): string {
  const w = height * 0.036;
  const top = y - height * 0.5;
  const trunk =
    `M${num(x - w)} ${num(y)}C${num(x - w * 0.4)} ${num(y - height * 0.2)} ${num(x - w * 0.6)} ${num(top)} ` +
    `${num(x - w * 2.4)} ${num(top - height * 0.2)}L${num(x)} ${num(top - height * 0.02)}L${num(x + w * 2.6)} ` +
    `${num(top - height * 0.22)}C${num(x + w * 0.6)} ${num(top)} ${num(x + w * 0.5)} ${num(y - height * 0.2)} ${num(x + w * 1.2)} ${num(y)}Z`;
  return path(trunk, colour) + crown(rng, x, y - height * 0.7, height * 0.36, height * 0.25, 26, leaf);
}

function twig(
  rng: Rng,
  x: number,
  y: number,
  length: number,
  angle: number,
  depth: number,
  out: string[][],
): void {
  const x2 = x + Math.cos(angle) * length;
  const y2 = y + Math.sin(angle) * length;
  const bend = length * rng.range(-0.12, 0.12);
  const level = out[depth] ?? [];
  out[depth] = level;
  level.push(`M${num(x)} ${num(y)}Q${num((x + x2) / 2 + bend)} ${num((y + y2) / 2)} ${num(x2)} ${num(y2)}`);
  if (depth === 0) {
    return;
  }
  const forks = rng.chance(0.45) ? 3 : 2;
  for (let i = 0; i < forks; i++) {
    const turn = (i - (forks - 1) / 2) * rng.range(0.5, 0.8) + rng.range(-0.15, 0.15);
    twig(rng, x2, y2, length * rng.range(0.62, 0.82), angle + turn, depth - 1, out);
  }
}

/** A bare winter tree with spread roots. Foot at (x, y). */
export function bareTree(rng: Rng, x: number, y: number, height: number, colour: string, depth = 5): string {
  const levels: string[][] = [];
  const fork = y - height * 0.3;
  const w = height * 0.026;
  for (const turn of [-0.55, -0.08, 0.48]) {
    twig(
      rng,
      x,
      fork + height * 0.03,
      height * 0.2,
      -Math.PI / 2 + turn + rng.range(-0.12, 0.12),
      depth - 1,
      levels,
    );
  }
  const trunk =
    `M${num(x - w * 3)} ${num(y + w * 0.6)}Q${num(x - w)} ${num(y - w)} ${num(x - w * 0.8)} ${num(y - height * 0.12)}L${num(x - w * 0.7)} ${num(fork)}` +
    `L${num(x + w * 0.7)} ${num(fork)}L${num(x + w * 0.9)} ${num(y - height * 0.1)}Q${num(x + w)} ${num(y - w)} ${num(x + w * 3.4)} ${num(y + w * 0.6)}Z`;
  return (
    path(trunk, colour) +
    levels
      .map((list, i) => stroke(list.join(''), colour, Math.max(0.9, height * 0.0034 * 1.55 ** i)))
      .join('')
  );
}

/** A pine as in ink paintings: a leaning trunk with flat clouds of needles. Foot at (x, y); lean -1 to 1. */
export function pine(rng: Rng, x: number, y: number, height: number, lean: number, colour: string): string {
  const spine: Point[] = [0, 0.3, 0.55, 0.8, 1].map((t) => [
    x + lean * height * 0.5 * t ** 1.4 + rng.range(-1, 1) * height * 0.02,
    y - height * t,
  ]);
  let d = '';
  for (const t of [0.45, 0.58, 0.72, 0.86, 1]) {
    const side = rng.chance(0.5) ? 1 : -1;
    const cx = x + lean * height * 0.5 * t ** 1.4 + side * height * rng.range(0.06, 0.2) * (1.2 - t);
    const cy = y - height * t;
    const rx = height * rng.range(0.15, 0.24) * (1.35 - t * 0.6);
    d +=
      `M${num(cx - rx)} ${num(cy + rx * 0.12)}q${num(rx * 0.25)} ${num(-rx * 0.42)} ${num(rx * 0.7)} ${num(-rx * 0.4)}` +
      `q${num(rx * 0.5)} ${num(-rx * 0.2)} ${num(rx * 0.8)} ${num(rx * 0.08)}q${num(rx * 0.42)} ${num(rx * 0.06)} ${num(rx * 0.5)} ${num(rx * 0.36)}` +
      `q${num(-rx)} ${num(rx * 0.16)} ${num(-rx * 2)} ${num(-rx * 0.04)}z`;
  }
  return stroke(curve(spine), colour, height * 0.03) + path(d, colour);
}

/** A far single tree: a dot on a stick. */
export function smallTree(x: number, y: number, size: number, colour: string): string {
  return (
    rect(x - size * 0.05, y - size * 0.5, size * 0.1, size * 0.5, colour) +
    circle(x, y - size * 0.68, size * 0.36, colour)
  );
}
