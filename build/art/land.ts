import type { Mood } from './moods.ts';
import { darker, down, glow, mix, radial, type Stop } from './paint.ts';
import { type Ridge, type RidgeShape, range, ridge } from './ridges.ts';
import type { Rng } from './rng.ts';
import { ellipse, rect } from './shapes.ts';

/** A band of mist over the whole width, thickest below its middle. */
export function mistBand(w: number, y: number, height: number, colour: string, strength: number): string {
  return rect(0, y, w, height, down([0, colour, 0], [0.6, colour, strength], [1, colour, 0]));
}

/** Banks of mist: flat soft patches round y. */
export function mistBanks(
  rng: Rng,
  w: number,
  y: number,
  spread: number,
  count: number,
  colour: string,
  strength: number,
): string {
  let out = '';
  for (let i = 0; i < count; i++) {
    const rx = rng.range(0.1, 0.26) * Math.min(w, 2600);
    out += ellipse(
      rng.range(0, w),
      y + rng.range(-spread, spread),
      rx,
      rx * rng.range(0.07, 0.15),
      radial([0, colour, strength], [0.5, colour, strength * 0.55], [1, colour, 0]),
    );
  }
  return out;
}

export interface Ranges {
  readonly w: number;
  /** The foot of the farthest and of the nearest range. */
  readonly far: number;
  readonly near: number;
  readonly count: number;
  /** Height of the farthest and nearest range. */
  readonly heights: readonly [number, number];
  readonly peaks: readonly [number, number];
  readonly mood: Mood;
  /** How thick the mist is between the ranges, 0 to 1. */
  readonly mist?: number;
  readonly side?: -1 | 1;
  readonly shape?: Partial<RidgeShape>;
  /** How far towards the near colour the nearest range goes; 1 by default. */
  readonly end?: number;
  readonly bottom: number;
}

export interface Drawn {
  readonly svg: string;
  readonly ridges: readonly Ridge[];
  /** One drawing per range, far to near, to put things between. */
  readonly parts: readonly string[];
}

/** Ranges one behind the other, paler and mistier with distance. */
export function ranges(rng: Rng, of: Ranges): Drawn {
  const parts: string[] = [];
  const ridges: Ridge[] = [];
  const mist = of.mist ?? 0.6;
  for (let i = 0; i < of.count; i++) {
    const t = of.count === 1 ? 1 : i / (of.count - 1);
    const base = of.far + (of.near - of.far) * t;
    const height = of.heights[0] + (of.heights[1] - of.heights[0]) * t;
    const count = Math.round(of.peaks[0] + (of.peaks[1] - of.peaks[0]) * t);
    const drawn = ridge(rng, { w: of.w, base, height, count, rough: 1 + t * 5, ...of.shape });
    const top = mix(of.mood.far, of.mood.near, t ** 0.8 * (of.end ?? 1));
    const foot = mix(top, of.mood.mist, mist * 0.62 * (1 - t * 0.85));
    ridges.push(drawn);
    parts.push(
      range(
        drawn,
        {
          top,
          foot,
          bottom: of.shape?.alone === true ? base : of.bottom,
          shadow: darker(top, 0.55),
          light: mix(top, of.mood.glow, 0.55),
          side: of.side ?? -1,
        },
        rng,
      ) + mistBanks(rng, of.w, base + 6, height * 0.22, 5, of.mood.mist, mist * 0.34 * (1 - t * 0.8)),
    );
  }
  return { svg: parts.join(''), ridges, parts };
}

/** A dark foot for text: fades from nothing at y to the colour at the bottom. */
export function darkFoot(w: number, y: number, h: number, colour: string, strength = 1): string {
  return rect(0, y, w, h - y, down([0, colour, 0], [0.45, colour, strength * 0.72], [1, colour, strength]));
}

/** Darkness towards the edges, light kept in the middle. */
export function vignette(w: number, h: number, colour: string, strength: number): string {
  return rect(0, 0, w, h, radial([0, colour, 0], [0.62, colour, 0], [1, colour, strength]));
}

/** A pool of light. */
export function lightPool(
  x: number,
  y: number,
  rx: number,
  ry: number,
  colour: string,
  strength: number,
): string {
  return ellipse(x, y, rx, ry, glow(colour, strength));
}

/** Quiet dark behind a title: upper right on a tall sheet, upper left to the middle on a wide one. */
export function titleShade(w: number, h: number, colour: string, strength: number): string {
  const [x, y, rx, ry] =
    w > h ? [0.24 * w, 0.3 * h, 0.62 * w, 0.62 * h] : [0.84 * w, 0.26 * h, 0.62 * w, 0.36 * h];
  const stops: readonly Stop[] = [
    [0, colour, strength],
    [0.45, colour, strength * 0.8],
    [0.75, colour, strength * 0.3],
    [1, colour, 0],
  ];
  return ellipse(x, y, rx, ry, radial(...stops));
}
