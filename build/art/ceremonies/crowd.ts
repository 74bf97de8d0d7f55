import { lighter } from '../paint.ts';
import { bust } from '../people.ts';
import type { Rng } from '../rng.ts';
import { place, rect } from '../shapes.ts';

interface Crowd {
  readonly rows: number;
  readonly count: number;
  /** Shoulder width of the farthest and of the nearest row. */
  readonly size: readonly [number, number];
  readonly y: readonly [number, number];
  readonly colour: string;
  readonly edge: string;
  readonly raised: boolean;
  readonly scarf?: string;
}

/** People in rows seen from behind, the nearest largest and darkest. */
export function people(rng: Rng, w: number, of: Crowd): string {
  let out = '';
  for (let row = 0; row < of.rows; row++) {
    const t = row / Math.max(1, of.rows - 1);
    const size = of.size[0] + (of.size[1] - of.size[0]) * t;
    const y = of.y[0] + (of.y[1] - of.y[0]) * t;
    const colour = t > 0.9 ? of.colour : lighter(of.colour, 0.1 * (1 - t));
    const gap = (w + size) / (of.count - row * 2);
    for (let i = -1; i <= of.count - row * 2; i++) {
      const x = (i + 0.5 + (row % 2) * 0.5) * gap + rng.range(-0.06, 0.06) * size;
      const s = (size / 104) * rng.range(0.95, 1.05);
      const top = y + rng.range(-0.07, 0.07) * size;
      out +=
        place(x, top - 2, s * 1.015, bust(of.edge, of.raised)) +
        place(x + 1.5, top + 2, s, bust(colour, of.raised, of.scarf ?? null));
    }
    out += rect(0, y - 0.08 * size, w, 300, colour);
  }
  return out;
}
