import { darker, down, glow, lighter } from './paint.ts';
import { latticeWindow } from './roofs.ts';
import { circle, ellipse, faint, line, num, path, rect, stroke } from './shapes.ts';

export interface BoatPaint {
  readonly hull: string;
  readonly cabin: string;
  readonly roof: string;
  readonly lamp: string;
}

function cabin(
  x: number,
  w: number,
  top: number,
  foot: number,
  paint: BoatPaint,
  windows: number,
  lit: boolean,
): string {
  let out = rect(x, top, w, foot - top, down([0, darker(paint.cabin, 0.35)], [1, paint.cabin]));
  for (let i = 0; i < windows; i++) {
    const ww = (w / windows) * 0.7;
    const wx = x + (w / windows) * (i + 0.15);
    out += latticeWindow(
      wx,
      top + 16,
      ww,
      (foot - top) * 0.56,
      darker(paint.cabin, 0.42),
      lit ? paint.lamp : null,
    );
  }
  return (
    out +
    (lit ? ellipse(x + w / 2, (top + foot) / 2, w * 0.7, (foot - top) * 0.9, glow(paint.lamp, 0.3)) : '')
  );
}

function boatRoof(x: number, w: number, y: number, rise: number, colour: string): string {
  return (
    path(
      `M${num(x - 26)} ${num(y + 8)}Q${num(x + 14)} ${num(y - rise * 0.75)} ${num(x + w * 0.22)} ${num(y - rise)}` +
        `L${num(x + w * 0.78)} ${num(y - rise)}Q${num(x + w - 14)} ${num(y - rise * 0.75)} ${num(x + w + 26)} ${num(y + 8)}Q${num(x + w / 2)} ${num(y - 4)} ${num(x - 26)} ${num(y + 8)}Z`,
      down([0, lighter(colour, 0.1)], [1, darker(colour, 0.35)]),
    ) +
    stroke(
      `M${num(x - 22)} ${num(y + 7)}Q${num(x + w / 2)} ${num(y - 5)} ${num(x + w + 22)} ${num(y + 7)}`,
      lighter(colour, 0.22),
      3,
      faint(0.6),
    )
  );
}

/** A painted lake boat with roofed cabins; 1000 wide, waterline at y 0, up to 300 high. */
export function paintedBoat(paint: BoatPaint): string {
  const hull = path(
    'M-6 -96Q40 -14 170 4L836 4Q950 -10 1006 -110Q960 -74 880 -62L120 -58Q50 -66 -6 -96Z',
    down([0, lighter(paint.hull, 0.1)], [0.4, paint.hull], [1, darker(paint.hull, 0.55)]),
  );
  const planks =
    stroke('M34 -58Q130 -34 190 -34L830 -36Q920 -44 972 -84', lighter(paint.hull, 0.22), 2.5, faint(0.5)) +
    stroke('M60 -34Q150 -14 200 -14L820 -16Q910 -22 948 -50', darker(paint.hull, 0.4), 2.5, faint(0.7));
  const posts = [176, 236, 300].map((x) => rect(x, -168, 7, 112, darker(paint.cabin, 0.3))).join('');
  const rail = stroke('M150 -88H318M150 -70H318', darker(paint.cabin, 0.15), 5);
  const lamps = [196, 290, 872]
    .map(
      (x) =>
        line(x, -170, x, -150, darker(paint.cabin, 0.5), 2) +
        ellipse(x, -140, 9, 11, '#b5301f') +
        ellipse(x, -140, 40, 40, glow(paint.lamp, 0.5)),
    )
    .join('');
  const oar = stroke('M884 -96L1054 -6', darker(paint.hull, 0.2), 7);
  return (
    oar +
    hull +
    planks +
    cabin(330, 300, -218, -58, paint, 4, true) +
    cabin(640, 200, -176, -58, paint, 3, true) +
    posts +
    rail +
    boatRoof(160, 168, -166, 40, paint.roof) +
    boatRoof(640, 200, -176, 40, paint.roof) +
    boatRoof(322, 316, -218, 52, paint.roof) +
    stroke('M120 -58L880 -62', darker(paint.hull, 0.5), 5) +
    lamps
  );
}

/** A small boat with one standing figure and a pole; 200 wide, waterline at y 0. */
export function sampan(colour: string, figure = true): string {
  const hull = 'M-100 -22Q-70 2 -40 4H50Q84 0 104 -28Q70 -12 40 -12H-40Q-74 -12 -100 -22Z';
  const man = 'M24 -12L26 -44Q22 -66 34 -70Q46 -66 43 -44L46 -12H37L35 -38L32 -12Z';
  return (
    (figure ? stroke('M62 -112L6 20', colour, 3) + stroke('M36 -60L50 -68', colour, 6) : '') +
    path(hull, colour) +
    (figure ? path(man, colour) + circle(35, -77, 7.5, colour) + path('M18 -78L35 -94L52 -78Z', colour) : '')
  );
}

/** A small roofed boat without people; 220 wide, waterline at y 0. */
export function roofedBoat(colour: string, mat: string, lamp: string | null = null): string {
  return (
    path('M-110 -26Q-76 4 -40 6H56Q92 2 114 -32Q76 -14 44 -14H-40Q-78 -14 -110 -26Z', colour) +
    path('M-52 -14Q-50 -62 0 -64Q54 -62 58 -14Z', down([0, lighter(mat, 0.12)], [1, darker(mat, 0.4)])) +
    path('M-38 -14Q-36 -48 -14 -50Q6 -48 8 -14Z', lamp ?? darker(mat, 0.7), faint(0.9)) +
    (lamp === null ? '' : circle(-14, -30, 70, glow(lamp, 0.6)))
  );
}
