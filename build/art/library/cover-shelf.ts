import { oilLamp } from '../interior.ts';
import { darkFoot, lightPool, vignette } from '../land.ts';
import { across, darker, down, lighter } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import type { Rng } from '../rng.ts';
import { circle, faint, line, place, rect } from '../shapes.ts';

const cloths = [
  '#8c2a1e',
  '#b78334',
  '#3f4f47',
  '#7d6a4c',
  '#27384a',
  '#6a1c15',
  '#5a6a5a',
  '#a05a2c',
  '#2b2825',
  '#c9b48c',
  '#1f4a52',
  '#8a5a26',
] as const;

/** The back of a bound book on a shelf: cloth, bands of gold, a label; foot at (x, y). */
function bookSpine(rng: Rng, x: number, y: number, w: number, h: number, cloth: string): string {
  const gold = '#dcb468';
  const bands = [0.1, 0.14, 0.72, 0.9]
    .map((t) => line(x + 4, y - h * (1 - t), x + w - 4, y - h * (1 - t), gold, 2.4, faint(0.8)))
    .join('');
  const label = rng.chance(0.6)
    ? rect(
        x + w * 0.2,
        y - h * 0.78,
        w * 0.6,
        h * 0.3,
        darker(cloth, 0.35),
        `stroke="${gold}" stroke-width="2" stroke-opacity="0.8"`,
      )
    : circle(x + w / 2, y - h * 0.5, w * 0.17, 'none', `stroke="${gold}" stroke-width="2.6"`);
  return (
    rect(
      x,
      y - h,
      w,
      h,
      across([0, darker(cloth, 0.55)], [0.3, lighter(cloth, 0.12)], [0.62, cloth], [1, darker(cloth, 0.5)]),
    ) +
    bands +
    label +
    rect(x, y - h, w, 5, lighter(cloth, 0.2), faint(0.5))
  );
}

function shelfRow(rng: Rng, x1: number, x2: number, y: number, tall: number): string {
  let out = '';
  let x = x1;
  while (x < x2 - 60) {
    const w = rng.range(46, 96);
    const h = tall * rng.range(0.72, 1);
    const cloth = cloths[rng.int(0, cloths.length - 1)] ?? '#8c2a1e';
    out += bookSpine(rng, x, y, w, h, cloth);
    x += w + 2;
  }
  return out;
}

function draw({ w, h, rng }: Sheet): string {
  const wall = rect(0, 0, w, h, across([0, '#1d120b'], [0.62, '#7a5532'], [1, '#2a1a0f']));
  const board = (y: number): string =>
    rect(0, y, w, 40, down([0, '#8a5a34'], [0.2, '#5d3a20'], [1, '#2b190d'])) +
    rect(0, y + 40, w, 60, down([0, '#000000', 0.5], [1, '#000000', 0])) +
    line(0, y + 2, w, y + 2, '#d9a05c', 2.4, faint(0.5));
  return (
    wall +
    shelfRow(rng, -20, w + 60, 300, 290) +
    board(300) +
    shelfRow(rng, 60, 1080, 860, 400) +
    shelfRow(rng, 1480, w + 60, 860, 380) +
    board(860) +
    lightPool(1280, 640, 820, 520, '#f7b055', 0.62) +
    place(1280, 860, 1.5, oilLamp('#b08a44', '#ffc467')) +
    lightPool(1280, 880, 520, 40, '#ffd792', 0.6) +
    darkFoot(w, 860, h, '#140c07', 0.9) +
    rect(0, 0, w, 300, down([0, '#140c07', 0.75], [1, '#140c07', 0.1])) +
    vignette(w, h, '#0d0704', 0.6)
  );
}

export const coverShelf: Picture = { name: 'cover-shelf', w: 1968, h: 1120, draw };
