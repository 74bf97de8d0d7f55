import { darkFoot, mistBand, mistBanks, ranges, vignette } from '../land.ts';
import { libraryDusk, type Mood } from '../moods.ts';
import { between, darker } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { range, ridge } from '../ridges.ts';
import { type Point, rect } from '../shapes.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { river } from '../water.ts';

function coverChishui({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    ...libraryDusk,
    sky: [
      [0, '#6a4a30'],
      [0.45, '#b98a56'],
      [1, '#f6dca4'],
    ],
    far: '#b58a60',
    near: '#2b190f',
    mist: '#f8e4bc',
  };
  const back = ranges(rng, {
    w,
    far: 380,
    near: 500,
    count: 4,
    heights: [220, 200],
    peaks: [13, 9],
    mood,
    mist: 0.95,
    end: 0.4,
    bottom: h,
  });
  const course: readonly Point[] = [
    [1150, 480],
    [820, 530],
    [1360, 610],
    [560, 720],
    [1400, 860],
    [700, 1010],
    [1000, 1150],
  ];
  const hill = (x: number, wide: number, base: number, height: number, top: string, foot: string): string => {
    const of = ridge(rng, {
      w: wide,
      from: x,
      base,
      height,
      count: 3,
      slim: [0.55, 0.9],
      rough: 3,
      alone: true,
    });
    return (
      range(of, { top, foot, bottom: base, shadow: '#1a0d06', light: '#ffe0a8' }, rng) +
      wood(
        rng,
        of,
        { size: 15, from: x + wide * 0.14, to: x + wide * 0.86, kind: 'mixed', gap: 0.8 },
        darker(top, 0.15),
      )
    );
  };
  return (
    sky(w, h, 440, mood) +
    sun(520, 240, 54, '#ffe2a0') +
    clouds(rng, w, 160, 90, 9, '#fff0cc', 0.34) +
    birds(rng, 1290, 180, 9, 15, '#4a3019') +
    back.svg +
    rect(
      0,
      490,
      w,
      h - 490,
      between(490, h, [0, '#d3a56a'], [0.35, '#9a6a3c'], [0.75, '#4a2d18'], [1, '#1d1109']),
    ) +
    mistBand(w, 430, 140, mood.mist, 0.5) +
    river({ course, widths: [12, 165], far: '#e79a66', near: '#7d2a1a', light: '#ffd9a4' }) +
    hill(1240, 800, 660, 200, '#7a4e2c', '#a97a48') +
    hill(-200, 820, 700, 230, '#6f4526', '#9a6a3c') +
    hill(760, 480, 720, 110, '#6f4526', '#92633a') +
    mistBanks(rng, w, 720, 50, 8, mood.mist, 0.24) +
    hill(1330, 900, 960, 290, '#3f2614', '#6a4526') +
    hill(-260, 860, 1000, 300, '#3a2212', '#5f3c20') +
    darkFoot(w, 880, h, '#170d07', 0.82) +
    vignette(w, h, '#170d07', 0.3)
  );
}

export const coverChishuiDays: Picture = { name: 'cover-chishui-days', w: 1968, h: 1120, draw: coverChishui };
