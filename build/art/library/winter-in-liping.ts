import { lightPool, mistBanks, ranges } from '../land.ts';
import { between } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { path } from '../shapes.ts';
import { clouds, sky } from '../sky.ts';
import { snowLine, townHouse } from '../town.ts';
import { bareTree } from '../trees.ts';
import { snowfall } from '../weather.ts';
import { bookCover, plate } from './cover.ts';
import { snowInk } from './moods.ts';

const { w: W, h: H } = plate;

function draw(sheet: Sheet): string {
  const { rng } = sheet;
  const hills = ranges(rng, {
    w: W,
    far: 560,
    near: 720,
    count: 4,
    heights: [360, 260],
    peaks: [4, 4],
    mood: snowInk,
    mist: 0.95,
    end: 0.55,
    bottom: H,
    shape: { slim: [0.7, 1.2], power: [1.3, 1.8] },
  }).svg;
  const paint = { wall: '#3d2a24', roof: '#1d1a1c', lamp: '#ffc45c' };
  const houses = [
    [40, 830, 330, []],
    [470, 850, 400, [1]],
    [-60, 960, 380, []],
    [560, 1000, 430, []],
  ] as const;
  const row = houses
    .map(
      ([x, y, s, lit]) =>
        townHouse(x, y, s, paint, '#6f6762', lit) +
        snowLine(x + s * 0.04, x + s * 0.96, y - s * 0.79, s * 0.03),
    )
    .join('');
  const scene =
    sky(W, H, 560, snowInk) +
    clouds(rng, W, 200, 120, 8, '#ffffff', 0.34) +
    hills +
    mistBanks(rng, W, 720, 40, 9, '#f4efe4', 0.5) +
    lightPool(600, 720, 330, 220, '#ffb85c', 0.4) +
    row +
    path(`M0 1000Q300 970 520 1010T${W} 990V${H}H0Z`, between(980, H, [0, '#e4ded2'], [1, '#77787e'])) +
    bareTree(rng, 210, 1110, 600, '#131215', 6) +
    snowfall(rng, W, H, 170);
  return bookCover(sheet, { cloth: '#3d4450', plate: '#e2dccf', gold: '#cdb27a' }, scene);
}

export const winterInLiping: Picture = { name: 'winter-in-liping', w: 1200, h: 1600, draw };
