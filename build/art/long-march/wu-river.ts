import { floatingBridge } from '../bridges.ts';
import { cliff, rocks } from '../cliffs.ts';
import { darkFoot, mistBand, mistBanks, ranges } from '../land.ts';
import type { Mood } from '../moods.ts';
import { column } from '../people.ts';
import type { Picture, Sheet } from '../picture.ts';
import type { Point } from '../shapes.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { pine } from '../trees.ts';
import { lightOnWater, ripples, water } from '../water.ts';

const cold: Mood = {
  sky: [
    [0, '#1c2226'],
    [0.4, '#4a5553'],
    [0.75, '#a59e88'],
    [1, '#e4cfa4'],
  ],
  far: '#8c8f82',
  near: '#191a19',
  mist: '#e8dfc6',
  glow: '#ffe6b4',
  lamp: '#f6c874',
};

function draw({ w, h, rng }: Sheet): string {
  const back = ranges(rng, {
    w,
    far: 470,
    near: 560,
    count: 2,
    heights: [300, 230],
    peaks: [5, 4],
    mood: cold,
    mist: 1,
    end: 0.22,
    bottom: h,
  });
  const wall = (edge: number, top: Point, foot: Point, rise: number, colour: string): string =>
    cliff(rng, { edge, top, foot, rise, bottom: h, colour, light: '#e9d3a6' });
  return (
    sky(w, h, 520, cold) +
    sun(820, 330, 40, '#ffe2a4') +
    clouds(rng, w, 170, 90, 7, '#f0e2c2', 0.25) +
    back.svg +
    wall(-60, [560, 400], [690, 800], 190, '#7d7a6b') +
    wall(1660, [1010, 360], [900, 800], 210, '#747265') +
    mistBand(w, 540, 280, cold.mist, 0.5) +
    water(w, 770, h, '#cfc7a6', '#232a2a') +
    lightOnWater(rng, 800, 776, 1010, 90, '#fff0c6', 0.6) +
    wall(-60, [400, 250], [560, 905], 230, '#4d4a42') +
    wall(1660, [1190, 210], [1040, 890], 230, '#47453e') +
    mistBanks(rng, w, 800, 40, 8, cold.mist, 0.34) +
    ripples(rng, 500, 1100, 820, 1180, 90, '#f2e8c8', 0.36) +
    wall(-60, [190, 300], [330, 1150], 280, '#282723') +
    wall(1660, [1420, 180], [1270, 1080], 260, '#262521') +
    [930, 985, 1060, 1130]
      .map(
        (y, i) =>
          rocks(rng, 520, 600, y, 50 + i * 14, 3, '#2b2925', '#8a826c') +
          rocks(rng, 1020, 1090, y, 50 + i * 14, 3, '#2b2925', '#8a826c'),
      )
      .join('') +
    floatingBridge([1096, 918], [350, 1046], 19, [42, 88], '#4e3b26', '#a98a58') +
    column(rng, {
      way: Array.from(
        { length: 20 },
        (_, i): Point => [1080 - 37 * i, 912 + 6.2 * i + Math.sin((Math.PI * i) / 19) * 30],
      ),
      count: 19,
      size: [36, 66],
      colour: '#14110d',
      flip: true,
      flag: '#a5281f',
    }) +
    rocks(rng, -40, 460, 1150, 130, 9, '#1a1917', '#6f6a58') +
    rocks(rng, 1120, 1640, 1130, 130, 9, '#191816', '#6f6a58') +
    pine(rng, 196, 318, 210, 0.7, '#1b1b18') +
    pine(rng, 1440, 206, 170, -0.6, '#1c1c19') +
    birds(rng, 930, 250, 5, 13, '#2c2c28') +
    darkFoot(w, 1080, h, '#100f0d', 0.75)
  );
}

export const wuRiver: Picture = { name: 'wu-river', w: 1600, h: 1200, draw };
