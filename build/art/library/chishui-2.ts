import { mistBand, mistBanks, ranges } from '../land.ts';
import { between } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { range, ridgeOf } from '../ridges.ts';
import { type Point, path } from '../shapes.ts';
import { clouds, sky } from '../sky.ts';
import { ribbon, ripples } from '../water.ts';
import { bookCover, plate } from './cover.ts';
import { snowInk } from './moods.ts';
import { crossing, redBook } from './series.ts';

const { w: W, h: H } = plate;

function chishuiTwo(sheet: Sheet): string {
  const { rng } = sheet;
  const peaks = ridgeOf(rng, { w: W, base: 840, height: 640, count: 4, rough: 6, step: 6 }, [
    { x: 200, height: 600, left: 260, right: 190, power: 1.3 },
    { x: 730, height: 660, left: 190, right: 260, power: 1.3 },
  ]);
  const back = ranges(rng, {
    w: W,
    far: 520,
    near: 600,
    count: 2,
    heights: [230, 200],
    peaks: [5, 4],
    mood: snowInk,
    mist: 1,
    end: 0.25,
    bottom: H,
  }).svg;
  const middle: readonly Point[] = [
    [470, 700],
    [445, 740],
    [510, 790],
    [400, 850],
    [480, 930],
  ];
  const scene =
    sky(W, H, 560, snowInk) +
    clouds(rng, W, 180, 110, 9, '#ffffff', 0.4) +
    back +
    mistBand(W, 500, 220, '#f4efe4', 0.5) +
    range(peaks, { top: '#33343a', foot: '#a5a09a', bottom: H, shadow: '#101114', light: '#ffffff' }, rng) +
    path(
      ribbon(
        middle.map(([x, y]): Point => [x - 2 - (y - 700) * 0.06, y]),
        middle.map(([x, y]): Point => [x + 2 + (y - 700) * 0.06, y]),
      ),
      '#fff6e0',
    ) +
    path(`M0 900Q440 850 ${W} 900V${H}H0Z`, between(870, H, [0, '#8f867c'], [1, '#3a3430'])) +
    path(
      `${ribbon(
        [
          [-20, 930],
          [-20, 1000],
          [-20, 1090],
        ],
        [
          [-20, 930],
          [-20, 1000],
          [-20, 1090],
        ],
      )}M-20 930Q260 900 440 960T${W + 20} 950V1070Q700 1090 440 1080T-20 1090Z`,
      between(920, 1090, [0, '#d9764a'], [1, '#84291a']),
    ) +
    ripples(rng, 0, W, 960, 1070, 30, '#ffd8a8', 0.4) +
    crossing(
      [
        [250, 920],
        [310, 1100],
      ],
      9,
    ) +
    crossing(
      [
        [660, 1100],
        [610, 930],
      ],
      9,
    ) +
    mistBanks(rng, W, 880, 20, 6, '#f4efe4', 0.4);
  return bookCover(sheet, redBook, scene, [2, 3]);
}

export const chishui2: Picture = { name: 'chishui-2', w: 1200, h: 1600, draw: chishuiTwo };
