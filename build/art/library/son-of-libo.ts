import { mistBand, ranges } from '../land.ts';
import { between } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { grass } from '../plants.ts';
import { range, ridge } from '../ridges.ts';
import { type Point, path } from '../shapes.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { broadTree } from '../trees.ts';
import { ribbon } from '../water.ts';
import { bookCover, plate } from './cover.ts';
import { greenInk } from './moods.ts';

const { w: W, h: H } = plate;

function draw(sheet: Sheet): string {
  const { rng } = sheet;
  const hills = ranges(rng, {
    w: W,
    far: 560,
    near: 800,
    count: 5,
    heights: [300, 260],
    peaks: [6, 4],
    mood: greenInk,
    mist: 1,
    end: 0.7,
    bottom: H,
    side: 1,
    shape: { slim: [0.36, 0.55], power: [2, 2.7] },
  });
  const middle: readonly Point[] = [
    [470, 690],
    [430, 740],
    [540, 800],
    [330, 890],
    [620, 1000],
    [380, 1180],
  ];
  const half = (y: number): number => 4 + ((y - 690) / 480) ** 1.3 * 120;
  const ground = ridge(rng, { w: W, base: 860, height: 70, count: 2, slim: [3, 4] });
  const scene =
    sky(W, H, 560, greenInk) +
    sun(470, 420, 74, '#f3c468', '#fff3cc') +
    clouds(rng, W, 200, 110, 6, '#fff8dc', 0.4) +
    birds(rng, 730, 260, 5, 14, '#26402f') +
    hills.svg +
    mistBand(W, 700, 160, greenInk.mist, 0.5) +
    range(ground, { top: '#3a5a40', foot: '#1c3324', bottom: H }, rng) +
    path(
      ribbon(
        middle.map(([x, y]): Point => [x - half(y), y]),
        middle.map(([x, y]): Point => [x + half(y), y]),
      ),
      between(690, H, [0, '#fff2c0'], [1, '#c9b878']),
    ) +
    broadTree(rng, 790, 1090, 400, '#12241a', '#173022') +
    grass(rng, 0, W, () => 1150, 70, 120, '#12241a');
  return bookCover(sheet, { cloth: '#2f4a3c', plate: '#efe6bc', gold: '#d9bd74' }, scene);
}

export const sonOfLibo: Picture = { name: 'son-of-libo', w: 1200, h: 1600, draw };
