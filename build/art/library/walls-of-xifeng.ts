import { darkFoot, lightPool, mistBand, ranges } from '../land.ts';
import type { Picture, Sheet } from '../picture.ts';
import { grass } from '../plants.ts';
import { path } from '../shapes.ts';
import { clouds, sky } from '../sky.ts';
import { highWall } from '../walls.ts';
import { bookCover, plate } from './cover.ts';
import { nightInk } from './moods.ts';

const { w: W, h: H } = plate;

function walls(sheet: Sheet): string {
  const { rng } = sheet;
  const mood = {
    ...nightInk,
    sky: [
      [0, '#0a0d12'],
      [0.5, '#1c232c'],
      [0.8, '#6b5a4a'],
      [0.94, '#e0a862'],
      [1, '#f8d898'],
    ] as const,
  };
  const hills = ranges(rng, {
    w: W,
    far: 600,
    near: 730,
    count: 3,
    heights: [260, 200],
    peaks: [3, 3],
    mood,
    mist: 0.5,
    end: 0.8,
    bottom: H,
    shape: { slim: [0.7, 1.3] },
  }).svg;
  const scene =
    sky(W, H, 430, mood) +
    lightPool(470, 400, 620, 66, '#ffe2a4', 0.9) +
    clouds(rng, W, 330, 40, 5, '#e0995a', 0.3) +
    hills +
    mistBand(W, 640, 150, '#a08c76', 0.3) +
    highWall(rng, -20, 740, W + 40, 330, '#45423e', '#cdb48c', false) +
    path(`M0 1060Q400 1040 ${W} 1066V${H}H0Z`, '#15130f') +
    grass(rng, 0, W, () => 1072, 60, 120, '#0e0d0b') +
    darkFoot(W, 960, H, '#0b0a09', 0.6);
  return bookCover(sheet, { cloth: '#2b2825', plate: '#45423e', gold: '#b99a62' }, scene);
}

export const wallsOfXifeng: Picture = { name: 'walls-of-xifeng', w: 1200, h: 1600, draw: walls };
