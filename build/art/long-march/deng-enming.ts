import { darkFoot, mistBand, mistBanks, ranges } from '../land.ts';
import type { Mood } from '../moods.ts';
import { between, glow } from '../paint.ts';
import { walkerAway } from '../people.ts';
import type { Picture, Sheet } from '../picture.ts';
import { grass } from '../plants.ts';
import { range, ridge } from '../ridges.ts';
import { circle, ellipse, faint, type Point, path, place } from '../shapes.ts';
import { clouds, sky, sun } from '../sky.ts';
import { pine } from '../trees.ts';
import { ribbon } from '../water.ts';

function draw({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    sky: [
      [0, '#1d2b2c'],
      [0.4, '#4f6a62'],
      [0.72, '#b9a878'],
      [1, '#f8d896'],
    ],
    far: '#7f9583',
    near: '#0f1613',
    mist: '#f4e4b8',
    glow: '#ffe2a0',
    lamp: '#f6c874',
  };
  const shape = { slim: [0.34, 0.52], power: [1.9, 2.6] } as const;
  const back = ranges(rng, {
    w,
    far: 640,
    near: 830,
    count: 4,
    heights: [360, 330],
    peaks: [8, 5],
    mood,
    mist: 0.95,
    end: 0.7,
    side: 1,
    bottom: h,
    shape,
  });
  const ground = ridge(rng, { w, base: 960, height: 60, count: 3, slim: [3, 5], rough: 2 });
  const middle: readonly Point[] = [
    [880, 872],
    [840, 900],
    [930, 935],
    [770, 990],
    [880, 1070],
    [700, 1210],
  ];
  const half = (y: number): number => 4 + ((y - 872) / 330) ** 1.4 * 130;
  return (
    sky(w, h, 620, mood) +
    sun(880, 520, 58, '#ffdc92') +
    clouds(rng, w, 250, 130, 9, '#f7dfa8', 0.28) +
    back.parts.slice(0, 3).join('') +
    mistBand(w, 660, 240, mood.mist, 0.5) +
    (back.parts[3] ?? '') +
    mistBanks(rng, w, 850, 30, 9, mood.mist, 0.4) +
    range(ground, { top: '#4f5e48', foot: '#2d382b', bottom: h }, rng) +
    path(
      ribbon(
        middle.map(([x, y]): Point => [x - half(y), y]),
        middle.map(([x, y]): Point => [x + half(y), y]),
      ),
      between(870, h, [0, '#ffeab4'], [0.35, '#b7a670'], [1, '#3a3a28']),
    ) +
    circle(880, 866, 60, glow('#fff0c0', 0.8)) +
    path(`M0 960Q260 900 430 1000T560 ${h}H0Z`, '#1a231c') +
    path(`M${w} 930Q1330 900 1200 1010T1060 ${h}H${w}Z`, '#172019') +
    grass(rng, 0, 520, (x) => 975 + Math.max(0, x - 300) * 0.5, 70, 180, '#141c16') +
    grass(rng, 1110, w, (x) => 945 + Math.max(0, 1300 - x) * 0.5, 70, 180, '#121a14') +
    ellipse(852, 1066, 40, 8, '#000000', faint(0.4)) +
    place(850, 1066, 1.34, walkerAway('#0e1310')) +
    pine(rng, 170, 950, 430, 0.35, '#101712') +
    darkFoot(w, 1090, h, '#0d120f', 0.7)
  );
}

export const dengEnming: Picture = { name: 'deng-enming', w: 1600, h: 1200, draw };
