import type { Rng } from './rng.ts';
import { num, type Point, path, stroke } from './shapes.ts';

/** Bamboo: jointed stalks with drooping leaves. Foot at (x, y). */
export function bamboo(rng: Rng, x: number, y: number, height: number, colour: string): string {
  const lean = rng.range(-0.12, 0.12) * height;
  const top: Point = [x + lean, y - height];
  const stalk = stroke(
    `M${num(x)} ${num(y)}Q${num(x + lean * 0.2)} ${num(y - height * 0.6)} ${num(top[0])} ${num(top[1])}`,
    colour,
    Math.max(2, height * 0.012),
  );
  let leaves = '';
  for (let i = 0; i < 34; i++) {
    const t = 0.4 + 0.6 * rng.next();
    const px = x + lean * t ** 2 + rng.range(-1, 1) * height * 0.07;
    const py = y - height * t + rng.range(-1, 1) * 8;
    const size = height * rng.range(0.05, 0.1);
    const side = rng.chance(0.5) ? 1 : -1;
    leaves +=
      `M${num(px)} ${num(py)}q${num(side * size * 0.6)} ${num(-size * 0.05)} ${num(side * size)} ${num(size * 0.62)}` +
      `q${num(-side * size * 0.66)} ${num(-size * 0.2)} ${num(-side * size)} ${num(-size * 0.62)}z`;
  }
  return stalk + path(leaves, colour);
}

/** A weeping willow. Foot at (x, y). */
export function willow(
  rng: Rng,
  x: number,
  y: number,
  height: number,
  colour: string,
  side: -1 | 1 = 1,
): string {
  const topX = x + side * height * 0.1;
  const trunk = stroke(
    `M${num(x)} ${num(y)}Q${num(x - side * height * 0.06)} ${num(y - height * 0.4)} ${num(topX)} ${num(y - height * 0.72)}`,
    colour,
    height * 0.045,
  );
  let d = '';
  for (let i = 0; i < 60; i++) {
    const angle = -Math.PI * rng.range(0.04, 0.96);
    const reach = height * rng.range(0.1, 0.5);
    const ax = topX + Math.cos(angle) * reach;
    const ay = y - height * 0.72 + Math.sin(angle) * reach * 0.5;
    const drop = height * rng.range(0.25, 0.55);
    d += `M${num(topX)} ${num(y - height * 0.72)}Q${num(ax)} ${num(ay - height * 0.04)} ${num(ax + (ax - topX) * 0.24)} ${num(ay + drop)}`;
  }
  return trunk + stroke(d, colour, Math.max(1, height * 0.0042));
}

/** Reeds with plumes along the line y. */
export function reeds(
  rng: Rng,
  x1: number,
  x2: number,
  y: number,
  height: number,
  count: number,
  colour: string,
  plume: string,
): string {
  let stems = '';
  let plumes = '';
  for (let i = 0; i < count; i++) {
    const x = rng.range(x1, x2);
    const tall = height * rng.range(0.45, 1);
    const lean = rng.range(0.02, 0.2) * tall;
    const foot = y + rng.range(-4, 14);
    stems += `M${num(x)} ${num(foot)}q${num(lean * 0.2)} ${num(-tall * 0.6)} ${num(lean)} ${num(-tall)}`;
    if (rng.chance(0.5)) {
      plumes +=
        `M${num(x + lean)} ${num(foot - tall)}q${num(tall * 0.01)} ${num(-tall * 0.1)} ${num(tall * 0.09)} ${num(-tall * 0.12)}` +
        `q${num(-tall * 0.01)} ${num(tall * 0.1)} ${num(-tall * 0.09)} ${num(tall * 0.12)}z`;
    }
  }
  return stroke(stems, colour, Math.max(1.1, height * 0.012)) + path(plumes, plume);
}

/** Grass blades along a line. */
export function grass(
  rng: Rng,
  x1: number,
  x2: number,
  yAt: (x: number) => number,
  height: number,
  count: number,
  colour: string,
): string {
  let d = '';
  for (let i = 0; i < count; i++) {
    const x = rng.range(x1, x2);
    const tall = height * rng.range(0.4, 1);
    d += `M${num(x)} ${num(yAt(x) + 4)}q${num(rng.range(-0.1, 0.1) * tall)} ${num(-tall * 0.6)} ${num(rng.range(-0.4, 0.4) * tall)} ${num(-tall)}`;
  }
  return stroke(d, colour, 1.6);
}
