import { darkFoot, lightPool, ranges } from '../land.ts';
import { blossom, flatHouse } from '../north-village.ts';
import { between } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { path } from '../shapes.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { bareTree } from '../trees.ts';
import { bookCover, plate } from './cover.ts';
import { inkPaper } from './moods.ts';

const { w: W, h: H } = plate;

function village(sheet: Sheet): string {
  const { rng } = sheet;
  const hills = ranges(rng, {
    w: W,
    far: 560,
    near: 680,
    count: 3,
    heights: [170, 120],
    peaks: [3, 2],
    mood: inkPaper,
    mist: 0.9,
    end: 0.3,
    bottom: H,
    shape: { slim: [1.6, 2.6] },
  }).svg;
  const scene =
    sky(W, H, 560, inkPaper) +
    lightPool(300, 520, 520, 200, '#f7b45c', 0.6) +
    sun(300, 470, 58, '#f0b050', '#fff3cc') +
    clouds(rng, W, 210, 110, 6, '#fffaf0', 0.5) +
    birds(rng, 660, 260, 7, 14, '#5a452c') +
    hills +
    path(
      `M0 720Q400 700 ${W} 716V${H}H0Z`,
      between(700, H, [0, '#d9c08c'], [0.5, '#9a7a48'], [1, '#4a3620']),
    ) +
    flatHouse(40, 790, 260, 104, '#a98454', null) +
    flatHouse(640, 786, 240, 98, '#a98454', null) +
    bareTree(rng, 460, 800, 380, '#5a452c', 6) +
    flatHouse(190, 930, 540, 190, '#b08a58', '#ffc766') +
    flatHouse(-120, 1010, 330, 160, '#8f6d42', null) +
    flatHouse(720, 1016, 330, 164, '#8f6d42', null) +
    bareTree(rng, 150, 1140, 540, '#2f2214', 6) +
    blossom(rng, 150, 800, 180, 120, 130, '#fffaf0') +
    bareTree(rng, 810, 1150, 480, '#2f2214', 6) +
    darkFoot(W, 1050, H, '#2a1c0e', 0.6);
  return bookCover(sheet, { cloth: '#a07a3e', plate: '#f2e2bc', gold: '#f4dca0' }, scene);
}

export const villageOfXibaipo: Picture = { name: 'village-of-xibaipo', w: 1200, h: 1600, draw: village };
