import { cottage } from '../houses.ts';
import { darkFoot, lightPool, mistBand, mistBanks, ranges } from '../land.ts';
import type { Mood } from '../moods.ts';
import { between } from '../paint.ts';
import { column } from '../people.ts';
import type { Picture, Sheet } from '../picture.ts';
import { bamboo, grass } from '../plants.ts';
import { range, ridgeOf } from '../ridges.ts';
import { type Point, path } from '../shapes.ts';
import { birds, clouds, shafts, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { ribbon } from '../water.ts';

const forest: Mood = {
  sky: [
    [0, '#0f2320'],
    [0.4, '#2f5448'],
    [0.72, '#9aa77a'],
    [1, '#f6dd9a'],
  ],
  far: '#6f9280',
  near: '#0a1613',
  mist: '#eef0d4',
  glow: '#ffe6a4',
  lamp: '#ffc766',
};

function draw({ w, h, rng }: Sheet): string {
  const hills = ranges(rng, {
    w,
    far: 600,
    near: 860,
    count: 4,
    heights: [400, 430],
    peaks: [6, 4],
    mood: forest,
    mist: 1,
    end: 0.78,
    side: 1,
    bottom: h,
    shape: { slim: [0.4, 0.7], power: [1.2, 1.7] },
  });
  const woods = hills.ridges.map((of, i) =>
    wood(
      rng,
      of,
      { size: 9 + i * 5, from: 0, to: w, kind: 'fir', gap: 0.9 },
      ['#6d8f7d', '#4c6f60', '#2b4a3f', '#17302a'][i] ?? '#17302a',
    ),
  );
  const sea = [640, 740, 850]
    .map(
      (y, i) =>
        mistBanks(rng, w, y, 36, 13, '#f6f3dc', 0.6 - i * 0.08) + mistBand(w, y - 110, 170, '#f2f0d6', 0.42),
    )
    .join('');
  const spur = ridgeOf(rng, { w, base: 1220, height: 480, count: 3, rough: 6 }, [
    { x: 1250, height: 440, left: 520, right: 400, power: 1.7 },
    { x: 300, height: 150, left: 420, right: 300, power: 2 },
  ]);
  const middle: readonly Point[] = [
    [1180, 800],
    [1130, 830],
    [1210, 872],
    [1040, 930],
    [1190, 1010],
    [850, 1110],
    [960, 1230],
  ];
  const half = (y: number): number => 4 + ((y - 800) / 400) ** 1.4 * 62;
  return (
    sky(w, h, 600, forest) +
    shafts(rng, 1080, 330, 1000, 9, '#ffeeb8', 0.2, Math.PI * 0.12, Math.PI * 0.9) +
    sun(1080, 330, 50, '#ffe39e') +
    clouds(rng, w, 180, 100, 8, '#f3ecc4', 0.26) +
    birds(rng, 560, 240, 7, 14, '#1c3a33') +
    hills.parts
      .map(
        (part, i) =>
          part + (woods[i] ?? '') + (i < 3 ? mistBanks(rng, w, 640 + i * 90, 30, 12, '#f6f3dc', 0.5) : ''),
      )
      .join('') +
    sea +
    range(spur, { top: '#1c3a31', foot: '#11241f', bottom: h, light: '#c9d69a', shadow: '#07110e' }, rng) +
    wood(rng, spur, { size: 26, from: 700, to: 1090, kind: 'mixed' }, '#17302a') +
    wood(rng, spur, { size: 30, from: 1440, to: w, kind: 'mixed' }, '#17302a') +
    path(
      ribbon(
        middle.map(([x, y]): Point => [x - half(y), y]),
        middle.map(([x, y]): Point => [x + half(y), y]),
      ),
      between(800, h, [0, '#f3e2ae'], [0.4, '#a59a6e'], [1, '#3a3d2b']),
    ) +
    lightPool(1290, 800, 260, 150, '#ffbe60', 0.5) +
    cottage(1195, 838, 210, { wall: '#8a5f3c', roof: '#5b4a2e', lamp: '#ffcf74' }, [2], 3) +
    column(rng, {
      way: [
        [1100, 918],
        [1180, 880],
        [1160, 840],
      ],
      count: 6,
      size: [34, 22],
      colour: '#0c1815',
    }) +
    [60, 130, 190, 265, 340, 400, 30]
      .map((x, i) =>
        bamboo(rng, x, 1230, 760 + ((i * 97) % 360), ['#0a1613', '#10221c', '#0c1a16'][i % 3] ?? '#0a1613'),
      )
      .join('') +
    bamboo(rng, 1560, 1230, 560, '#0a1613') +
    grass(rng, 0, w, () => 1196, 60, 120, '#0a1512') +
    darkFoot(w, 1080, h, '#081210', 0.7)
  );
}

export const jinggangshan: Picture = { name: 'jinggangshan', w: 1600, h: 1200, draw };
