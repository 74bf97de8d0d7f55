import { cliff } from '../cliffs.ts';
import { mistBand, mistBanks, ranges, vignette } from '../land.ts';
import { coolDawn, type Mood } from '../moods.ts';
import { between } from '../paint.ts';
import { column } from '../people.ts';
import type { Picture, Sheet } from '../picture.ts';
import { grass } from '../plants.ts';
import { range, ridge, rim, wayOn } from '../ridges.ts';
import { ellipse, faint, type Point, path } from '../shapes.ts';
import { clouds, sky, sun } from '../sky.ts';
import { pine } from '../trees.ts';
import { ribbon, ripples } from '../water.ts';

function wuSouth({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    ...coolDawn,
    sky: [
      [0, '#27343a'],
      [0.4, '#6b7f80'],
      [0.78, '#c9c6aa'],
      [1, '#f4e0b4'],
    ],
    far: '#93a39d',
    near: '#1b2424',
    mist: '#f1ead2',
  };
  const back = ranges(rng, {
    w,
    far: 430,
    near: 520,
    count: 2,
    heights: [220, 170],
    peaks: [7, 6],
    mood,
    mist: 1,
    end: 0.2,
    bottom: h,
  });
  const march = ridge(rng, {
    w,
    base: 650,
    height: 190,
    count: 3,
    slim: [1.3, 2],
    power: [1.7, 2.1],
    rough: 2,
  });
  const wall = (edge: number, top: Point, foot: Point, rise: number, colour: string): string =>
    cliff(rng, { edge, top, foot, rise, bottom: h, colour, light: '#dfe0c4' });
  const stream = ribbon(
    [
      [690, 760],
      [640, 830],
      [720, 920],
      [520, 1040],
      [560, 1210],
    ],
    [
      [760, 760],
      [800, 830],
      [960, 920],
      [960, 1040],
      [1180, 1210],
    ],
  );
  return (
    sky(w, h, 500, mood) +
    sun(1120, 270, 44, '#fff0c2') +
    clouds(rng, w, 170, 80, 8, '#fff4d8', 0.26) +
    back.svg +
    mistBand(w, 390, 230, mood.mist, 0.6) +
    range(march, { top: '#53625f', foot: '#b5b9a2', bottom: h }, rng) +
    rim(march, 0, w, '#fff2cc', 0.55, 2) +
    column(rng, {
      way: wayOn(march, 300, 1500, 2),
      count: 44,
      size: [25, 15],
      colour: '#20292a',
      flag: '#a5281f',
    }) +
    mistBand(w, 560, 260, mood.mist, 0.75) +
    wall(-60, [420, 640], [610, 850], 120, '#5c6a64') +
    wall(1660, [1050, 650], [850, 850], 150, '#56645f') +
    mistBanks(rng, w, 800, 40, 9, mood.mist, 0.4) +
    path(stream, between(750, h, [0, '#eae2c2'], [0.4, '#7f938c'], [1, '#1d2b2b'])) +
    ripples(rng, 560, 980, 840, 1190, 70, '#fbf3d8', 0.4) +
    wall(-60, [230, 600], [500, 1060], 150, '#303c39') +
    wall(1660, [1260, 620], [1010, 1060], 170, '#2d3936') +
    mistBanks(rng, w, 950, 50, 6, mood.mist, 0.2) +
    wall(-60, [90, 780], [380, 1210], 100, '#141c1b') +
    wall(1660, [1440, 760], [1180, 1210], 100, '#131b1a') +
    pine(rng, 1474, 772, 300, -0.7, '#0f1615') +
    pine(rng, 66, 790, 220, 0.5, '#111817') +
    grass(rng, 0, 100, () => 800, 60, 60, '#111817') +
    ellipse(800, 1230, 700, 60, '#0c1212', faint(0.6)) +
    vignette(w, h, '#0c1213', 0.5)
  );
}

export const wuRiverSouth: Picture = { name: 'wu-river-south', w: 1600, h: 1200, draw: wuSouth };
