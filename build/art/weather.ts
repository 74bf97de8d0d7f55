import type { Rng } from './rng.ts';
import { circle, faint, num, stroke } from './shapes.ts';

/** Slanting threads of rain. */
export function rainfall(
  rng: Rng,
  w: number,
  h: number,
  count: number,
  colour: string,
  strength: number,
): string {
  let out = '';
  for (let i = 0; i < count; i++) {
    const x = rng.range(-60, w + 120);
    const y = rng.range(-40, h);
    const length = rng.range(24, 110);
    out += stroke(
      `M${num(x)} ${num(y)}l${num(-length * 0.24)} ${num(length)}`,
      colour,
      rng.range(0.8, 2),
      faint(rng.range(0.3, 1) * strength),
    );
  }
  return out;
}

/** Snow, finer with height. */
export function snowfall(rng: Rng, w: number, h: number, count: number): string {
  let out = '';
  for (let i = 0; i < count; i++) {
    out += circle(
      rng.range(0, w),
      rng.range(0, h),
      rng.range(0.9, 3.4),
      '#fdf6ea',
      faint(rng.range(0.2, 0.75)),
    );
  }
  return out;
}
