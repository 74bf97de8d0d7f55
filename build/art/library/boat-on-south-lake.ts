import { paintedBoat } from '../boats.ts';
import { ranges } from '../land.ts';
import type { Picture, Sheet } from '../picture.ts';
import { reeds, willow } from '../plants.ts';
import { place } from '../shapes.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { lightOnWater, mirrored, ripples, water } from '../water.ts';
import { bookCover, plate } from './cover.ts';
import { inkPaper } from './moods.ts';

const { w: W, h: H } = plate;

function boat(sheet: Sheet): string {
  const { rng } = sheet;
  const hull = place(
    190,
    760,
    0.56,
    paintedBoat({ hull: '#7a2c1a', cabin: '#8f4526', roof: '#3d352c', lamp: '#ffcf7c' }),
  );
  const shore = ranges(rng, {
    w: W,
    far: 520,
    near: 566,
    count: 3,
    heights: [130, 60],
    peaks: [5, 4],
    mood: inkPaper,
    mist: 1,
    end: 0.3,
    bottom: 572,
    shape: { slim: [1, 2] },
  }).svg;
  const scene =
    sky(W, H, 560, inkPaper) +
    sun(640, 330, 66, '#e0953f', '#d1462a') +
    clouds(rng, W, 200, 110, 6, '#fffaf0', 0.6) +
    birds(rng, 330, 240, 7, 14, '#4a3524') +
    shore +
    water(W, 566, H, '#efdfba', '#8f7448') +
    mirrored(shore, 568, 0.35, 0.5) +
    lightOnWater(rng, 640, 572, 1000, 110, '#d1462a', 0.42) +
    mirrored(hull, 762, 0.45, 0.62) +
    hull +
    ripples(rng, 0, W, 600, 1140, 60, '#fffdf0', 0.5) +
    willow(rng, 1010, 700, 1000, '#2f2a1c', -1) +
    reeds(rng, -20, 330, 1180, 330, 60, '#3a2e1e', '#6b5534') +
    reeds(rng, 700, 950, 1180, 240, 36, '#3a2e1e', '#6b5534');
  return bookCover(sheet, { cloth: '#8f2d20', plate: '#efdfba', gold: '#dcb468' }, scene);
}

export const boatOnSouthLake: Picture = { name: 'boat-on-south-lake', w: 1200, h: 1600, draw: boat };
