import { darkFoot, lightPool, mistBanks, ranges } from '../land.ts';
import type { Mood } from '../moods.ts';
import { between } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { faint, path } from '../shapes.ts';
import { clouds, sky, sun } from '../sky.ts';
import { snowLine, townHouse } from '../town.ts';
import { bareTree, wood } from '../trees.ts';
import { ribbon } from '../water.ts';
import { snowfall } from '../weather.ts';

const winterDusk: Mood = {
  sky: [
    [0, '#241c20'],
    [0.4, '#52403f'],
    [0.72, '#a3735a'],
    [1, '#e3b689'],
  ],
  far: '#93766b',
  near: '#191315',
  mist: '#f0d6b8',
  glow: '#ffd9a0',
  lamp: '#f8c66f',
};

function draw({ w, h, rng }: Sheet): string {
  const hills = ranges(rng, {
    w,
    far: 610,
    near: 800,
    count: 4,
    heights: [330, 250],
    peaks: [7, 6],
    mood: winterDusk,
    mist: 0.85,
    end: 0.62,
    bottom: h,
    shape: { slim: [0.6, 1.2] },
  });
  const last = hills.ridges[3];
  const paint = { wall: '#543428', roof: '#241b1c', lamp: '#ffc868' };
  const houses = [
    [40, 880, 330, []],
    [420, 900, 380, []],
    [842, 902, 400, [2]],
    [1296, 886, 350, []],
  ] as const;
  const row = houses.map(([x, y, s, lit]) => townHouse(x, y, s, paint, '#8d8076', lit)).join('');
  const snow = houses
    .map(([x, y, s]) => snowLine(x + s * 0.06, x + s * 0.94, y - s * 0.79, s * 0.02))
    .join('');
  const ground = path(
    `M0 884Q${w * 0.3} 872 ${w * 0.55} 900T${w} 884V${h}H0Z`,
    between(880, h, [0, '#b79c86'], [0.3, '#5d4a42'], [1, '#171214']),
  );
  const lane = ribbon(
    [
      [1048, 900],
      [1010, 940],
      [880, 990],
      [900, 1070],
      [600, 1200],
    ],
    [
      [1098, 900],
      [1080, 940],
      [1010, 990],
      [1120, 1070],
      [1000, 1200],
    ],
  );
  return (
    sky(w, h, 560, winterDusk) +
    clouds(rng, w, 240, 120, 10, '#f2c295', 0.3) +
    sun(380, 470, 44, '#ffd59a') +
    hills.svg +
    (last === undefined
      ? ''
      : wood(rng, last, { size: 26, from: 0, to: w, kind: 'fir', gap: 0.7 }, '#2b2123')) +
    mistBanks(rng, w, 790, 50, 12, winterDusk.mist, 0.34) +
    lightPool(1050, 780, 360, 260, '#f7b45c', 0.4) +
    row +
    snow +
    ground +
    lightPool(1090, 930, 330, 50, '#ffc36a', 0.6) +
    path(lane, '#f0dcc0', faint(0.2)) +
    bareTree(rng, 250, 1010, 560, '#141013', 6) +
    bareTree(rng, 1440, 960, 330, '#1c1617', 5) +
    snowfall(rng, w, h, 130) +
    darkFoot(w, 1000, h, '#141012', 0.8)
  );
}

export const liping: Picture = { name: 'liping', w: 1600, h: 1200, draw };
