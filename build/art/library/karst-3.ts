import { darkFoot, lightPool } from '../land.ts';
import { between, radialAt } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { range, ridge } from '../ridges.ts';
import { num, path } from '../shapes.ts';
import { birds, sky, sun } from '../sky.ts';
import { rockMass, spikes, strata } from '../stone.ts';
import { river } from '../water.ts';
import { bookCover, plate } from './cover.ts';
import { seaInk } from './moods.ts';
import { seaBook } from './series.ts';

const { w: W, h: H } = plate;

function karstThree(sheet: Sheet): string {
  const { rng } = sheet;
  const roof = (x: number): number => 400 + 0.0005 * (x - 430) ** 2 + 26 * Math.sin(x / 70);
  const floor = (x: number): number => 900 + 18 * Math.sin(x / 60 + 2);
  const land = ridge(rng, { w: W, base: 210, height: 120, count: 6, slim: [0.5, 0.8], power: [2, 2.6] });
  const hollow = path(
    `M-20 560${Array.from({ length: 33 }, (_, i) => `L${i * 30} ${num(roof(i * 30) - 10)}`).join('')}V1010H-20Z`,
    radialAt(900, 560, 900, [0, '#fff6d4'], [0.25, '#9fd0bc'], [0.6, '#2f6a70'], [1, '#0f2c34']),
  );
  const scene =
    sky(W, 260, 200, seaInk) +
    sun(700, 90, 30, '#f7d27c', '#fff6d8') +
    birds(rng, 320, 90, 5, 11, '#2a4a4a') +
    range(land, { top: '#2f6a5a', foot: '#4f8a72', bottom: 260, light: '#e9f4c4' }, rng) +
    strata(rng, W, 200, H, ['#b9b294', '#98967f', '#7b7f70', '#5f6a62', '#46524e', '#303d3c'], 14) +
    hollow +
    lightPool(910, 560, 420, 300, '#fff6d4', 0.6) +
    spikes(rng, {
      x1: 20,
      x2: 900,
      from: roof,
      length: 240,
      count: 15,
      way: 1,
      colour: '#54604f',
      light: '#dff2e0',
    }) +
    rockMass(floor, W, H, between(890, H, [0, '#54604f'], [1, '#1c2826'])) +
    spikes(rng, {
      x1: 20,
      x2: 420,
      from: floor,
      length: 190,
      count: 7,
      way: -1,
      colour: '#4a5648',
      light: '#dff2e0',
    }) +
    spikes(rng, {
      x1: 640,
      x2: 930,
      from: floor,
      length: 150,
      count: 5,
      way: -1,
      colour: '#4a5648',
      light: '#dff2e0',
    }) +
    river({
      course: [
        [900, 905],
        [560, 925],
        [700, 970],
        [330, 1040],
        [470, 1190],
      ],
      widths: [10, 110],
      far: '#dff6ea',
      near: '#2a7a80',
      light: '#ffffff',
    }) +
    darkFoot(W, 1040, H, '#0b1a1c', 0.5);
  return bookCover(sheet, seaBook, scene, [3, 3]);
}

export const karst3: Picture = { name: 'karst-3', w: 1200, h: 1600, draw: karstThree };
