import { across, darker, down, glow, lighter } from './paint.ts';
import type { Rng } from './rng.ts';
import { tiledRoof } from './roofs.ts';
import { circle, faint, line, num, path, polygon, rect, stroke } from './shapes.ts';

/** A high plain wall of stone blocks with barbed wire on top, from x to x + w; top at y. */
export function highWall(
  rng: Rng,
  x: number,
  y: number,
  w: number,
  h: number,
  stone: string,
  light: string,
  wire = true,
): string {
  let joints = '';
  let faces = '';
  const course = h / 9;
  for (let row = 0; row < 9; row++) {
    const ry = y + row * course;
    joints += `M${num(x)} ${num(ry)}h${num(w)}`;
    for (let px = x + rng.range(0.2, 1) * course; px < x + w; px += course * rng.range(1.3, 2.5)) {
      joints += `M${num(px)} ${num(ry)}v${num(course)}`;
      faces += rng.chance(0.22)
        ? `M${num(px)} ${num(ry)}h${num(Math.min(course * 1.2, x + w - px))}v${num(course)}h${num(-Math.min(course * 1.2, x + w - px))}z`
        : '';
    }
  }
  let posts = '';
  for (let px = x + 30; wire && px < x + w; px += 110) {
    posts += `M${num(px)} ${num(y)}v-46l14 -14`;
  }
  const wires = wire
    ? stroke(
        `M${num(x)} ${num(y - 16)}h${num(w)}M${num(x)} ${num(y - 32)}h${num(w)}M${num(x)} ${num(y - 46)}h${num(w)}`,
        darker(stone, 0.5),
        1.6,
      )
    : '';
  return (
    rect(x, y, w, h, down([0, lighter(stone, 0.06)], [1, darker(stone, 0.55)])) +
    path(faces, light, faint(0.07)) +
    stroke(joints, darker(stone, 0.55), 2, faint(0.6)) +
    rect(x, y - 6, w, 14, darker(stone, 0.3)) +
    line(x, y - 6, x + w, y - 6, light, 2, faint(0.4)) +
    wires +
    stroke(posts, darker(stone, 0.5), 4)
  );
}

/** A square watchtower with a tiled cap; foot at (x, y); one lit window when lamp is given. */
export function watchtower(
  x: number,
  y: number,
  w: number,
  h: number,
  stone: string,
  roof: string,
  lamp: string | null,
): string {
  const head = y - h;
  const cabin = w * 0.62;
  const slit = (sx: number, sy: number): string =>
    rect(sx - w * 0.035, sy, w * 0.07, w * 0.22, darker(stone, 0.75));
  const window =
    lamp === null
      ? rect(x - w * 0.17, head + cabin * 0.24, w * 0.34, cabin * 0.44, darker(stone, 0.75))
      : rect(
          x - w * 0.17,
          head + cabin * 0.24,
          w * 0.34,
          cabin * 0.44,
          down([0, lighter(lamp, 0.4)], [1, lamp]),
        ) + circle(x, head + cabin * 0.46, w * 1.5, glow(lamp, 0.55));
  let rail = '';
  for (let t = -0.6; t <= 0.6; t += 0.1) {
    rail += `M${num(x + t * w)} ${num(head + cabin)}v${num(-w * 0.2)}`;
  }
  return (
    polygon(
      [
        [x - w * 0.42, head + cabin],
        [x + w * 0.42, head + cabin],
        [x + w * 0.54, y],
        [x - w * 0.54, y],
      ],
      across([0, lighter(stone, 0.1)], [0.5, stone], [1, darker(stone, 0.45)]),
    ) +
    slit(x - w * 0.16, y - h * 0.5) +
    slit(x + w * 0.16, y - h * 0.34) +
    rect(x - w * 0.64, head + cabin, w * 1.28, w * 0.09, darker(stone, 0.45)) +
    rect(x - w * 0.46, head, w * 0.92, cabin, across([0, lighter(stone, 0.06)], [1, darker(stone, 0.4)])) +
    window +
    stroke(
      `M${num(x)} ${num(head + cabin * 0.24)}v${num(cabin * 0.44)}M${num(x - w * 0.17)} ${num(head + cabin * 0.46)}h${num(w * 0.34)}`,
      darker(stone, 0.6),
      w * 0.03,
    ) +
    stroke(rail, darker(stone, 0.5), w * 0.02) +
    line(
      x - w * 0.62,
      head + cabin - w * 0.2,
      x + w * 0.62,
      head + cabin - w * 0.2,
      darker(stone, 0.4),
      w * 0.025,
    ) +
    tiledRoof({
      x: x - w * 0.5,
      y: head + cabin * 0.05,
      w,
      h: w * 0.42,
      colour: roof,
      over: w * 0.14,
      lift: w * 0.03,
      crest: 0.12,
      tiles: 14,
    })
  );
}

/** A plain gate in a wall: stone jambs, lintel, two closed leaves; foot at (x, y). */
export function wallGate(x: number, y: number, w: number, h: number, stone: string, wood: string): string {
  return (
    rect(
      x - w * 0.66,
      y - h * 1.22,
      w * 1.32,
      h * 1.22,
      down([0, lighter(stone, 0.08)], [1, darker(stone, 0.3)]),
    ) +
    path(
      `M${num(x - w / 2)} ${num(y)}v${num(-h * 0.72)}q${num(w / 2)} ${num(-h * 0.5)} ${num(w)} 0v${num(h * 0.72)}z`,
      down([0, darker(wood, 0.3)], [1, wood]),
    ) +
    line(x, y, x, y - h * 0.94, darker(wood, 0.6), 4) +
    [0.2, 0.46, 0.7]
      .map((t) => line(x - w / 2, y - h * t, x + w / 2, y - h * t, darker(wood, 0.5), 5))
      .join('') +
    circle(x - w * 0.08, y - h * 0.4, w * 0.03, '#a98a58') +
    circle(x + w * 0.08, y - h * 0.4, w * 0.03, '#a98a58') +
    rect(x - w * 0.74, y - h * 1.3, w * 1.48, h * 0.1, darker(stone, 0.35))
  );
}
