import { darkFoot, lightPool, mistBand, mistBanks, ranges } from '../land.ts';
import { ember } from '../moods.ts';
import { between } from '../paint.ts';
import { column } from '../people.ts';
import type { Picture, Sheet } from '../picture.ts';
import { type Peak, range, ridgeOf, rim } from '../ridges.ts';
import { tiledRoof } from '../roofs.ts';
import { type Point, path, rect } from '../shapes.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { pine, wood } from '../trees.ts';
import { ribbon } from '../water.ts';

const twin: readonly Peak[] = [
  { x: 420, height: 640, left: 300, right: 250, power: 1.35 },
  { x: 1170, height: 700, left: 260, right: 330, power: 1.3 },
  { x: 130, height: 420, left: 200, right: 170, power: 1.5 },
  { x: 1500, height: 430, left: 180, right: 220, power: 1.5 },
  { x: 640, height: 260, left: 120, right: 100, power: 1.6 },
  { x: 985, height: 280, left: 90, right: 130, power: 1.6 },
];

/** The bends of the road up to the pass, as a widening ribbon. */
function bends(): string {
  const middle: readonly Point[] = [
    [806, 705],
    [770, 740],
    [880, 778],
    [700, 830],
    [980, 900],
    [560, 1000],
    [900, 1210],
  ];
  const half = (y: number): number => 5 + ((y - 705) / 500) ** 1.5 * 120;
  return ribbon(
    middle.map(([x, y]): Point => [x - half(y), y]),
    middle.map(([x, y]): Point => [x + half(y), y]),
  );
}

function draw({ w, h, rng }: Sheet): string {
  const back = ranges(rng, {
    w,
    far: 560,
    near: 660,
    count: 2,
    heights: [210, 190],
    peaks: [9, 7],
    mood: ember,
    mist: 0.95,
    end: 0.25,
    bottom: h,
  });
  const peaks = ridgeOf(rng, { w, base: 860, height: 700, count: 6, rough: 6, step: 6 }, twin);
  const shoulder = ridgeOf(rng, { w, base: 1010, height: 420, count: 4, rough: 7, step: 6 }, [
    { x: 60, height: 470, left: 300, right: 300, power: 1.5 },
    { x: 1560, height: 520, left: 330, right: 300, power: 1.5 },
    { x: 350, height: 210, left: 150, right: 160, power: 1.7 },
    { x: 1290, height: 240, left: 150, right: 170, power: 1.7 },
  ]);
  const stone = '#5a2a1e';
  const gate =
    path(
      'M716 742V664H900V742H838V712a30 30 0 0 0 -60 0V742Z',
      between(660, 742, [0, '#6d3625'], [1, '#34150f']),
    ) +
    [716, 750, 784, 818, 852, 886].map((x) => rect(x, 650, 16, 16, stone)).join('') +
    rect(762, 626, 92, 40, '#3d1a13') +
    [776, 798, 820].map((x) => rect(x, 636, 16, 22, '#ffc878')).join('') +
    tiledRoof({
      x: 752,
      y: 630,
      w: 112,
      h: 34,
      colour: '#241010',
      over: 22,
      lift: 10,
      crest: 0.6,
      tiles: 14,
    });
  return (
    sky(w, h, 640, ember) +
    clouds(rng, w, 220, 130, 11, '#f08a4a', 0.4) +
    sun(808, 560, 88, '#ffb35c', '#fff0c8') +
    back.svg +
    mistBand(w, 560, 200, '#f7a865', 0.45) +
    range(
      peaks,
      { top: '#3f1a15', foot: '#8e3f26', bottom: h, shadow: '#160908', light: '#ff9d58', side: 1 },
      rng,
    ) +
    rim(peaks, 420, 800, '#ffc27c', 0.6) +
    rim(peaks, 812, 1170, '#ffc27c', 0.6) +
    wood(rng, peaks, { size: 15, from: 0, to: w, kind: 'fir', gap: 1.1 }, '#331511') +
    lightPool(808, 700, 300, 160, '#ffb45e', 0.6) +
    gate +
    mistBanks(rng, w, 800, 50, 8, '#f2a066', 0.2) +
    path(bends(), between(700, h, [0, '#ffcf8e'], [0.25, '#d98449'], [1, '#4a2216'])) +
    range(
      shoulder,
      { top: '#1d0e0c', foot: '#33170f', bottom: h, shadow: '#0b0505', light: '#c9602f', side: 1 },
      rng,
    ) +
    wood(rng, shoulder, { size: 26, from: 0, to: 440, kind: 'mixed' }, '#170b0a') +
    wood(rng, shoulder, { size: 26, from: 1190, to: w, kind: 'mixed' }, '#170b0a') +
    column(rng, {
      way: [
        [560, 1086],
        [720, 1010],
        [850, 960],
        [820, 900],
        [770, 850],
      ],
      count: 26,
      size: [58, 16],
      colour: '#140908',
      flag: '#b5281c',
    }) +
    pine(rng, 190, 1010, 300, 0.6, '#120807') +
    birds(rng, 1060, 240, 7, 15, '#2b0f0b') +
    darkFoot(w, 1040, h, '#120908', 0.8)
  );
}

export const loushanPass: Picture = { name: 'loushan-pass', w: 1600, h: 1200, draw };
