import { darkFoot, lightPool, mistBand, ranges, vignette } from '../land.ts';
import type { Mood } from '../moods.ts';
import { between, radialAt } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { ridge } from '../ridges.ts';
import type { Rng } from '../rng.ts';
import { ellipse, faint, line, num, type Point, path, stroke } from '../shapes.ts';
import { clouds, sky } from '../sky.ts';
import { spikes, strata } from '../stone.ts';
import { wood } from '../trees.ts';
import { rainfall } from '../weather.ts';

/** A crack that water follows down, with its side cracks. */
function crack(rng: Rng, x: number, y: number, to: number, w: number): string {
  const points: Point[] = [[x, y]];
  let px = x;
  for (let py = y + 40; py < to; py += rng.range(28, 60)) {
    px += rng.range(-26, 26);
    points.push([px, py]);
  }
  points.push([px, to]);
  const d = points.map(([a, b], i) => `${i === 0 ? 'M' : 'L'}${num(a)} ${num(b)}`).join('');
  const side = points
    .slice(1, -1)
    .map(([a, b]) => `M${num(a)} ${num(b)}l${num(rng.range(-70, 70))} ${num(rng.range(20, 60))}`)
    .join('');
  return (
    stroke(side, '#1a2624', w * 0.3, faint(0.7)) +
    stroke(d, '#161f1e', w * 1.5) +
    stroke(d, '#5fa6a8', w * 0.42) +
    stroke(d, '#d3f1ea', w * 0.15, faint(0.8))
  );
}

function draw({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    sky: [
      [0, '#131d22'],
      [0.5, '#33474c'],
      [1, '#7d918a'],
    ],
    far: '#6f8a86',
    near: '#22332f',
    mist: '#c8d6cc',
    glow: '#e6f0e0',
    lamp: '#ffcf80',
  };
  const hills = ranges(rng, {
    w,
    far: 430,
    near: 520,
    count: 3,
    heights: [240, 210],
    peaks: [8, 6],
    mood,
    mist: 0.9,
    end: 0.6,
    bottom: 560,
    shape: { slim: [0.34, 0.55], power: [1.8, 2.6] },
  });
  const stone = strata(
    rng,
    w,
    500,
    h,
    ['#8c927f', '#7a7f6e', '#666a5d', '#565a50', '#454a43', '#343a36'],
    26,
  );
  const hollow =
    'M410 1030L440 950L430 900L520 850L560 800L650 806L720 760L820 772L900 750L980 800L1060 806L1100 860L1180 890L1176 960L1230 1010L1190 1070L1110 1100L960 1124L760 1116L560 1122L470 1086Z';
  const roof = (x: number): number => 770 + Math.abs(x - 800) ** 2 / 900;
  return (
    sky(w, h, 500, mood) +
    clouds(rng, w, 120, 100, 16, '#0e161a', 0.6) +
    clouds(rng, w, 200, 110, 8, '#8fa09c', 0.26) +
    hills.svg +
    mistBand(w, 430, 110, mood.mist, 0.4) +
    stone +
    wood(
      rng,
      ridge(rng, { w, base: 512, height: 10, count: 4, slim: [3, 5] }),
      { size: 26, from: 0, to: w, kind: 'round', gap: 1.7 },
      '#26382f',
    ) +
    path(hollow, radialAt(800, 980, 480, [0, '#2f5f66'], [0.6, '#173338'], [1, '#0c1a1d'])) +
    [560, 700, 812, 930, 1060].map((x) => crack(rng, x, 498, roof(x) + 20, 9)).join('') +
    [250, 330, 1330, 1440].map((x) => crack(rng, x, 500, rng.range(700, 900), 6)).join('') +
    spikes(rng, {
      x1: 520,
      x2: 1110,
      from: roof,
      length: 170,
      count: 19,
      way: 1,
      colour: '#454c44',
      light: '#9fc8c0',
    }) +
    path(
      'M446 1040Q800 1010 1190 1036Q1190 1080 1120 1096Q800 1130 540 1100Q450 1080 446 1040Z',
      between(1010, 1120, [0, '#a8dcd6'], [1, '#2a6a70']),
    ) +
    spikes(rng, {
      x1: 500,
      x2: 640,
      from: () => 1050,
      length: 110,
      count: 3,
      way: -1,
      colour: '#35453f',
      light: '#9fc8c0',
    }) +
    spikes(rng, {
      x1: 960,
      x2: 1140,
      from: () => 1050,
      length: 120,
      count: 4,
      way: -1,
      colour: '#35453f',
      light: '#9fc8c0',
    }) +
    [612, 742, 826, 938, 1040]
      .map(
        (x) =>
          line(x, roof(x) + 90, x, 1030, '#d9f4ee', 2.4, 'stroke-dasharray="16 26" opacity="0.8"') +
          ellipse(x, 1040, 40, 5, 'none', 'stroke="#e9fbf4" stroke-width="2" opacity="0.7"'),
      )
      .join('') +
    lightPool(800, 1000, 330, 120, '#bfeee4', 0.3) +
    rainfall(rng, w, 520, 330, '#e3f0ec', 0.5) +
    darkFoot(w, 1080, h, '#0b1414', 0.8) +
    vignette(w, h, '#070d0e', 0.45)
  );
}

export const rainAndStone: Picture = { name: 'rain-and-stone', w: 1600, h: 1200, draw };
