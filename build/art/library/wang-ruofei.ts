import { oilLamp, openBook } from '../interior.ts';
import { lightPool, ranges } from '../land.ts';
import { latticeFrame } from '../lattice.ts';
import { across, down } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { faint, line, path, place, rect } from '../shapes.ts';
import { moon, sky, stars } from '../sky.ts';
import { bookCover, plate } from './cover.ts';
import { nightInk } from './moods.ts';

const { w: W, h: H } = plate;

function draw(sheet: Sheet): string {
  const { rng } = sheet;
  const outside =
    sky(W, 760, 600, nightInk) +
    stars(rng, W, 480, 110, '#f4ecd8') +
    moon(620, 240, 44, '#f7ecd0') +
    ranges(rng, {
      w: W,
      far: 560,
      near: 660,
      count: 3,
      heights: [210, 150],
      peaks: [5, 4],
      mood: nightInk,
      mist: 0.7,
      bottom: 720,
    }).svg;
  const wall = path(
    `M0 0H${W}V820H0ZM110 110V680H820V110Z`,
    across([0, '#3a2014'], [0.6, '#8f5a36'], [1, '#3a2014']),
    'fill-rule="evenodd"',
  );
  const desk =
    rect(0, 810, W, 60, across([0, '#4a2a18'], [0.55, '#c07f45'], [1, '#4a2a18'])) +
    rect(0, 870, W, H - 870, down([0, '#5a331d'], [1, '#1a0e08'])) +
    line(0, 872, W, 872, '#dca060', 3, faint(0.6));
  const scene =
    outside +
    wall +
    latticeFrame(110, 110, 710, 570, '#2a160d') +
    rect(70, 676, 790, 30, '#4a2918') +
    lightPool(640, 640, 600, 460, '#f7a84c', 0.42) +
    desk +
    place(670, 822, 1.1, oilLamp('#b08a44', '#ffc262')) +
    place(360, 868, 1.5, openBook('#f3e2bb', '#4a3524'));
  return bookCover(sheet, { cloth: '#27384a', plate: '#22324a', gold: '#d9b66a' }, scene);
}

export const wangRuofei: Picture = { name: 'wang-ruofei', w: 1200, h: 1600, draw };
