import { stoneBridge } from '../bridges.ts';
import { darkFoot, mistBand, ranges, vignette } from '../land.ts';
import { caveRow, loessLines } from '../loess.ts';
import type { Mood } from '../moods.ts';
import type { Picture, Sheet } from '../picture.ts';
import { grass } from '../plants.ts';
import { range, ridgeOf, skylineAt } from '../ridges.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { pagoda } from '../towers.ts';
import { bareTree, smallTree, wood } from '../trees.ts';
import { ripples, river } from '../water.ts';

function draw({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    sky: [
      [0, '#4a3826'],
      [0.4, '#8f6a40'],
      [0.75, '#dcae6a'],
      [1, '#fbe0a4'],
    ],
    far: '#c09560',
    near: '#33210f',
    mist: '#fae3b0',
    glow: '#ffe6a8',
    lamp: '#ffcb6a',
  };
  const back = ranges(rng, {
    w,
    far: 500,
    near: 570,
    count: 2,
    heights: [150, 130],
    peaks: [6, 5],
    mood,
    mist: 0.9,
    end: 0.2,
    bottom: h,
    shape: { slim: [1.2, 2.2], power: [2.2, 3.2] },
  });
  const hill = ridgeOf(rng, { w, base: 860, height: 430, count: 4, rough: 3 }, [
    { x: 1120, height: 430, left: 420, right: 360, power: 2 },
    { x: 1560, height: 260, left: 300, right: 240, power: 2.4 },
  ]);
  const slope = ridgeOf(rng, { w, base: 1010, height: 420, count: 4, rough: 4 }, [
    { x: 120, height: 430, left: 500, right: 380, power: 2.6 },
    { x: 640, height: 190, left: 260, right: 260, power: 2.4 },
  ]);
  return (
    sky(w, h, 560, mood) +
    sun(430, 330, 56, '#ffdf96') +
    clouds(rng, w, 190, 100, 8, '#fbe0ae', 0.3) +
    birds(rng, 800, 200, 7, 15, '#4f3a22') +
    back.svg +
    range(hill, { top: '#96683a', foot: '#d3a462', bottom: h, shadow: '#4a2d14', light: '#ffe2a0' }, rng) +
    loessLines(rng, hill, 740, 1560, 1, '#5a3a1c', '#f7d896') +
    wood(rng, hill, { size: 12, from: 760, to: 1500, kind: 'round', gap: 2.4 }, '#6a5a30') +
    pagoda(1120, skylineAt(hill, 1120) + 10, 330, 9, '#a57a4c', '#4d3218') +
    mistBand(w, 640, 200, mood.mist, 0.34) +
    caveRow(960, 850, 5, 52, '#b5834a', [1, 3], '#ffd27a') +
    range(slope, { top: '#7d5228', foot: '#a87540', bottom: h, shadow: '#3d230d', light: '#f6cb84' }, rng) +
    loessLines(rng, slope, 0, 760, 0.62, '#4a2d12', '#f0c683') +
    caveRow(60, 800, 4, 84, '#a06c38', [0, 2], '#ffd27a') +
    caveRow(120, 975, 5, 104, '#8e5d2e', [1, 2, 4], '#ffd27a') +
    smallTree(52, 800, 120, '#3f3a1c') +
    smallTree(520, 802, 90, '#4a421f') +
    river({
      course: [
        [1600, 905],
        [1150, 930],
        [1320, 990],
        [700, 1080],
        [900, 1210],
      ],
      widths: [8, 150],
      far: '#fbe3ac',
      near: '#7d5a30',
      light: '#fff2cc',
    }) +
    ripples(rng, 700, 1500, 940, 1180, 40, '#fff3d0', 0.4) +
    stoneBridge(1090, 928, 290, 3, '#6f4d2a', '#f3cf90') +
    bareTree(rng, 1480, 1150, 420, '#2a1a0b', 6) +
    grass(rng, 0, w, (x) => 1150 + Math.sin(x / 140) * 18, 40, 150, '#3a2610') +
    darkFoot(w, 1030, h, '#1a1007', 0.86) +
    vignette(w, h, '#1a1007', 0.3)
  );
}

export const yanan: Picture = { name: 'yanan', w: 1600, h: 1200, draw };
