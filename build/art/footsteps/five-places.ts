import { paintedBoat } from '../boats.ts';
import { hall } from '../hall.ts';
import { darkFoot, lightPool, mistBand, mistBanks, ranges, vignette } from '../land.ts';
import { lightWay } from '../light-way.ts';
import { flatHouse } from '../north-village.ts';
import { between } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { range, ridgeOf, skylineAt } from '../ridges.ts';
import { type Point, path, place } from '../shapes.ts';
import { birds, clouds, sky, stars, sun } from '../sky.ts';
import { pagoda } from '../towers.ts';
import { bareTree, smallTree, wood } from '../trees.ts';
import { lakeShape, lightOnWater, ripples } from '../water.ts';
import { brownDusk } from './attract.ts';

const paint = {
  roof: '#2b1d14',
  brick: '#7a4f35',
  timber: '#4b2a18',
  lamp: '#ffcb70',
  lit: (storey: number, bay: number): boolean => (bay + storey) % 3 !== 1,
};

function draw({ w, h, rng }: Sheet): string {
  const mood = brownDusk;
  const back = ranges(rng, {
    w,
    far: 400,
    near: 520,
    count: 3,
    heights: [190, 190],
    peaks: [9, 7],
    mood,
    mist: 0.95,
    end: 0.4,
    bottom: h,
  });
  const plain = path(
    `M0 500H${w}V${h}H0Z`,
    between(500, h, [0, '#c99a60'], [0.3, '#7f5632'], [0.75, '#38230f'], [1, '#1a1008']),
  );
  const shore = lakeShape(rng, 300, 1010, 480, 104);
  const lake =
    path(shore, between(890, 1130, [0, '#f0d49a'], [1, '#4a3320']), 'stroke="#2a190c" stroke-width="5"') +
    ripples(rng, 20, 640, 930, 1110, 40, '#fff2cc', 0.4);
  const peaks = ridgeOf(
    rng,
    { w: 620, from: 1010, base: 890, height: 330, count: 3, rough: 4, alone: true },
    [
      { x: 1250, height: 330, left: 130, right: 120, power: 1.4 },
      { x: 1380, height: 280, left: 110, right: 130, power: 1.4 },
      { x: 1500, height: 170, left: 110, right: 120, power: 1.6 },
    ],
  );
  const mountain =
    range(peaks, { top: '#3f2713', foot: '#86592f', bottom: 890, shadow: '#1f1208', light: '#ffd592' }, rng) +
    wood(rng, peaks, { size: 13, from: 1100, to: 1540, kind: 'fir', gap: 0.8 }, '#2e1c0e');
  const earth = ridgeOf(rng, { w: 620, from: 160, base: 690, height: 170, count: 2, rough: 2, alone: true }, [
    { x: 430, height: 170, left: 210, right: 220, power: 2.2 },
  ]);
  const north = [
    [700, 582, 80],
    [800, 590, 110],
    [930, 584, 84],
    [770, 562, 64],
  ]
    .map(([x = 0, y = 0, s = 0]) => flatHouse(x, y, s, s * 0.42, '#a57c4c', s > 100 ? '#ffd07a' : null))
    .join('');
  const stops: readonly Point[] = [
    [560, 985],
    [880, 905],
    [1290, 800],
    [640, 690],
    [860, 606],
  ];
  const way: readonly Point[] = [
    [560, 985],
    [700, 962],
    [880, 905],
    [1060, 900],
    [1240, 850],
    [1290, 800],
    [1130, 742],
    [860, 735],
    [640, 690],
    [690, 655],
    [800, 640],
    [860, 606],
  ];
  return (
    sky(w, h, 480, mood) +
    stars(rng, w, 160, 40, '#f7e4c0') +
    clouds(rng, w, 200, 110, 9, '#f2c98a', 0.3) +
    sun(1240, 300, 48, '#ffd890') +
    birds(rng, 470, 190, 7, 14, '#2e1d10') +
    back.svg +
    mistBand(w, 430, 160, mood.mist, 0.5) +
    plain +
    north +
    smallTree(690, 584, 60, '#3d2a14') +
    smallTree(1030, 588, 66, '#3d2a14') +
    range(earth, { top: '#8b5f34', foot: '#b0804a', bottom: 690, light: '#ffdca0', shadow: '#4a2d14' }, rng) +
    pagoda(430, skylineAt(earth, 430) + 6, 170, 9, '#8f6238', '#3a2410') +
    mistBanks(rng, w, 700, 30, 7, mood.mist, 0.26) +
    mountain +
    mistBanks(rng, w, 880, 20, 5, mood.mist, 0.2) +
    lightPool(830, 860, 210, 90, '#f7ae52', 0.5) +
    place(712, 762, 0.225, hall(paint)) +
    lake +
    lightPool(330, 980, 320, 100, '#f7ae52', 0.45) +
    place(
      150,
      1000,
      0.36,
      paintedBoat({ hull: '#5a2c1a', cabin: '#7a3a22', roof: '#4a3626', lamp: '#ffc566' }),
    ) +
    lightOnWater(rng, 320, 1006, 1090, 110, '#ffc772', 0.6) +
    lightWay(way, stops, 9) +
    bareTree(rng, 1500, 1150, 400, '#140c06', 6) +
    darkFoot(w, 1050, h, '#120b06', 0.85) +
    vignette(w, h, '#120b06', 0.35)
  );
}

export const fivePlaces: Picture = { name: 'five-places', w: 1600, h: 1200, draw };
