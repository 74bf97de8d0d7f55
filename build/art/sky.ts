import type { Mood } from './moods.ts';
import { between, down, glow, mix, radial, radialAt, type Stop } from './paint.ts';
import type { Rng } from './rng.ts';
import { circle, ellipse, faint, num, path, polygon, rect, stroke } from './shapes.ts';

/** The sky down to its horizon (units), painted over the whole sheet. */
export function sky(w: number, h: number, horizon: number, mood: Mood): string {
  return rect(0, 0, w, h, between(0, horizon, ...mood.sky));
}

/** A low sun: a bright disc in a wide glow. */
export function sun(x: number, y: number, radius: number, colour: string, disc = '#ffedc4'): string {
  const halo: Stop[] = [
    [0, colour, 0.95],
    [0.16, colour, 0.72],
    [0.42, colour, 0.28],
    [0.72, colour, 0.08],
    [1, colour, 0],
  ];
  return (
    circle(x, y, radius * 4.6, radial(...halo)) +
    circle(
      x,
      y,
      radius * 1.5,
      radial([0, disc, 1], [0.6, disc, 0.85], [0.68, mix(disc, colour, 0.5), 0.5], [1, colour, 0]),
    )
  );
}

/** A moon with its halo; a crescent when thin. */
export function moon(x: number, y: number, radius: number, colour: string, thin = false): string {
  const halo = circle(x, y, radius * 6, glow(colour, 0.26));
  if (!thin) {
    return halo + circle(x, y, radius, radial([0, colour, 1], [0.9, colour, 0.94], [1, colour, 0.6]));
  }
  const r = num(radius);
  const inner = num(radius * 1.12);
  return (
    halo +
    path(
      `M${num(x)} ${num(y - radius)}a${r} ${r} 0 1 1 0 ${num(radius * 2)}` +
        `a${inner} ${inner} 0 0 0 0 ${num(-radius * 2)}z`,
      colour,
    )
  );
}

export function stars(rng: Rng, w: number, h: number, count: number, colour: string): string {
  let out = '';
  for (let i = 0; i < count; i++) {
    const y = rng.next() ** 1.4 * h;
    const size = 0.7 + rng.next() ** 4 * 2.3;
    out += circle(rng.range(0, w), y, size, colour, faint(rng.range(0.25, 0.95) * (1 - (0.75 * y) / h)));
  }
  return out;
}

/** The band of the Milky Way from one place to another. */
export function milkyWay(
  rng: Rng,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  width: number,
  colour: string,
): string {
  let out = '';
  for (let i = 0; i < 46; i++) {
    const t = rng.next();
    const off = (rng.next() + rng.next() - 1) * width * 0.5;
    const r = width * rng.range(0.16, 0.46);
    out += circle(x1 + (x2 - x1) * t + off * 0.6, y1 + (y2 - y1) * t + off, r, glow(colour, 0.11));
  }
  for (let i = 0; i < 420; i++) {
    const t = rng.next();
    const off = (rng.next() + rng.next() + rng.next() - 1.5) * width * 0.62;
    out += circle(
      x1 + (x2 - x1) * t + off * 0.6,
      y1 + (y2 - y1) * t + off,
      rng.range(0.5, 1.5),
      '#ffffff',
      faint(rng.range(0.2, 0.75)),
    );
  }
  return out;
}

/** Long flat clouds, lit from below when light is given. */
export function clouds(
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
    const x = rng.range(-0.1, 1) * w;
    const length = rng.range(0.16, 0.42) * Math.min(w, 2600);
    const cy = y + rng.range(-spread, spread);
    const thick = rng.range(0.022, 0.045) * length;
    const bits = rng.int(3, 5);
    for (let j = 0; j < bits; j++) {
      const part = length * rng.range(0.24, 0.55);
      out += ellipse(
        x + length * rng.range(0.1, 0.9),
        cy + rng.range(-1, 1) * thick,
        part,
        thick * rng.range(0.6, 1.3),
        radial([0, colour, strength], [0.6, colour, strength * 0.4], [1, colour, 0]),
      );
    }
  }
  return out;
}

/** A skein of birds in the sky, flying to the left or right. */
export function birds(rng: Rng, x: number, y: number, count: number, size: number, colour: string): string {
  let out = '';
  for (let i = 0; i < count; i++) {
    const arm = i % 2 === 0 ? 1 : -1;
    const rank = Math.ceil(i / 2);
    const bx = x - rank * size * 2.1 + rng.range(-4, 4);
    const by = y + arm * rank * size * 0.95 + rng.range(-3, 3);
    const s = size * rng.range(0.8, 1.1);
    out += stroke(
      `M${num(bx - s)} ${num(by - s * 0.35)}q${num(s * 0.6)} ${num(-s * 0.1)} ${num(s)} ${num(s * 0.35)}` +
        `q${num(s * 0.4)} ${num(-s * 0.5)} ${num(s)} ${num(-s * 0.45)}`,
      colour,
      size * 0.14,
    );
  }
  return out;
}

/** Shafts of light from a point (often beyond the sheet), of uneven width; angles in radians, 0 to the right, down positive. */
export function shafts(
  rng: Rng,
  x: number,
  y: number,
  length: number,
  count: number,
  colour: string,
  strength: number,
  from: number,
  to: number,
): string {
  const fill = radialAt(x, y, length, [0, colour, strength], [0.45, colour, strength * 0.5], [1, colour, 0]);
  let out = '';
  for (let i = 0; i < count; i++) {
    const a = from + (to - from) * ((i + rng.range(0, 0.7)) / count);
    const b = a + ((to - from) / count) * rng.range(0.15, 0.7);
    out += polygon(
      [
        [x, y],
        [x + Math.cos(a) * length, y + Math.sin(a) * length],
        [x + Math.cos(b) * length, y + Math.sin(b) * length],
      ],
      fill,
      faint(rng.range(0.45, 1)),
    );
  }
  return out;
}

/** A wash over the top of the sheet, for titles. */
export function darkTop(w: number, h: number, colour: string, strength: number): string {
  return rect(0, 0, w, h, down([0, colour, strength], [1, colour, 0]));
}
