import { darker, down, glow, lighter } from './paint.ts';
import { latticeWindow, tiledRoof } from './roofs.ts';
import { ellipse, faint, num, rect, stroke } from './shapes.ts';

export interface HousePaint {
  readonly wall: string;
  readonly roof: string;
  readonly lamp: string;
}

/** A timber house of one storey; foot at (x, y); lit: which of its windows (0 to bays-1). */
export function cottage(
  x: number,
  y: number,
  w: number,
  paint: HousePaint,
  lit: readonly number[] = [],
  bays = 3,
): string {
  const h = w * 0.3;
  const top = y - h;
  let out = rect(x, top, w, h, down([0, darker(paint.wall, 0.35)], [1, paint.wall]));
  for (let i = 0; i < bays; i++) {
    const bw = w / bays;
    const bx = x + i * bw;
    const middle = bays > 1 && i === Math.floor(bays / 2);
    const on = lit.includes(i);
    const ww = bw * 0.5;
    out += middle
      ? rect(bx + bw * 0.28, top + h * 0.24, bw * 0.44, h * 0.76, on ? paint.lamp : darker(paint.wall, 0.5)) +
        stroke(
          `M${num(bx + bw / 2)} ${num(top + h * 0.24)}v${num(h * 0.76)}`,
          darker(paint.wall, 0.3),
          Math.max(1, w * 0.008),
        )
      : latticeWindow(
          bx + (bw - ww) / 2,
          top + h * 0.28,
          ww,
          h * 0.42,
          darker(paint.wall, 0.25),
          on ? paint.lamp : null,
        );
    out += on ? ellipse(bx + bw / 2, top + h * 0.55, bw, h, glow(paint.lamp, 0.4)) : '';
    out += rect(bx - w * 0.008, top, w * 0.016, h, darker(paint.wall, 0.45));
  }
  return (
    out +
    rect(x + w - w * 0.008, top, w * 0.016, h, darker(paint.wall, 0.45)) +
    rect(x - w * 0.03, y - h * 0.07, w * 1.06, h * 0.09, darker(paint.wall, 0.55)) +
    tiledRoof({
      x,
      y: top + h * 0.08,
      w,
      h: w * 0.2,
      colour: paint.roof,
      over: w * 0.08,
      lift: w * 0.02,
      crest: 0.86,
    })
  );
}

/** A house on posts with a balcony, as the Dong and Shui build; foot at (x, y). */
export function stiltHouse(
  x: number,
  y: number,
  w: number,
  paint: HousePaint,
  lit: readonly number[] = [],
): string {
  const floor = w * 0.24;
  const top = y - w * 0.82;
  const posts = [0.04, 0.27, 0.5, 0.73, 0.94]
    .map((t) => rect(x + t * w, y - floor, w * 0.03, floor, darker(paint.wall, 0.45)))
    .join('');
  let out =
    rect(x + w * 0.06, y - floor, w * 0.88, floor, darker(paint.wall, 0.72)) +
    posts +
    rect(x, top, w, w * 0.58, down([0, darker(paint.wall, 0.42)], [1, paint.wall]));
  for (let i = 0; i < 6; i++) {
    out += rect(x + (i * w) / 6, top, w * 0.012, w * 0.58, darker(paint.wall, 0.4), faint(0.7));
  }
  for (let i = 0; i < 6; i++) {
    const wx = x + w * (0.1 + (i % 3) * 0.3);
    const wy = top + w * (i < 3 ? 0.1 : 0.36);
    const on = lit.includes(i);
    out +=
      latticeWindow(wx, wy, w * 0.2, w * 0.13, darker(paint.wall, 0.3), on ? paint.lamp : null) +
      (on ? ellipse(wx + w * 0.1, wy + w * 0.07, w * 0.26, w * 0.2, glow(paint.lamp, 0.42)) : '');
  }
  let rail = '';
  for (let t = -0.05; t < 1.05; t += 0.05) {
    rail += `M${num(x + t * w)} ${num(y - floor - w * 0.1)}v${num(w * 0.09)}`;
  }
  out +=
    rect(x - w * 0.06, y - floor - w * 0.02, w * 1.12, w * 0.035, darker(paint.wall, 0.5)) +
    stroke(rail, darker(paint.wall, 0.4), w * 0.012) +
    rect(x - w * 0.06, y - floor - w * 0.115, w * 1.12, w * 0.018, lighter(paint.wall, 0.06));
  const middle = tiledRoof({
    x,
    y: top + w * 0.3,
    w,
    h: w * 0.07,
    colour: paint.roof,
    over: w * 0.07,
    lift: w * 0.02,
    crest: 0.98,
  });
  return (
    out +
    middle +
    tiledRoof({
      x,
      y: top + w * 0.02,
      w,
      h: w * 0.24,
      colour: paint.roof,
      over: w * 0.1,
      lift: w * 0.03,
      crest: 0.8,
    })
  );
}
