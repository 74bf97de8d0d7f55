import type { Rng } from './rng.ts';

/** Smooth noise over x with the given wave length; values about -1 to 1. */
export function unrest(rng: Rng, length: number): (x: number) => number {
  const knots = Array.from({ length: 512 }, () => rng.range(-1, 1));
  return (x) => {
    const spot = Math.abs(x / length) % 511;
    const i = Math.floor(spot);
    const t = (spot - i) ** 2 * (3 - 2 * (spot - i));
    return (knots[i] ?? 0) * (1 - t) + (knots[i + 1] ?? 0) * t;
  };
}
