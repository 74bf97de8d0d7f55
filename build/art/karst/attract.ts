import { cableBridge } from '../bridges.ts';
import { dish } from '../dish.ts';
import { darkFoot, mistBand, mistBanks, ranges, titleShade } from '../land.ts';
import { coolDawn } from '../moods.ts';
import type { Picture, Sheet } from '../picture.ts';
import { range, ridge, rim } from '../ridges.ts';
import type { Point } from '../shapes.ts';
import { birds, clouds, darkTop, sky, stars, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { river } from '../water.ts';

interface Frame {
  readonly horizon: number;
  readonly sun: Point;
  readonly bridge: readonly [x1: number, x2: number, y: number, rise: number];
  readonly dish: readonly [x: number, y: number, rx: number];
  readonly foot: number;
  readonly peaks: readonly [number, number];
  readonly course: readonly Point[];
}

function scene({ w, h, rng }: Sheet, of: Frame): string {
  const k = w > h ? h / 1600 : h / 2560;
  const [x1, x2, y, rise] = of.bridge;
  const [dx, dy, rx] = of.dish;
  const far = ranges(rng, {
    w,
    far: of.horizon + 60 * k,
    near: of.horizon + 460 * k,
    count: 5,
    heights: [330 * k, 330 * k],
    peaks: of.peaks,
    mood: coolDawn,
    mist: 1,
    end: 0.72,
    side: of.sun[0] < w / 2 ? -1 : 1,
    bottom: h,
    shape: { slim: [0.3, 0.52], power: [1.8, 2.7] },
  });
  const near = [
    [of.foot, 170],
    [of.foot + 190 * k, 200],
    [of.foot + 430 * k, 220],
  ].map(([base = 0, height = 0], i) => {
    const shape = ridge(rng, {
      w,
      base,
      height: height * k,
      count: (w > h ? 9 : 5) - i,
      slim: [0.5, 1],
      power: [1.9, 2.6],
      rough: 3,
    });
    const top = ['#13292e', '#0c1b20', '#081318'][i] ?? '#081318';
    return (
      range(shape, { top, foot: i === 0 ? '#315258' : top, bottom: h }, rng) +
      (i < 2
        ? wood(rng, shape, { size: (22 + i * 12) * k, from: 0, to: w, kind: 'mixed', gap: 0.6 }, top)
        : '') +
      (i === 0
        ? rim(shape, 0, w, '#f6dca6', 0.25, 1.6) +
          mistBanks(rng, w, base + 60 * k, 40 * k, 7, coolDawn.mist, 0.16)
        : '')
    );
  });
  const bridge = cableBridge({
    x1,
    x2,
    y,
    towers: [x1 + (x2 - x1) * 0.28, x1 + (x2 - x1) * 0.72],
    rise,
    feet: [y + rise * 2.6, y + rise * 2.6],
    colour: '#2c4a50',
    light: '#f3ead0',
  });
  return (
    sky(w, h, of.horizon + 40 * k, coolDawn) +
    stars(rng, w, h * 0.22, 90, '#e8f2ee') +
    clouds(rng, w, of.horizon - 330 * k, 180 * k, 9, '#f2dfb4', 0.28) +
    sun(...of.sun, 66 * k, '#ffdf9e', '#fff5d6') +
    birds(rng, of.sun[0] + 290 * k, of.sun[1] - 260 * k, 7, 16, '#16343c') +
    far.parts.slice(0, 2).join('') +
    mistBand(w, of.horizon - 20 * k, 200 * k, coolDawn.mist, 0.34) +
    bridge +
    far.parts.slice(2, 4).join('') +
    mistBand(w, of.horizon + 240 * k, 260 * k, coolDawn.mist, 0.42) +
    (far.parts[4] ?? '') +
    mistBanks(rng, w, dy + rx * 0.1, 20 * k, 5, coolDawn.mist, 0.3) +
    titleShade(w, h, '#08181f', 0.6) +
    dish({
      x: dx,
      y: dy,
      rx,
      ry: rx * 0.3,
      metal: '#b9c8c2',
      shade: '#4c6d72',
      light: '#f4ead0',
      spokes: 48,
      rings: 11,
    }) +
    mistBand(w, of.foot - 200 * k, 220 * k, coolDawn.mist, 0.34) +
    river({ course: of.course, widths: [4, 80 * k], far: '#f5e6bd', near: '#3f6f7a', light: '#fff4d2' }) +
    mistBanks(rng, w, of.foot - 130 * k, 50 * k, 9, coolDawn.mist, 0.28) +
    near.join('') +
    darkFoot(w, of.foot + 170 * k, h, '#061014', 0.92) +
    darkTop(w, h * 0.4, '#06131a', 0.4)
  );
}

export const karstAttract: readonly Picture[] = [
  {
    name: 'attract-tall',
    w: 1440,
    h: 2560,
    draw: (sheet) =>
      scene(sheet, {
        horizon: 1150,
        sun: [430, 960],
        bridge: [560, 1480, 1080, 175],
        dish: [420, 1530, 290],
        foot: 1730,
        peaks: [9, 7],
        course: [
          [860, 1570],
          [1010, 1600],
          [760, 1640],
          [1080, 1700],
          [860, 1800],
        ],
      }),
  },
  {
    name: 'attract-wide',
    w: 2560,
    h: 1440,
    draw: (sheet) =>
      scene(sheet, {
        horizon: 600,
        sun: [2390, 462],
        bridge: [1380, 2240, 545, 150],
        dish: [960, 880, 250],
        foot: 1040,
        peaks: [16, 12],
        course: [
          [1500, 880],
          [1640, 905],
          [1400, 935],
          [1720, 985],
          [1500, 1060],
        ],
      }),
  },
];
