import { darkFoot, ranges } from '../land.ts';
import { caveRow, loessLines } from '../loess.ts';
import type { Picture, Sheet } from '../picture.ts';
import { range, ridgeOf, skylineAt } from '../ridges.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { pagoda } from '../towers.ts';
import { bareTree } from '../trees.ts';
import { bookCover, plate } from './cover.ts';
import { ochreInk } from './moods.ts';

const { w: W, h: H } = plate;

function caves(sheet: Sheet): string {
  const { rng } = sheet;
  const hill = ridgeOf(rng, { w: W, base: 900, height: 460, count: 3, rough: 3 }, [
    { x: 600, height: 460, left: 360, right: 380, power: 2 },
    { x: 60, height: 220, left: 220, right: 220, power: 2.4 },
  ]);
  const back = ranges(rng, {
    w: W,
    far: 520,
    near: 600,
    count: 2,
    heights: [150, 120],
    peaks: [4, 3],
    mood: ochreInk,
    mist: 0.9,
    end: 0.2,
    bottom: H,
    shape: { slim: [1.2, 2], power: [2.2, 3] },
  }).svg;
  const scene =
    sky(W, H, 560, ochreInk) +
    sun(230, 300, 60, '#f7c468', '#fff6d8') +
    clouds(rng, W, 190, 100, 6, '#fff3d0', 0.4) +
    birds(rng, 420, 230, 7, 13, '#5a3d1c') +
    back +
    range(hill, { top: '#8f6232', foot: '#cf9c56', bottom: H, shadow: '#4a2d12', light: '#ffe6a8' }, rng) +
    loessLines(rng, hill, 160, 930, 0.8, '#5a3a18', '#f7dc9c') +
    pagoda(600, skylineAt(hill, 600) + 10, 330, 9, '#a57a48', '#4a2f14') +
    caveRow(60, 880, 4, 116, '#b07c40', [1, 2], '#ffd57e') +
    caveRow(250, 1080, 4, 132, '#96652f', [0, 3], '#ffd57e') +
    bareTree(rng, 120, 1140, 330, '#2c1a0a', 5) +
    darkFoot(W, 1040, H, '#24160a', 0.7);
  return bookCover(sheet, { cloth: '#8a5a26', plate: '#fae3b0', gold: '#f0cf86' }, scene);
}

export const cavesOfYanan: Picture = { name: 'caves-of-yanan', w: 1200, h: 1600, draw: caves };
