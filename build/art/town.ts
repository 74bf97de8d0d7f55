import type { HousePaint } from './houses.ts';
import { darker, down, glow, lighter, mix } from './paint.ts';
import type { Rng } from './rng.ts';
import { latticeWindow, stepGable, tiledRoof } from './roofs.ts';
import { ellipse, faint, line, num, path, rect, stroke } from './shapes.ts';

/** A two-storey wooden town house between stepped gable walls; foot at (x, y); lit: upper windows (0 to 3) with light. */
export function townHouse(
  x: number,
  y: number,
  w: number,
  paint: HousePaint,
  plaster: string,
  lit: readonly number[] = [],
): string {
  const h = w * 0.62;
  const top = y - h;
  let out = rect(
    x,
    top,
    w,
    h,
    down([0, darker(paint.wall, 0.45)], [0.5, paint.wall], [1, darker(paint.wall, 0.35)]),
  );
  for (let i = 0; i < 12; i++) {
    out += rect(x + (i * w) / 12, top, w * 0.006, h, darker(paint.wall, 0.5), faint(0.6));
  }
  for (let i = 0; i < 4; i++) {
    const wx = x + w * (0.1 + i * 0.21);
    const on = lit.includes(i);
    out +=
      latticeWindow(
        wx,
        top + h * 0.14,
        w * 0.15,
        h * 0.24,
        darker(paint.wall, 0.35),
        on ? paint.lamp : null,
      ) + (on ? ellipse(wx + w * 0.075, top + h * 0.26, w * 0.24, h * 0.36, glow(paint.lamp, 0.5)) : '');
  }
  const door =
    rect(x + w * 0.4, y - h * 0.4, w * 0.2, h * 0.4, darker(paint.wall, 0.62)) +
    line(x + w * 0.5, y - h * 0.4, x + w * 0.5, y, darker(paint.wall, 0.4), w * 0.008);
  const shutters = [0.08, 0.22, 0.64, 0.78]
    .map(
      (t) =>
        rect(x + w * t, y - h * 0.36, w * 0.12, h * 0.3, darker(paint.wall, 0.28)) +
        line(
          x + w * (t + 0.06),
          y - h * 0.36,
          x + w * (t + 0.06),
          y - h * 0.06,
          darker(paint.wall, 0.5),
          w * 0.005,
        ),
    )
    .join('');
  const eave = tiledRoof({
    x,
    y: y - h * 0.5,
    w,
    h: h * 0.1,
    colour: paint.roof,
    over: w * 0.02,
    lift: 0,
    crest: 0.98,
  });
  const roof = tiledRoof({
    x,
    y: top + h * 0.05,
    w,
    h: h * 0.3,
    colour: paint.roof,
    over: w * 0.03,
    lift: h * 0.01,
    crest: 0.9,
  });
  const gw = w * 0.17;
  return (
    out +
    door +
    shutters +
    eave +
    roof +
    stepGable(x - gw * 0.55, y, gw, h * 1.42, plaster, darker(paint.roof, 0.25)) +
    stepGable(x + w - gw * 0.45, y, gw, h * 1.34, plaster, darker(paint.roof, 0.25))
  );
}

/** Snow that lies along a line (a roof's crest, a wall's cap). */
export function snowLine(x1: number, x2: number, y: number, thick: number): string {
  const w = x2 - x1;
  return path(
    `M${num(x1)} ${num(y)}Q${num(x1 + w * 0.25)} ${num(y - thick * 1.3)} ${num(x1 + w * 0.5)} ${num(y - thick * 0.8)}T${num(x2)} ${num(y)}Z`,
    '#f3ead9',
    faint(0.75),
  );
}

/** A paved street running away from us: flagstones between two edges at y (far) and bottom (near). */
export function street(
  rng: Rng,
  far: readonly [number, number],
  y: number,
  near: readonly [number, number],
  bottom: number,
  light: string,
  dark: string,
): string {
  const body = `M${num(far[0])} ${num(y)}L${num(far[1])} ${num(y)}L${num(near[1])} ${num(bottom)}L${num(near[0])} ${num(bottom)}Z`;
  let joints = '';
  let stones = '';
  for (let t = 0.02; t < 1; t += 0.03 + t * 0.07) {
    const yy = y + (bottom - y) * t;
    const a = far[0] + (near[0] - far[0]) * t;
    const b = far[1] + (near[1] - far[1]) * t;
    joints += `M${num(a)} ${num(yy)}H${num(b)}`;
    for (let i = 1; i < 6; i++) {
      const x = a + ((b - a) * (i + rng.range(-0.25, 0.25))) / 6;
      joints += `M${num(x)} ${num(yy)}l${num((x - (a + b) / 2) * 0.05)} ${num((bottom - y) * (0.02 + t * 0.05))}`;
      stones += rng.chance(0.3)
        ? `M${num(x)} ${num(yy)}h${num((b - a) / 6.5)}l2 ${num((bottom - y) * (0.015 + t * 0.04))}h${num(-(b - a) / 6.5)}z`
        : '';
    }
  }
  return (
    path(body, down([0, light], [1, dark])) +
    path(stones, lighter(light, 0.15), faint(0.14)) +
    stroke(joints, darker(dark, 0.5), 2, faint(0.4))
  );
}

/** A broad flight of stone steps from (x1..x2 at y) down to bottom, wider below. */
export function stairs(
  x1: number,
  x2: number,
  y: number,
  bottom: number,
  spread: number,
  count: number,
  light: string,
  dark: string,
): string {
  let out = '';
  for (let i = 0; i < count; i++) {
    const t = (i / count) ** 1.3;
    const next = ((i + 1) / count) ** 1.3;
    const yy = y + (bottom - y) * t;
    const hh = (bottom - y) * (next - t);
    const tone = mix(light, dark, i / count);
    out +=
      rect(x1 - spread * t, yy, x2 - x1 + spread * 2 * t, hh * 0.42, tone) +
      rect(x1 - spread * t, yy + hh * 0.4, x2 - x1 + spread * 2 * t, hh * 0.62, darker(tone, 0.42));
  }
  return out;
}

/** A row of white-walled and wooden houses stacked up a slope; each further up stands behind. */
export function hillTown(
  rng: Rng,
  x: number,
  y: number,
  w: number,
  rise: number,
  rows: number,
  size: number,
  paint: HousePaint,
  plaster: string,
  litShare: number,
  haze: string,
): string {
  let out = '';
  for (let row = rows - 1; row >= 0; row--) {
    const t = row / Math.max(1, rows - 1);
    const s = size * (1 - 0.45 * t);
    const fade = (colour: string): string => mix(colour, haze, 0.52 * t);
    const span = w * (1 - 0.5 * t);
    const x0 = x + (w - span) * rng.range(0.35, 0.65);
    for (let px = x0; px < x0 + span - s * 0.5; px += s * rng.range(0.98, 1.22)) {
      const lit = rng.chance(litShare) ? [rng.int(0, 3)] : [];
      out += townHouse(
        px,
        y - rise * t + rng.range(-0.14, 0.14) * s,
        s * rng.range(0.84, 1),
        {
          wall: fade(paint.wall),
          roof: fade(paint.roof),
          lamp: paint.lamp,
        },
        fade(plaster),
        lit,
      );
    }
  }
  return out;
}
