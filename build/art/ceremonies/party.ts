import { darkFoot, lightPool, vignette } from '../land.ts';
import { across, darker, lighter, mix, radialAt } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { num, path, rect } from '../shapes.ts';
import { shafts } from '../sky.ts';
import { people } from './crowd.ts';

/** A plain cloth that streams over the whole width, lit along its folds. */
function streamingCloth(w: number, y: number, h: number, red: string, light: string): string {
  const shape = `M-20 ${num(y + h * 0.1)}C${num(w * 0.2)} ${num(y - h * 0.22)} ${num(w * 0.36)} ${num(y + h * 0.24)} ${num(w * 0.56)} ${num(y)}S${num(w * 0.86)} ${num(y - h * 0.16)} ${w + 20} ${num(y + h * 0.04)}V${num(y + h * 0.78)}C${num(w * 0.84)} ${num(y + h * 0.6)} ${num(w * 0.7)} ${num(y + h * 0.98)} ${num(w * 0.5)} ${num(y + h * 0.8)}S${num(w * 0.16)} ${num(y + h * 0.66)} -20 ${num(y + h * 0.9)}Z`;
  return path(
    shape,
    across(
      [0, darker(red, 0.45)],
      [0.08, darker(red, 0.1)],
      [0.17, lighter(red, 0.1)],
      [0.25, darker(red, 0.28)],
      [0.38, lighter(red, 0.14)],
      [0.5, mix(red, light, 0.22)],
      [0.6, darker(red, 0.22)],
      [0.7, lighter(red, 0.1)],
      [0.8, darker(red, 0.32)],
      [0.9, lighter(red, 0.04)],
      [1, darker(red, 0.45)],
    ),
  );
}

function draw({ w, h, rng }: Sheet): string {
  const ground = rect(
    0,
    0,
    w,
    h,
    radialAt(w / 2, 520, 1000, [0, '#e8783c'], [0.22, '#c23a24'], [0.6, '#7a1610'], [1, '#340705']),
  );
  return (
    ground +
    shafts(rng, w / 2, -420, 1500, 13, '#ffdf9c', 0.42, Math.PI * 0.2, Math.PI * 0.8) +
    lightPool(w / 2, 540, 640, 420, '#ffe2a0', 0.6) +
    streamingCloth(w, 150, 400, '#b3261b', '#ffd694') +
    lightPool(w / 2, 600, 900, 200, '#ffcf84', 0.5) +
    people(rng, w, {
      rows: 4,
      count: 15,
      size: [92, 190],
      y: [770, 1150],
      colour: '#2a0705',
      edge: '#f2a55a',
      raised: true,
    }) +
    darkFoot(w, 960, h, '#1c0403', 0.86) +
    vignette(w, h, '#1c0403', 0.5)
  );
}

export const party: Picture = { name: 'party', w: 1600, h: 1200, draw };
