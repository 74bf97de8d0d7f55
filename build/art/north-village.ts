import { across, darker, glow, lighter, mix } from './paint.ts';
import type { Rng } from './rng.ts';
import { circle, ellipse, faint, line, num, polygon, rect, stroke } from './shapes.ts';

/** A flat-roofed northern house of earth and grey brick; foot at (x, y). */
export function flatHouse(
  x: number,
  y: number,
  w: number,
  h: number,
  wall: string,
  lamp: string | null,
): string {
  const on = lamp ?? darker(wall, 0.6);
  const window = (wx: number): string =>
    rect(wx, y - h * 0.66, w * 0.17, h * 0.34, on) +
    stroke(
      `M${num(wx + w * 0.057)} ${num(y - h * 0.66)}v${num(h * 0.34)}M${num(wx + w * 0.113)} ${num(y - h * 0.66)}v${num(h * 0.34)}M${num(wx)} ${num(y - h * 0.49)}h${num(w * 0.17)}`,
      darker(wall, 0.5),
      Math.max(1, w * 0.008),
    ) +
    rect(
      wx,
      y - h * 0.66,
      w * 0.17,
      h * 0.34,
      'none',
      `stroke="${darker(wall, 0.45)}" stroke-width="${num(Math.max(1.4, w * 0.012))}"`,
    );
  return (
    rect(x, y - h, w, h, across([0, lighter(wall, 0.1)], [0.6, wall], [1, darker(wall, 0.3)])) +
    rect(x, y - h * 0.14, w, h * 0.14, mix(wall, '#55504a', 0.5)) +
    window(x + w * 0.14) +
    window(x + w * 0.69) +
    rect(x + w * 0.41, y - h * 0.7, w * 0.18, h * 0.7, darker(wall, 0.55)) +
    line(x + w * 0.5, y - h * 0.7, x + w * 0.5, y, darker(wall, 0.35), Math.max(1, w * 0.008)) +
    polygon(
      [
        [x - w * 0.04, y - h],
        [x + w * 1.04, y - h],
        [x + w * 1.02, y - h * 1.09],
        [x - w * 0.02, y - h * 1.09],
      ],
      darker(wall, 0.35),
    ) +
    line(
      x - w * 0.02,
      y - h * 1.09,
      x + w * 1.02,
      y - h * 1.09,
      lighter(wall, 0.3),
      Math.max(1, h * 0.02),
      faint(0.6),
    ) +
    (lamp === null ? '' : ellipse(x + w * 0.5, y - h * 0.45, w * 0.8, h * 0.8, glow(lamp, 0.35)))
  );
}

/** A mill: a stone roller on a round bed with its wooden beam; foot at (x, y), w wide. */
export function mill(x: number, y: number, w: number, stone: string): string {
  return (
    ellipse(x, y + w * 0.04, w * 0.56, w * 0.12, '#000000', faint(0.35)) +
    rect(
      x - w * 0.38,
      y - w * 0.2,
      w * 0.76,
      w * 0.22,
      across([0, stone], [0.5, darker(stone, 0.2)], [1, darker(stone, 0.55)]),
    ) +
    ellipse(x, y - w * 0.2, w * 0.52, w * 0.13, darker(stone, 0.25)) +
    ellipse(x, y - w * 0.23, w * 0.52, w * 0.13, lighter(stone, 0.14)) +
    line(x, y - w * 0.22, x, y - w * 0.62, '#3a281a', w * 0.05) +
    line(x - w * 0.7, y - w * 0.42, x + w * 0.34, y - w * 0.4, '#4a3422', w * 0.045) +
    rect(
      x + w * 0.04,
      y - w * 0.54,
      w * 0.34,
      w * 0.29,
      across([0, lighter(stone, 0.1)], [1, darker(stone, 0.35)]),
    ) +
    ellipse(x + w * 0.04, y - w * 0.395, w * 0.07, w * 0.145, lighter(stone, 0.2)) +
    circle(x + w * 0.04, y - w * 0.395, w * 0.02, darker(stone, 0.5))
  );
}

/** Blossom on a tree's crown: many small pale petals. */
export function blossom(
  rng: Rng,
  x: number,
  y: number,
  rx: number,
  ry: number,
  count: number,
  colour: string,
): string {
  let out = '';
  for (let i = 0; i < count; i++) {
    const angle = rng.next() * Math.PI * 2;
    const far = Math.sqrt(rng.next());
    out += circle(
      x + Math.cos(angle) * far * rx,
      y + Math.sin(angle) * far * ry,
      rng.range(2, 6.5),
      colour,
      faint(rng.range(0.35, 0.95)),
    );
  }
  return out;
}
