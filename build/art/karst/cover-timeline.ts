import { darkFoot, ranges, vignette } from '../land.ts';
import { down } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { rim } from '../ridges.ts';
import { faint, num, rect, stroke } from '../shapes.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { strata } from '../stone.ts';
import { wood } from '../trees.ts';
import { high } from './high-mood.ts';

function draw({ w, h, rng }: Sheet): string {
  const hills = ranges(rng, {
    w,
    far: 400,
    near: 470,
    count: 4,
    heights: [230, 170],
    peaks: [14, 9],
    mood: high,
    mist: 0.9,
    end: 0.5,
    side: 1,
    bottom: 520,
    shape: { slim: [0.34, 0.55], power: [1.8, 2.6] },
  });
  const tones = ['#6f8f86', '#a99a72', '#5f8086', '#8c7450', '#42646c', '#6a5a44', '#2b4650', '#1c3038'];
  const last = hills.ridges[3];
  return (
    sky(w, h, 420, high) +
    sun(1480, 240, 48, '#ffdb94') +
    clouds(rng, w, 150, 80, 9, '#fff1cc', 0.32) +
    birds(rng, 560, 170, 7, 14, '#25424a') +
    hills.svg +
    (last === undefined
      ? ''
      : wood(rng, last, { size: 14, from: 0, to: w, kind: 'round', gap: 0.6 }, '#3a555a') +
        rim(last, 0, w, '#ffe6b0', 0.2)) +
    strata(rng, w, 470, h, tones, 46) +
    rect(0, 470, w, 60, down([0, '#f6e8c0', 0.3], [1, '#f6e8c0', 0])) +
    [
      [300, 640, 26],
      [1240, 790, 30],
      [820, 860, 22],
      [1660, 690, 24],
    ]
      .map(([x = 0, y = 0, r = 0]) => stroke(spiral(x, y, r), '#f2e2b8', 3.4, faint(0.5)))
      .join('') +
    darkFoot(w, 860, h, '#0a1418', 0.85) +
    vignette(w, h, '#0a1418', 0.3)
  );
}

/** A coiled shell in the stone. */
function spiral(x: number, y: number, r: number): string {
  return Array.from({ length: 34 }, (_, i) => {
    const angle = i * 0.5;
    const reach = r * (1 - i / 36);
    return `${i === 0 ? 'M' : 'L'}${num(x + Math.cos(angle) * reach)} ${num(y + Math.sin(angle) * reach * 0.86)}`;
  }).join('');
}

export const coverTimeline: Picture = { name: 'cover-timeline', w: 1968, h: 1120, draw };
