import { rocks } from '../cliffs.ts';
import { darkFoot, mistBand, ranges } from '../land.ts';
import type { Mood } from '../moods.ts';
import { between } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { num, path, steps } from '../shapes.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { rockEdge } from '../stone.ts';
import { broadTree, crown, wood } from '../trees.ts';
import { ribbon, ripples, waterfall } from '../water.ts';
import { green } from './green-mood.ts';

function draw({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    ...green,
    sky: [
      [0, '#2b5560'],
      [0.45, '#7fb0a8'],
      [1, '#eaf0c8'],
    ],
    far: '#7fae9c',
    near: '#0c2a20',
    mist: '#eaf6dc',
  };
  const hills = ranges(rng, {
    w,
    far: 470,
    near: 660,
    count: 4,
    heights: [280, 330],
    peaks: [8, 5],
    mood,
    mist: 0.9,
    end: 0.7,
    side: -1,
    bottom: h,
    shape: { slim: [0.4, 0.6], power: [2, 2.8] },
  });
  const woods = hills.ridges.map((of, i) =>
    wood(
      rng,
      of,
      { size: 14 + i * 8, from: 0, to: w, kind: 'round', gap: 0.62 },
      ['#79a896', '#558a78', '#2f6150', '#17402f'][i] ?? '#17402f',
    ),
  );
  const lip = rockEdge(rng, 806, 16, 190);
  const upper = path(
    ribbon(
      [
        [690, 676],
        [560, 720],
        [330, 830],
      ],
      [
        [900, 676],
        [1090, 720],
        [1330, 830],
      ],
    ),
    between(676, 820, [0, '#e2f7e4'], [0.5, '#7fcfc0'], [1, '#3fa09a']),
  );
  const lower = path(
    `M150 890H1450L1600 ${h}H0Z`,
    between(880, h, [0, '#c4efe0'], [0.2, '#4fb3aa'], [1, '#145a5c']),
  );
  const wall = path(
    `M300 ${num(lip(300))}${steps(40, 310, 1350)
      .map((x) => `L${num(x)} ${num(lip(x))}`)
      .join('')}L1370 905H280Z`,
    between(790, 905, [0, '#3a6a58'], [1, '#12302a']),
  );
  const falls = [
    [350, 46],
    [440, 90],
    [570, 60],
    [665, 120],
    [800, 76],
    [900, 130],
    [1040, 66],
    [1130, 100],
    [1260, 70],
  ]
    .map(([x = 0, wide = 0]) => waterfall(rng, x, lip(x) - 1, 894 + rng.range(-4, 8), wide * 0.8, '#ffffff'))
    .join('');
  const tufts =
    [500, 612, 735, 975, 1086, 1200].map((x) => crown(rng, x, lip(x) - 6, 34, 15, 9, '#1a4433')).join('') +
    broadTree(rng, 735, 812, 190, '#12352a', '#1b4636') +
    broadTree(rng, 1086, 810, 150, '#12352a', '#1b4636') +
    broadTree(rng, 505, 808, 130, '#12352a', '#1b4636');
  const stream =
    upper +
    ripples(rng, 520, 1120, 690, 800, 40, '#ffffff', 0.5) +
    lower +
    wall +
    falls +
    tufts +
    ripples(rng, 160, 1440, 905, 1180, 90, '#ffffff', 0.4);
  const bank = (side: -1 | 1): string =>
    path(
      side < 0
        ? `M0 720Q330 720 420 790Q330 860 240 930T90 ${h}H0Z`
        : `M${w} 710Q1260 720 1190 786Q1290 860 1370 930T1520 ${h}H${w}Z`,
      between(710, h, [0, '#2b5a45'], [1, '#081812']),
    );
  const leaves = [
    [110, 740, 200],
    [310, 740, 120],
    [1440, 740, 210],
    [1270, 736, 110],
    [20, 930, 230],
    [1590, 950, 240],
  ]
    .map(([x = 0, y = 0, s = 0], i) => crown(rng, x, y, s, s * 0.6, 26, i > 3 ? '#0a1f17' : '#123526'))
    .join('');
  return (
    sky(w, h, 480, mood) +
    sun(420, 250, 44, '#fff3c4', '#fffbe8') +
    clouds(rng, w, 150, 80, 8, '#ffffff', 0.34) +
    hills.parts.map((part, i) => part + (woods[i] ?? '')).join('') +
    mistBand(w, 560, 170, mood.mist, 0.5) +
    path(`M0 670Q800 640 ${w} 670V900H0Z`, '#24513f') +
    stream +
    bank(-1) +
    bank(1) +
    leaves +
    rocks(rng, 150, 460, 1130, 90, 6, '#12261f', '#7fae9c') +
    rocks(rng, 1120, 1480, 1140, 90, 6, '#12261f', '#7fae9c') +
    broadTree(rng, 90, 1190, 760, '#071510', '#0c241a') +
    broadTree(rng, 1530, 1200, 640, '#071510', '#0c241a') +
    birds(rng, 900, 190, 5, 13, '#1f4a48') +
    darkFoot(w, 1090, h, '#06130f', 0.75)
  );
}

export const liboKarst: Picture = { name: 'libo-karst', w: 1600, h: 1200, draw };
