import { cableBridge } from '../bridges.ts';
import { cliff } from '../cliffs.ts';
import { darkFoot, mistBand, mistBanks, ranges, vignette } from '../land.ts';
import { coolDawn, type Mood } from '../moods.ts';
import { between } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { ridge } from '../ridges.ts';
import { type Point, path } from '../shapes.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { ribbon } from '../water.ts';

function beipanjiang({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    ...coolDawn,
    sky: [
      [0, '#173642'],
      [0.36, '#46727c'],
      [0.7, '#b4c4b0'],
      [1, '#f6e0b0'],
    ],
  };
  const back = ranges(rng, {
    w,
    far: 480,
    near: 600,
    count: 3,
    heights: [230, 220],
    peaks: [9, 7],
    mood,
    mist: 1,
    end: 0.34,
    side: 1,
    bottom: h,
    shape: { slim: [0.5, 0.8] },
  });
  const wall = (edge: number, top: Point, foot: Point, rise: number, colour: string): string =>
    cliff(rng, { edge, top, foot, rise, bottom: h, colour, light: '#f0e6c4' });
  const thread = ribbon(
    [
      [799, 1020],
      [792, 1060],
      [806, 1100],
      [776, 1150],
      [780, 1210],
    ],
    [
      [803, 1020],
      [802, 1060],
      [824, 1100],
      [806, 1150],
      [826, 1210],
    ],
  );
  const bridge = cableBridge({
    x1: -20,
    x2: 1620,
    y: 452,
    towers: [392, 1208],
    rise: 270,
    feet: [700, 700],
    colour: '#35565d',
    light: '#f7efd6',
  });
  return (
    sky(w, h, 480, mood) +
    sun(1000, 300, 50, '#ffe0a0', '#fff6da') +
    clouds(rng, w, 150, 90, 9, '#f8ebc8', 0.32) +
    birds(rng, 640, 250, 7, 12, '#1f424a') +
    back.svg +
    mistBand(w, 480, 240, mood.mist, 0.45) +
    wall(-60, [560, 620], [797, 1090], 70, '#86a09a') +
    wall(1660, [1050, 610], [806, 1090], 80, '#7d9893') +
    mistBanks(rng, w, 820, 50, 8, mood.mist, 0.4) +
    path(thread, between(1010, h, [0, '#f4f0d2'], [1, '#5f9a98'])) +
    wall(-60, [440, 640], [752, 1230], 60, '#5a7673') +
    wall(1660, [1160, 630], [846, 1230], 60, '#547170') +
    mistBanks(rng, w, 760, 60, 12, mood.mist, 0.5) +
    bridge +
    mistBanks(rng, w, 680, 40, 9, mood.mist, 0.34) +
    wall(-60, [330, 470], [640, 1260], 26, '#2f4a4b') +
    wall(1660, [1270, 470], [960, 1260], 26, '#2b4647') +
    wood(
      rng,
      ridge(rng, { w: 420, from: -60, base: 478, height: 14, count: 2, slim: [3, 5] }),
      { size: 24, from: -40, to: 320, kind: 'mixed' },
      '#1f3536',
    ) +
    wood(
      rng,
      ridge(rng, { w: 420, from: 1260, base: 478, height: 14, count: 2, slim: [3, 5] }),
      { size: 24, from: 1285, to: 1640, kind: 'mixed' },
      '#1f3536',
    ) +
    wall(-60, [140, 760], [360, 1260], 90, '#0f2024') +
    wall(1660, [1470, 780], [1260, 1260], 90, '#0e1e22') +
    mistBanks(rng, w, 930, 60, 7, mood.mist, 0.22) +
    darkFoot(w, 1080, h, '#08151a', 0.6) +
    vignette(w, h, '#08151a', 0.35)
  );
}

export const beipanjiangBridge: Picture = { name: 'beipanjiang-bridge', w: 1600, h: 1200, draw: beipanjiang };
