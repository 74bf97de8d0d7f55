import type { HousePaint } from './houses.ts';
import { across, darker, down, glow, lighter } from './paint.ts';
import { tiledRoof } from './roofs.ts';
import { ellipse, num, path, polygon, rect } from './shapes.ts';

/** A wooden drum tower with many eaves; foot at (x, y). */
export function drumTower(x: number, y: number, height: number, eaves: number, paint: HousePaint): string {
  const foot = height * 0.22;
  let out =
    rect(x - height * 0.11, y - foot, height * 0.22, foot, darker(paint.wall, 0.7)) +
    [-0.11, -0.04, 0.03, 0.095]
      .map((t) => rect(x + t * height, y - foot, height * 0.016, foot, darker(paint.wall, 0.3)))
      .join('') +
    ellipse(x, y - foot * 0.4, height * 0.14, foot * 0.6, glow(paint.lamp, 0.55));
  const tier = (height * 0.66) / eaves;
  for (let i = 0; i < eaves; i++) {
    const t = i / (eaves - 1);
    const w = height * (0.3 - 0.17 * t);
    const ty = y - foot - i * tier;
    out +=
      rect(
        x - w * 0.36,
        ty - tier,
        w * 0.72,
        tier,
        down([0, darker(paint.wall, 0.6)], [1, darker(paint.wall, 0.3)]),
      ) +
      tiledRoof({
        x: x - w / 2,
        y: ty,
        w,
        h: tier * 0.78,
        colour: paint.roof,
        over: w * 0.1,
        lift: tier * 0.26,
        crest: 0.7,
        tiles: 10,
      });
  }
  const top = y - foot - eaves * tier;
  return (
    out +
    rect(x - height * 0.05, top, height * 0.1, tier, darker(paint.wall, 0.4)) +
    tiledRoof({
      x: x - height * 0.08,
      y: top,
      w: height * 0.16,
      h: height * 0.085,
      colour: paint.roof,
      over: height * 0.025,
      lift: height * 0.015,
      crest: 0.1,
      tiles: 8,
    }) +
    rect(x - height * 0.004, top - height * 0.13, height * 0.008, height * 0.05, paint.roof)
  );
}

/** A tall pagoda of brick with an odd number of storeys; foot at (x, y). */
export function pagoda(
  x: number,
  y: number,
  height: number,
  storeys: number,
  wall: string,
  dark: string,
  lamp: string | null = null,
): string {
  let out = '';
  let foot = y;
  for (let i = 0; i < storeys; i++) {
    const t = i / (storeys - 1);
    const w = height * (0.235 - 0.115 * t);
    const h = ((height * 0.9) / storeys) * (1.16 - 0.32 * t);
    out +=
      rect(
        x - w / 2,
        foot - h,
        w,
        h,
        across([0, darker(wall, 0.1)], [0.35, lighter(wall, 0.08)], [1, darker(wall, 0.5)]),
      ) +
      path(
        `M${num(x - w * 0.1)} ${num(foot - h * 0.16)}v${num(-h * 0.36)}a${num(w * 0.1)} ${num(w * 0.1)} 0 0 1 ${num(w * 0.2)} 0v${num(h * 0.36)}z`,
        lamp ?? dark,
      ) +
      polygon(
        [
          [x - w * 0.62, foot - h - h * 0.02],
          [x - w * 0.5, foot - h * 1.1],
          [x + w * 0.5, foot - h * 1.1],
          [x + w * 0.62, foot - h - h * 0.02],
          [x + w * 0.5, foot - h * 0.92],
          [x - w * 0.5, foot - h * 0.92],
        ],
        dark,
      );
    foot -= h;
  }
  return (
    out +
    path(
      `M${num(x - height * 0.06)} ${num(foot)}Q${num(x)} ${num(foot - height * 0.04)} ${num(x)} ${num(foot - height * 0.12)}Q${num(x)} ${num(foot - height * 0.04)} ${num(x + height * 0.06)} ${num(foot)}Z`,
      dark,
    )
  );
}
