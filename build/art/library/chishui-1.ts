import { floatingBridge } from '../bridges.ts';
import { mistBand } from '../land.ts';
import { between } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { path, rect } from '../shapes.ts';
import { ribbon, ripples } from '../water.ts';
import { bookCover, plate } from './cover.ts';
import { hillsAlone, redBook } from './series.ts';

const { w: W, h: H } = plate;

function chishuiOne(sheet: Sheet): string {
  const { rng } = sheet;
  const water = path(
    ribbon(
      [
        [430, -20],
        [180, 220],
        [330, 460],
        [90, 720],
        [200, 960],
        [60, 1190],
      ],
      [
        [640, -20],
        [430, 220],
        [640, 460],
        [520, 720],
        [720, 960],
        [680, 1190],
      ],
    ),
    between(0, H, [0, '#d9764a'], [0.5, '#a53c22'], [1, '#6f2013']),
  );
  const bank = rect(0, 0, W, H, between(0, H, [0, '#dcbf8a'], [0.5, '#b78d58'], [1, '#6b4526']));
  const banks = [
    [-160, 120, 420],
    [640, 150, 460],
    [-180, 430, 420],
    [700, 430, 400],
    [-200, 640, 380],
    [640, 700, 460],
    [-220, 1010, 420],
    [720, 1010, 400],
  ]
    .map(([x = 0, y = 0, s = 0]) => hillsAlone(rng, x, s, y, 150, '#5d3a20', '#a97f4c'))
    .join('');
  const scene =
    bank +
    water +
    ripples(rng, 180, 620, 40, 1140, 70, '#ffd8a8', 0.35) +
    banks +
    floatingBridge([590, 740], [110, 830], 13, [58, 76], '#4a2a18', '#ecca8e', true) +
    mistBand(W, -80, 280, '#f7e6c0', 0.9);
  return bookCover(sheet, redBook, scene, [1, 3]);
}

export const chishui1: Picture = { name: 'chishui-1', w: 1200, h: 1600, draw: chishuiOne };
