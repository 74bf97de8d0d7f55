import { ranges } from '../land.ts';
import { between } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { faint, path, rect, stroke } from '../shapes.ts';
import { sky, sun } from '../sky.ts';
import { ripples, river } from '../water.ts';
import { bookCover, plate } from './cover.ts';
import { inkPaper } from './moods.ts';
import { crossing, hillsAlone, redBook } from './series.ts';

const { w: W, h: H } = plate;

function chishuiThree(sheet: Sheet): string {
  const { rng } = sheet;
  const back = ranges(rng, {
    w: W,
    far: 250,
    near: 330,
    count: 3,
    heights: [140, 120],
    peaks: [7, 5],
    mood: inkPaper,
    mist: 0.9,
    end: 0.3,
    bottom: H,
  }).svg;
  const ground = rect(0, 320, W, H - 320, between(320, H, [0, '#e0c592'], [0.4, '#b98f5a'], [1, '#5d3a20']));
  const far = path(
    `M-20 1010Q240 960 480 1020T${W + 20} 1000V1080Q700 1110 470 1100T-20 1090Z`,
    between(980, 1100, [0, '#8fb0a6'], [1, '#3f6a68']),
  );
  const way = 'M420 800Q520 860 470 930T540 1000T500 1140';
  const scene =
    sky(W, H, 280, inkPaper) +
    sun(240, 170, 46, '#e0953f', '#d1462a') +
    back +
    ground +
    river({
      course: [
        [560, 322],
        [330, 370],
        [700, 440],
        [240, 540],
        [760, 680],
        [180, 840],
        [-60, 900],
      ],
      widths: [12, 70],
      far: '#e08a5a',
      near: '#8e2f1c',
      light: '#ffcf9c',
    }) +
    hillsAlone(rng, -140, 420, 520, 150, '#6b4526', '#b98f5a') +
    hillsAlone(rng, 640, 460, 600, 170, '#6b4526', '#b98f5a') +
    hillsAlone(rng, 560, 500, 860, 170, '#4f3018', '#8f663a') +
    far +
    ripples(rng, 0, W, 1010, 1090, 26, '#f4fbe8', 0.4) +
    crossing(
      [
        [520, 350],
        [600, 420],
      ],
      6,
    ) +
    crossing(
      [
        [400, 430],
        [460, 520],
      ],
      7,
    ) +
    crossing(
      [
        [470, 560],
        [590, 660],
      ],
      8,
    ) +
    crossing(
      [
        [520, 690],
        [400, 800],
      ],
      9,
    ) +
    stroke(way, '#3a1d0e', 14, faint(0.3)) +
    stroke(way, '#c23a22', 7, 'stroke-dasharray="4 18"') +
    hillsAlone(rng, -180, 560, 1160, 170, '#3a2210', '#5d3a20') +
    hillsAlone(rng, 600, 520, 1180, 150, '#3a2210', '#5d3a20');
  return bookCover(sheet, redBook, scene, [3, 3]);
}

export const chishui3: Picture = { name: 'chishui-3', w: 1200, h: 1600, draw: chishuiThree };
