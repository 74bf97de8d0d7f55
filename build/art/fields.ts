import { darker, down, lighter, mix } from './paint.ts';
import type { Rng } from './rng.ts';
import { curve, faint, num, type Point, path, rect, stroke } from './shapes.ts';
import { unrest } from './unrest.ts';

export interface Terraces {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly count: number;
  /** The sky in the water, and the earth of the banks. */
  readonly light: string;
  readonly bank: string;
  /** How far the hill bulges towards us, in units. */
  readonly bulge: number;
}

/** Terraced paddies that mirror the sky: each step a strip of water over a dark bank. */
export function terraces(rng: Rng, of: Terraces): string {
  const wobble = unrest(rng, of.w / 5);
  const fine = unrest(rng, of.w / 16);
  const edge = (i: number): Point[] =>
    Array.from({ length: 25 }, (_, j) => {
      const t = j / 24;
      const depth = i / of.count;
      const sway =
        (wobble(t * of.w + i * 31) * 0.55 + fine(t * of.w + i * 67) * 0.25) * (of.h / of.count) * 1.5;
      return [
        of.x + t * of.w,
        of.y + of.h * depth ** 1.25 + of.bulge * Math.sin(Math.PI * t) * (0.3 + depth) + sway,
      ];
    });
  let out = '';
  for (let i = 0; i < of.count; i++) {
    const top = edge(i);
    const foot = edge(i + 1).reverse();
    const tone = mix(of.light, of.bank, 0.12 + 0.5 * rng.next() + (0.3 * i) / of.count);
    out += path(
      `${curve(top)}L${foot.map(([x, y]) => `${num(x)} ${num(y)}`).join('L')}Z`,
      down([0, lighter(tone, 0.12)], [0.7, tone], [1, darker(of.bank, 0.1)]),
    );
    out += stroke(curve(top), darker(of.bank, 0.25), 2.2 + (2.4 * i) / of.count, faint(0.85));
  }
  return out;
}

/** Flat fields seen at a low angle: furrows and strips that narrow with distance. */
export function flatFields(
  rng: Rng,
  x: number,
  y: number,
  w: number,
  h: number,
  light: string,
  dark: string,
): string {
  let out = rect(x, y, w, h, down([0, mix(light, dark, 0.35)], [1, dark]));
  for (let i = 0; i < 420; i++) {
    const t = rng.next() ** 1.3;
    const fy = y + h * t;
    const length = (40 + 330 * t) * rng.range(0.5, 1.2);
    const thick = (3 + 22 * t) * rng.range(0.5, 1.2);
    const lean = thick * rng.range(-2.2, 1.2);
    const px = x + rng.range(-0.05, 1) * w;
    const tone = mix(light, dark, rng.range(0.1, 1) * (0.6 + 0.4 * t));
    out += path(
      `M${num(px)} ${num(fy)}h${num(length)}l${num(lean)} ${num(thick)}h${num(-length * rng.range(0.8, 1))}z`,
      tone,
      faint(0.42 * (1 - t * 0.5)),
    );
  }
  return out;
}
