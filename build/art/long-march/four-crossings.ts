import { darkFoot, mistBand, mistBanks, ranges, vignette } from '../land.ts';
import type { Mood } from '../moods.ts';
import { between } from '../paint.ts';
import { column } from '../people.ts';
import type { Picture, Sheet } from '../picture.ts';
import { range, ridgeOf } from '../ridges.ts';
import { type Point, rect } from '../shapes.ts';
import { clouds, moon, sky, stars } from '../sky.ts';
import { wood } from '../trees.ts';
import { lightOnWater, ripples, river } from '../water.ts';

function draw({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    sky: [
      [0, '#0c0a10'],
      [0.5, '#2b1d22'],
      [0.85, '#6a3f34'],
      [1, '#a8683f'],
    ],
    far: '#6a4540',
    near: '#0f0b0d',
    mist: '#c98a62',
    glow: '#f4dcb0',
    lamp: '#ffb657',
  };
  const hills = ranges(rng, {
    w,
    far: 520,
    near: 640,
    count: 3,
    heights: [250, 230],
    peaks: [8, 6],
    mood,
    mist: 0.8,
    end: 0.6,
    side: 1,
    bottom: h,
  });
  const left = ridgeOf(rng, { w, base: 1240, height: 560, count: 2, rough: 6 }, [
    { x: -40, height: 560, left: 400, right: 430, power: 2 },
    { x: 1660, height: 470, left: 420, right: 300, power: 2 },
  ]);
  const course: readonly Point[] = [
    [930, 650],
    [640, 700],
    [1080, 780],
    [540, 890],
    [980, 1020],
    [700, 1220],
  ];
  return (
    sky(w, h, 560, mood) +
    stars(rng, w, 420, 130, '#f6e6d0') +
    moon(1110, 260, 62, '#f6e2b4') +
    clouds(rng, w, 300, 90, 7, '#c98a62', 0.22) +
    hills.svg +
    rect(0, 640, w, 560, between(640, h, [0, '#5d3a30'], [0.5, '#2b1b18'], [1, '#120c0c'])) +
    mistBand(w, 560, 170, mood.mist, 0.35) +
    river({ course, widths: [8, 150], far: '#f2c594', near: '#5a211a', light: '#ffe2b0' }) +
    lightOnWater(rng, 960, 660, 860, 60, '#fff0cc', 0.6) +
    ripples(rng, 560, 1000, 900, 1180, 40, '#ffd9a8', 0.35) +
    column(rng, {
      way: [
        [560, 690],
        [780, 712],
        [930, 760],
        [760, 800],
        [470, 850],
        [420, 900],
        [640, 950],
        [960, 960],
        [1240, 1000],
        [1300, 1080],
      ],
      count: 66,
      size: [12, 50],
      colour: '#0b0708',
      lights: 3,
      lamp: '#ffb04c',
    }) +
    mistBanks(rng, w, 780, 60, 8, mood.mist, 0.2) +
    range(left, { top: '#171012', foot: '#0c0809', bottom: h, light: '#c9805a' }, rng) +
    wood(rng, left, { size: 28, from: 0, to: w, kind: 'mixed', gap: 0.7 }, '#120c0e') +
    darkFoot(w, 1090, h, '#090607', 0.7) +
    vignette(w, h, '#070506', 0.5)
  );
}

export const fourCrossings: Picture = { name: 'four-crossings', w: 1600, h: 1200, draw };
