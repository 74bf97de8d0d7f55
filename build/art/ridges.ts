import { between, mix, type Stop } from './paint.ts';
import type { Rng } from './rng.ts';
import { faint, lines, type Point, path } from './shapes.ts';
import { unrest } from './unrest.ts';

/** The skyline of one range of hills, from left to right, and where its peaks stand. */
export interface Ridge {
  readonly points: readonly Point[];
  readonly peaks: readonly Peak[];
  readonly base: number;
  readonly height: number;
}

export interface Peak {
  readonly x: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly power: number;
}

export interface RidgeShape {
  readonly w: number;
  /** The y on which the hills stand. */
  readonly base: number;
  /** The height of the tallest. */
  readonly height: number;
  /** How many peaks across the width. */
  readonly count: number;
  /** Half width of a peak as a share of its height: 0.3 a tower, 1 a cone, 3 a soft hill. */
  readonly slim?: readonly [number, number];
  /** 1.4 pointed, 2 a bell, 3 a dome. */
  readonly power?: readonly [number, number];
  /** Unrest of the skyline in units. */
  readonly rough?: number;
  readonly step?: number;
  readonly from?: number;
  /** Lets both ends sink to the base: a group of hills that stands alone. */
  readonly alone?: boolean;
}

function makePeaks(rng: Rng, shape: RidgeShape): Peak[] {
  const [slimLow, slimHigh] = shape.slim ?? [0.36, 0.66];
  const [powerLow, powerHigh] = shape.power ?? [1.6, 2.3];
  const from = shape.from ?? 0;
  return Array.from({ length: shape.count + 1 }, (_, i) => {
    const height = shape.height * (0.38 + 0.62 * rng.next() ** 1.5);
    const slim = rng.range(slimLow, slimHigh) * height;
    return {
      x: from + ((i - 0.1 + rng.next() * 0.75) * shape.w) / shape.count,
      height,
      left: slim * rng.range(0.8, 1.2),
      right: slim * rng.range(0.8, 1.2),
      power: rng.range(powerLow, powerHigh),
    };
  });
}

/** A range whose peaks are given; peaks that overlap melt into each other. */
export function ridgeOf(rng: Rng, shape: RidgeShape, peaks: readonly Peak[]): Ridge {
  const rough = shape.rough ?? shape.height * 0.025;
  const coarse = unrest(rng, 46);
  const fine = unrest(rng, 15);
  const wave = unrest(rng, shape.w / 4);
  const step = shape.step ?? 8;
  const from = shape.from ?? 0;
  const points: Point[] = [];
  for (let x = from - step; x <= from + shape.w + step; x += step) {
    let sum = 0;
    for (const peak of peaks) {
      const side = x < peak.x ? peak.left : peak.right;
      sum += (peak.height * Math.exp(-(Math.abs((x - peak.x) / side) ** peak.power))) ** 4;
    }
    const rise = sum ** 0.25 + shape.height * 0.07 * (1 + wave(x));
    const end =
      shape.alone === true
        ? Math.max(0, Math.min(1, (x - from) / (shape.w * 0.22), (from + shape.w - x) / (shape.w * 0.22)))
        : 1;
    points.push([x, shape.base - (rise + rough * (coarse(x) + 0.5 * fine(x))) * end * end * (3 - 2 * end)]);
  }
  return { points, peaks, base: shape.base, height: shape.height };
}

export function ridge(rng: Rng, shape: RidgeShape): Ridge {
  return ridgeOf(rng, shape, makePeaks(rng, shape));
}

/** The skyline's y at x. */
export function skylineAt(of: Ridge, x: number): number {
  const first = of.points[0] ?? [0, of.base];
  const second = of.points[1] ?? first;
  const step = second[0] - first[0] || 1;
  const i = Math.max(0, Math.min(of.points.length - 1, Math.round((x - first[0]) / step)));
  return (of.points[i] ?? first)[1];
}

export interface Tint {
  readonly top: string;
  readonly foot: string;
  /** Where the mist has swallowed the foot, counted from the skyline's top. */
  readonly bottom: number;
  /** Lets the foot fade into what lies behind. */
  readonly melt?: boolean;
  readonly shadow?: string;
  readonly light?: string;
  /** Where the light comes from: -1 left, 1 right. */
  readonly side?: -1 | 1;
  /** From this x on the light comes from the other side. */
  readonly turn?: number;
  /** Paints the body instead of top and foot. */
  readonly fill?: string;
}

/** One face of a peak: along the skyline to one side and back through the hill, fading downwards. */
function face(of: Ridge, peak: Peak, side: -1 | 1, wobble: number): string {
  const reach = (side < 0 ? peak.left : peak.right) * 1.35;
  const outer = of.points.filter(([x]) => (x - peak.x) * side >= 0 && (x - peak.x) * side <= reach);
  if (side < 0) {
    outer.reverse();
  }
  const crest = outer[0];
  const last = outer.at(-1);
  if (crest === undefined || last === undefined || outer.length < 4) {
    return '';
  }
  const depth = of.base - crest[1];
  const inner: Point[] = [0.9, 0.72, 0.55, 0.4, 0.26, 0.12].map((t, i) => [
    crest[0] + side * reach * (0.1 + 0.34 * t) + (i % 2 === 0 ? wobble : -wobble * 0.7) * t,
    crest[1] + depth * t,
  ]);
  return `${lines([...outer, ...inner])}Z`;
}

/** Light and shade on the peaks: gives a range its body. */
function modelling(of: Ridge, tint: Tint, rng: Rng): string {
  const lit = (peak: Peak): -1 | 1 =>
    peak.x > (tint.turn ?? Number.POSITIVE_INFINITY) === (tint.side === 1) ? -1 : 1;
  const dark = (peak: Peak): -1 | 1 => (lit(peak) === 1 ? -1 : 1);
  // A peak that drowns in its neighbours has no face of its own.
  const tall = of.peaks.filter(
    (peak) =>
      peak.height > of.height * 0.36 &&
      of.base - skylineAt(of, peak.x) < peak.height * 1.12 + of.height * 0.14,
  );
  const top = of.base - of.height;
  const fade = (colour: string, strength: number): string =>
    between(top, of.base, [0, colour, strength], [0.55, colour, strength * 0.5], [1, colour, 0]);
  const shadows = tall.map((peak) => face(of, peak, dark(peak), rng.range(4, 0.05 * of.height + 5))).join('');
  const lights = tall.map((peak) => face(of, peak, lit(peak), rng.range(4, 0.05 * of.height + 5))).join('');
  return (
    (tint.shadow === undefined || shadows === '' ? '' : path(shadows, fade(tint.shadow, 0.36))) +
    (tint.light === undefined || lights === '' ? '' : path(lights, fade(tint.light, 0.2)))
  );
}

/** The range as drawn: body from top to foot colour, then light and shade on its peaks. */
export function range(of: Ridge, tint: Tint, rng: Rng): string {
  const first = of.points[0] ?? [0, 0];
  const last = of.points.at(-1) ?? first;
  const top = of.base - of.height;
  const end: readonly Stop[] =
    tint.melt === true
      ? [
          [0.78, tint.foot, 0.8],
          [0.9, tint.foot, 0],
        ]
      : [[1, tint.foot]];
  const stops: Stop[] = [[0, tint.top], [0.45, mix(tint.top, tint.foot, 0.34)], ...end];
  const melted = tint.melt === true ? of.base : tint.bottom;
  const body = `${lines(of.points)}L${last[0]} ${melted}L${first[0]} ${melted}Z`;
  return (
    path(body, tint.fill ?? between(top, of.base + of.height * 0.12, ...stops)) + modelling(of, tint, rng)
  );
}

/** Places on the skyline from x1 to x2 (or back), lowered by sink: a way for people. */
export function wayOn(of: Ridge, x1: number, x2: number, sink = 0): Point[] {
  return Array.from({ length: 41 }, (_, i) => {
    const x = x1 + ((x2 - x1) * i) / 40;
    return [x, skylineAt(of, x) + sink];
  });
}

/** A thin line of light along the skyline between x1 and x2. */
export function rim(of: Ridge, x1: number, x2: number, colour: string, opacity: number, width = 2.5): string {
  const part = of.points.filter(([x]) => x >= x1 && x <= x2);
  return part.length < 2
    ? ''
    : path(
        lines(part),
        'none',
        `stroke="${colour}" stroke-width="${width}" stroke-linejoin="round" ${faint(opacity)}`,
      );
}
