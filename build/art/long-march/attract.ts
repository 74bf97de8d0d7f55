import { type HallPaint, hall } from '../hall.ts';
import { darkFoot, lightPool, mistBand, mistBanks, ranges, titleShade } from '../land.ts';
import { dusk } from '../moods.ts';
import { column } from '../people.ts';
import type { Picture, Sheet } from '../picture.ts';
import { range, ridge, rim, wayOn } from '../ridges.ts';
import { type Point, place } from '../shapes.ts';
import { birds, clouds, darkTop, sky, sun } from '../sky.ts';
import { broadTree, wood } from '../trees.ts';
import { river } from '../water.ts';

const paint: HallPaint = {
  roof: '#2a1d18',
  brick: '#74503f',
  timber: '#4a2a1e',
  lamp: '#f8c66f',
  lit: (storey, bay) => (bay * 5 + storey * 3) % 7 !== 2,
};

interface Frame {
  readonly horizon: number;
  readonly sun: Point;
  readonly house: readonly [x: number, y: number, scale: number];
  /** Where the near hills with the marchers stand. */
  readonly foot: number;
  readonly march: Point;
  readonly course: readonly Point[];
  readonly peaks: readonly [number, number];
}

function distance({ w, h, rng }: Sheet, of: Frame, k: number): string {
  const far = ranges(rng, {
    w,
    far: of.horizon + 60 * k,
    near: of.horizon + 400 * k,
    count: 5,
    heights: [300 * k, 330 * k],
    peaks: of.peaks,
    mood: dusk,
    mist: 0.9,
    end: 0.72,
    side: of.sun[0] < w / 2 ? -1 : 1,
    bottom: h,
  });
  const [sx, sy] = of.sun;
  return (
    sky(w, h, of.horizon + 40 * k, dusk) +
    clouds(rng, w, of.horizon - 300 * k, 170 * k, 9, '#f3a662', 0.3) +
    sun(sx, sy, 74 * k, dusk.glow) +
    clouds(rng, w, sy + 10, 70 * k, 5, '#b4502a', 0.4) +
    birds(rng, sx + 330 * k, sy - 250 * k, 9, 17, '#2a1611') +
    far.parts.slice(0, 4).join('') +
    mistBand(w, of.horizon + 60 * k, 340 * k, dusk.mist, 0.4) +
    (far.parts[4] ?? '')
  );
}

/** The valley floor with its river and the house. */
function valley({ w, h, rng }: Sheet, of: Frame, k: number): string {
  const [hx, hy, scale] = of.house;
  const floor = ridge(rng, {
    w,
    base: of.foot - 130 * k,
    height: 90 * k,
    count: 4,
    slim: [2.5, 4],
    rough: 3,
  });
  const sill = hy + 636 * scale;
  return (
    range(floor, { top: '#3a2219', foot: '#5d3a28', bottom: h }, rng) +
    wood(rng, floor, { size: 26 * k + 4, from: 0, to: w, kind: 'mixed', gap: 0.7 }, '#2b1a14') +
    river({ course: of.course, widths: [4, 86 * k], far: '#f1b873', near: '#5d3423', light: '#ffdc9c' }) +
    mistBanks(rng, w, of.foot - 190 * k, 60 * k, 9, dusk.mist, 0.26) +
    lightPool(hx + 500 * scale, hy + 400 * scale, 820 * scale, 460 * scale, '#f6a94f', 0.5) +
    broadTree(rng, hx - 60 * scale, sill + 6, 620 * scale, '#1c120e') +
    place(hx, hy, scale, hall(paint)) +
    broadTree(rng, hx + 1070 * scale, sill + 10, 470 * scale, '#1c120e') +
    lightPool(hx + 500 * scale, sill + 12, 620 * scale, 60 * scale, '#f8b760', 0.55)
  );
}

function nearHills({ w, h, rng }: Sheet, of: Frame, k: number): string {
  const shape = { w, slim: [1.3, 2.6], power: [1.8, 2.4], rough: 2.5 } as const;
  const march = ridge(rng, { ...shape, base: of.foot + 60 * k, height: 130 * k, count: w > h ? 6 : 3 });
  const front = ridge(rng, {
    ...shape,
    base: of.foot + 260 * k,
    height: 170 * k,
    count: w > h ? 7 : 4,
    rough: 5,
  });
  const last = ridge(rng, {
    ...shape,
    base: of.foot + 470 * k,
    height: 190 * k,
    count: w > h ? 6 : 3,
    rough: 5,
  });
  return (
    range(march, { top: '#1e1310', foot: '#3b241a', bottom: h }, rng) +
    rim(march, 0, w, '#f0a35c', 0.3, 2) +
    column(rng, {
      way: wayOn(march, of.march[0], of.march[1], 2),
      count: 24,
      size: [46 * k, 60 * k],
      colour: '#0c0807',
      flag: '#a5281f',
    }) +
    mistBanks(rng, w, of.foot + 110 * k, 40 * k, 6, dusk.mist, 0.14) +
    range(front, { top: '#15100d', foot: '#241812', bottom: h }, rng) +
    wood(rng, front, { size: 30 * k, from: 0, to: w, kind: 'mixed', gap: 0.6 }, '#15100d') +
    range(last, { top: '#100c0a', foot: '#15100d', bottom: h }, rng) +
    darkFoot(w, of.foot + 240 * k, h, '#100c0a', 0.9)
  );
}

function scene(sheet: Sheet, of: Frame): string {
  const k = sheet.w > sheet.h ? sheet.h / 1600 : sheet.h / 2560;
  return (
    distance(sheet, of, k) +
    titleShade(sheet.w, sheet.h, '#1a0d0a', 0.5) +
    valley(sheet, of, k) +
    nearHills(sheet, of, k) +
    darkTop(sheet.w, sheet.h * 0.4, '#120b0a', 0.35)
  );
}

export const longMarchAttract: readonly Picture[] = [
  {
    name: 'attract-tall',
    w: 1440,
    h: 2560,
    draw: (sheet) =>
      scene(sheet, {
        horizon: 1190,
        sun: [420, 1020],
        house: [700, 1335, 0.46],
        foot: 1740,
        march: [-60, 900],
        course: [
          [560, 1560],
          [400, 1590],
          [620, 1640],
          [300, 1700],
          [380, 1790],
        ],
        peaks: [9, 6],
      }),
  },
  {
    name: 'attract-wide',
    w: 2560,
    h: 1440,
    draw: (sheet) =>
      scene(sheet, {
        horizon: 610,
        sun: [2110, 480],
        house: [1560, 668, 0.42],
        foot: 1010,
        march: [700, 1800],
        course: [
          [1400, 850],
          [1180, 872],
          [1330, 905],
          [950, 950],
          [1040, 1010],
        ],
        peaks: [16, 10],
      }),
  },
];
