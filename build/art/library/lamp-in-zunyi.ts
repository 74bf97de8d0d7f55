import { hall } from '../hall.ts';
import { darkFoot, lightPool, ranges } from '../land.ts';
import { between } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { place, rect } from '../shapes.ts';
import { clouds, sky, stars, sun } from '../sky.ts';
import { bareTree, broadTree } from '../trees.ts';
import { bookCover, plate } from './cover.ts';
import { redInk } from './moods.ts';

const { w: W, h: H } = plate;

function draw(sheet: Sheet): string {
  const { rng } = sheet;
  const hills = ranges(rng, {
    w: W,
    far: 560,
    near: 700,
    count: 3,
    heights: [280, 220],
    peaks: [6, 5],
    mood: redInk,
    mist: 0.9,
    end: 0.5,
    bottom: H,
  }).svg;
  const house = hall({
    roof: '#241917',
    brick: '#7a5a4c',
    timber: '#4b2a1e',
    lamp: '#ffd27c',
    lit: (storey, bay) => storey === 0 && bay === 3,
  });
  const scene =
    sky(W, H, 600, redInk) +
    stars(rng, W, 240, 40, '#ffe9c8') +
    clouds(rng, W, 250, 120, 8, '#f6b07a', 0.4) +
    sun(240, 440, 56, '#ffc474') +
    hills +
    rect(0, 860, W, H - 860, between(860, H, [0, '#5a2c20'], [1, '#180b09'])) +
    lightPool(386, 640, 330, 240, '#ffbf66', 0.55) +
    place(66, 396, 0.8, house) +
    lightPool(386, 930, 260, 34, '#ffc36a', 0.5) +
    bareTree(rng, 830, 1010, 640, '#150a08', 6) +
    broadTree(rng, 40, 980, 420, '#190c0a') +
    darkFoot(W, 980, H, '#150a08', 0.8);
  return bookCover(sheet, { cloth: '#6a1c15', plate: '#c2472b', gold: '#e2b45e' }, scene);
}

export const lampInZunyi: Picture = { name: 'lamp-in-zunyi', w: 1200, h: 1600, draw };
