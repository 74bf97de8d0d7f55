import { ranges } from '../land.ts';
import { between } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { circle, ellipse, faint, num, path, polygon, stroke } from '../shapes.ts';
import { clouds, sky } from '../sky.ts';
import { strata } from '../stone.ts';
import { rainfall } from '../weather.ts';
import { bookCover, plate } from './cover.ts';
import { seaInk } from './moods.ts';
import { seaBook } from './series.ts';

const { w: W, h: H } = plate;

function karstTwo(sheet: Sheet): string {
  const { rng } = sheet;
  const hills = ranges(rng, {
    w: W,
    far: 420,
    near: 500,
    count: 3,
    heights: [190, 150],
    peaks: [6, 5],
    mood: seaInk,
    mist: 0.9,
    end: 0.5,
    bottom: 560,
    shape: { slim: [0.4, 0.6], power: [1.9, 2.6] },
  }).svg;
  const clefts = [90, 250, 430, 610, 780]
    .map((x, i) => {
      const lean = rng.range(-40, 40);
      const end = 900 + ((i * 83) % 230);
      return (
        polygon(
          [
            [x - 30, 540],
            [x + 34, 540],
            [x + lean * 0.4 + 14, 740],
            [x + lean + 2, end],
            [x + lean - 6, end],
            [x + lean * 0.4 - 10, 730],
          ],
          between(540, end, [0, '#0c2a30'], [1, '#061418']),
        ) +
        stroke(
          `M${x} 552Q${num(x + lean * 0.2)} 650 ${num(x + lean * 0.4)} 738T${num(x + lean)} ${end - 10}`,
          '#bfeee8',
          7,
          faint(0.85),
        ) +
        ellipse(x, 552, 40, 7, '#bfeee8', faint(0.8))
      );
    })
    .join('');
  const drops = [
    [170, 300],
    [350, 220],
    [540, 320],
    [700, 180],
    [840, 360],
  ]
    .map(
      ([x = 0, y = 0]) =>
        path(`M${x} ${y}q26 44 0 62q-26 -18 0 -62z`, '#d9f4ee') + circle(x - 5, y + 42, 5, '#ffffff'),
    )
    .join('');
  const scene =
    sky(W, H, 480, {
      ...seaInk,
      sky: [
        [0, '#17303a'],
        [0.6, '#4f7a80'],
        [1, '#a9c4b4'],
      ],
    }) +
    clouds(rng, W, 130, 90, 12, '#0e2028', 0.5) +
    hills +
    strata(rng, W, 536, H, ['#b9b294', '#98967f', '#7b7f70', '#5f6a62', '#465550'], 16) +
    clefts +
    rainfall(rng, W, 540, 190, '#eefaf4', 0.6) +
    drops;
  return bookCover(sheet, seaBook, scene, [2, 3]);
}

export const karst2: Picture = { name: 'karst-2', w: 1200, h: 1600, draw: karstTwo };
