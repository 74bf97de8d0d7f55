import { sampan } from '../boats.ts';
import { ranges } from '../land.ts';
import { between } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { reeds } from '../plants.ts';
import { place, rect } from '../shapes.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { ripples, river } from '../water.ts';
import { bookCover, plate } from './cover.ts';
import { inkPaper } from './moods.ts';

const { w: W, h: H } = plate;

function draw(sheet: Sheet): string {
  const { rng } = sheet;
  const back = ranges(rng, {
    w: W,
    far: 440,
    near: 500,
    count: 3,
    heights: [110, 80],
    peaks: [5, 4],
    mood: inkPaper,
    mist: 1,
    end: 0.35,
    bottom: H,
    shape: { slim: [1.2, 2.4] },
  }).svg;
  const scene =
    sky(W, H, 460, inkPaper) +
    sun(260, 290, 58, '#e0a24c', '#cf5a2c') +
    clouds(rng, W, 170, 90, 6, '#fffaf0', 0.6) +
    birds(rng, 640, 220, 11, 15, '#4a3524') +
    back +
    rect(0, 500, W, H - 500, between(500, H, [0, '#d9c08c'], [0.5, '#a78a56'], [1, '#4d3a22'])) +
    river({
      course: [
        [520, 500],
        [300, 536],
        [700, 590],
        [180, 670],
        [790, 790],
        [160, 950],
        [620, 1180],
      ],
      widths: [10, 150],
      far: '#fff4d6',
      near: '#6f7f74',
      light: '#ffffff',
    }) +
    place(560, 812, 0.72, sampan('#1d1611')) +
    ripples(rng, 200, 760, 800, 1140, 34, '#fffdf0', 0.5) +
    reeds(rng, 0, 200, 720, 120, 40, '#6b5534', '#8a6f44') +
    reeds(rng, 740, W, 700, 110, 36, '#6b5534', '#8a6f44') +
    reeds(rng, -20, 240, 1000, 260, 56, '#3a2e1e', '#5f4a2e') +
    reeds(rng, 640, W, 1020, 280, 70, '#3a2e1e', '#5f4a2e') +
    reeds(rng, -20, W, 1260, 330, 100, '#241b12', '#3f311f');
  return bookCover(sheet, { cloth: '#6b5a3a', plate: '#edddb8', gold: '#e0c27c' }, scene);
}

export const zhouYiqun: Picture = { name: 'zhou-yiqun', w: 1200, h: 1600, draw };
