import { stoneBridge } from '../bridges.ts';
import { darkFoot, mistBand, mistBanks, ranges } from '../land.ts';
import { between, glow, radial } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { range, ridge, skylineAt } from '../ridges.ts';
import { tiledRoof } from '../roofs.ts';
import { circle, ellipse, line, polygon, rect } from '../shapes.ts';
import { birds, clouds, shafts, sky, sun } from '../sky.ts';
import { splitPillar } from '../stone.ts';
import { pine, wood } from '../trees.ts';
import { high } from './high-mood.ts';

function smallTemple(x: number, y: number, w: number): string {
  return (
    rect(x - w * 0.36, y - w * 0.42, w * 0.72, w * 0.42, '#8a3a26') +
    rect(x - w * 0.08, y - w * 0.3, w * 0.16, w * 0.3, '#ffd47a') +
    circle(x, y - w * 0.2, w * 0.6, glow('#ffcf7a', 0.5)) +
    tiledRoof({
      x: x - w * 0.42,
      y: y - w * 0.4,
      w: w * 0.84,
      h: w * 0.4,
      colour: '#2c2b2e',
      over: w * 0.14,
      lift: w * 0.1,
      crest: 0.5,
      tiles: 8,
    })
  );
}

function draw({ w, h, rng }: Sheet): string {
  const back = ranges(rng, {
    w,
    far: 760,
    near: 880,
    count: 3,
    heights: [200, 180],
    peaks: [7, 5],
    mood: high,
    mist: 1,
    end: 0.35,
    side: 1,
    bottom: h,
    shape: { slim: [0.8, 1.4] },
  });
  const clouds3 = [810, 890, 970, 1030]
    .map(
      (y, i) =>
        mistBanks(rng, w, y, 34, 22, i === 2 ? '#f3e6c8' : '#fdf3d8', 0.62) +
        mistBand(w, y - 120, 190, '#fbeccb', 0.42),
    )
    .join('');
  const crag = ridge(rng, { w, base: 1180, height: 210, count: 4, slim: [0.8, 1.5], rough: 10 });
  const shine = polygon(
    [
      [1210, 330],
      [560, 1200],
      [980, 1200],
    ],
    between(330, 1100, [0, '#ffe9b4', 0.22], [1, '#ffe9b4', 0]),
  );
  return (
    sky(w, h, 700, high) +
    shafts(rng, 1210, 330, 1100, 9, '#ffeab0', 0.24, Math.PI * 0.2, Math.PI * 0.95) +
    sun(1210, 330, 56, '#ffdb94') +
    clouds(rng, w, 210, 120, 9, '#fff1cc', 0.3) +
    birds(rng, 380, 270, 9, 14, '#25424a') +
    back.svg +
    mistBand(w, 640, 240, high.mist, 0.55) +
    splitPillar(rng, 770, 268, 960, 250, '#5f5a52', '#f6d9a0') +
    smallTemple(706, 272, 74) +
    smallTemple(842, 243, 74) +
    stoneBridge(748, 262, 58, 1, '#7a7264', '#f6e0b0') +
    line(748, 262, 806, 252, '#3a342c', 5) +
    pine(rng, 652, 470, 74, -0.9, '#24302a') +
    pine(rng, 884, 520, 66, 0.9, '#24302a') +
    pine(rng, 640, 700, 90, -0.8, '#24302a') +
    shine +
    clouds3 +
    ellipse(800, 970, 420, 150, radial([0, '#fbeccb', 1], [0.55, '#fbeccb', 0.94], [1, '#fbeccb', 0])) +
    range(crag, { top: '#16252a', foot: '#101a1e', bottom: h, light: '#c9a86a' }, rng) +
    wood(rng, crag, { size: 26, from: 0, to: w, kind: 'fir', gap: 0.8 }, '#131f23') +
    pine(rng, 170, skylineAt(crag, 170) + 12, 330, 0.5, '#0d1619') +
    pine(rng, 1480, skylineAt(crag, 1480) + 12, 280, -0.6, '#0d1619') +
    darkFoot(w, 1060, h, '#0a1215', 0.7)
  );
}

export const fanjingshan: Picture = { name: 'fanjingshan', w: 1600, h: 1200, draw };
