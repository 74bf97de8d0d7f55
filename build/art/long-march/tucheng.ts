import { roofedBoat } from '../boats.ts';
import { floatingBridge } from '../bridges.ts';
import { darkFoot, mistBand, ranges } from '../land.ts';
import { haze, type Mood } from '../moods.ts';
import { between } from '../paint.ts';
import { column } from '../people.ts';
import type { Picture, Sheet } from '../picture.ts';
import { range, ridge } from '../ridges.ts';
import { path, place } from '../shapes.ts';
import { clouds, sky, sun } from '../sky.ts';
import { hillTown, stairs } from '../town.ts';
import { broadTree } from '../trees.ts';
import { lightOnWater, ripples, water } from '../water.ts';

function draw({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    ...haze,
    sky: [
      [0, '#6d5a48'],
      [0.45, '#b08f66'],
      [1, '#f0d9a8'],
    ],
    far: '#b59a76',
    near: '#3a2a20',
  };
  const hills = ranges(rng, {
    w,
    far: 470,
    near: 640,
    count: 3,
    heights: [330, 260],
    peaks: [6, 4],
    mood,
    mist: 0.9,
    end: 0.42,
    side: 1,
    bottom: h,
    shape: { slim: [0.7, 1.5] },
  });
  const slope = path(
    `M0 430Q300 470 620 660T1130 905L1180 ${h}H0Z`,
    between(420, 960, [0, '#a88660'], [0.5, '#775338'], [1, '#3d291d']),
  );
  const paint = { wall: '#74472f', roof: '#33271f', lamp: '#ffd07a' };
  const bank = path(
    `M0 930Q500 900 800 962Q880 1040 620 1120Q300 1190 0 1200V${h}H0Z`,
    between(920, h, [0, '#4a3223'], [1, '#1a120d']),
  );
  return (
    sky(w, h, 480, mood) +
    sun(1260, 300, 46, '#fff0c0') +
    clouds(rng, w, 190, 90, 7, '#fff1cf', 0.34) +
    hills.svg +
    mistBand(w, 500, 260, mood.mist, 0.5) +
    water(w, 800, h, '#e8cf98', '#4d3a2a') +
    lightOnWater(rng, 1250, 806, 1150, 130, '#fff3cc', 0.55) +
    ripples(rng, 700, w, 810, 1180, 60, '#fff0c8', 0.3) +
    range(
      ridge(rng, { w: 560, from: 1060, base: 812, height: 90, count: 3, slim: [1, 2] }),
      { top: '#8b6f50', foot: '#b39468', bottom: 816 },
      rng,
    ) +
    slope +
    hillTown(rng, 30, 915, 880, 330, 5, 235, paint, '#cbb594', 0.1, '#c9a878') +
    bank +
    stairs(640, 740, 918, 1075, 60, 14, '#b9936a', '#5a3f2b') +
    floatingBridge([1430, 836], [700, 1085], 17, [34, 100], '#3a281d', '#9b7650', true) +
    column(rng, {
      way: [
        [1400, 836],
        [1080, 948],
        [760, 1068],
      ],
      count: 15,
      size: [20, 58],
      colour: '#1a110c',
      flip: true,
    }) +
    place(1290, 1040, 1.1, roofedBoat('#22160f', '#6b4a30')) +
    place(1100, 1130, 1.5, roofedBoat('#1a110c', '#5a3d28')) +
    broadTree(rng, 130, 1130, 420, '#20150e') +
    darkFoot(w, 1060, h, '#150e0a', 0.85)
  );
}

export const tucheng: Picture = { name: 'tucheng', w: 1600, h: 1200, draw };
