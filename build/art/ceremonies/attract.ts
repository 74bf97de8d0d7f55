import { oilLamp } from '../interior.ts';
import { darkFoot, lightPool, titleShade, vignette } from '../land.ts';
import { across, between, down, glow, sideways } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { ellipse, faint, num, place, polygon, rect, stroke } from '../shapes.ts';
import { hangingCloth, pillar } from './cloth.ts';

interface Frame {
  /** Middle and width of the cloth, floor line. */
  readonly x: number;
  readonly wide: number;
  readonly floor: number;
  readonly pillars: readonly (readonly [x: number, w: number, foot: number])[];
}

function scene({ w, h, rng }: Sheet, of: Frame): string {
  const red = '#a5281f';
  const { x, wide, floor } = of;
  const wall = rect(
    0,
    0,
    w,
    floor,
    sideways(
      0,
      w,
      [0, '#1c0907'],
      [Math.max(0.1, x / w - 0.12), '#56160f'],
      [Math.min(0.9, x / w + 0.12), '#56160f'],
      [1, '#1c0907'],
    ),
  );
  const side = [-1, 1]
    .map((s) =>
      hangingCloth(
        rng,
        x + s * wide * 1.12 - wide * 0.3,
        wide * 0.6,
        0,
        floor - wide * 0.1,
        '#5a130d',
        '#e08a4a',
      ),
    )
    .join('');
  const beam =
    [-0.62, -0.3, 0.02, 0.34]
      .map((t, i) =>
        polygon(
          [
            [x + wide * t * 0.5, -20],
            [x + wide * (t * 0.5 + 0.1), -20],
            [x + wide * (t * 1.5 + 0.5), floor],
            [x + wide * t * 1.5, floor],
          ],
          between(0, floor * 0.9, [0, '#ffe2a8', i % 2 === 0 ? 0.13 : 0.08], [1, '#ffcf84', 0]),
        ),
      )
      .join('') + lightPool(x, 0, wide * 0.8, floor * 0.7, '#ffdf9e', 0.34);
  const boards = Array.from(
    { length: 23 },
    (_, i) => `M${num(x + (i - 11) * w * 0.05)} ${floor}L${num(x + (i - 11) * w * 0.2)} ${h}`,
  ).join('');
  const steps = [0, 1, 2]
    .map(
      (i) =>
        rect(
          x - wide * (0.86 + i * 0.12),
          floor - 34 + i * 30,
          wide * (1.72 + i * 0.24),
          30,
          down([0, ['#7d3020', '#6a261a', '#561d14'][i] ?? red], [1, '#2a0d09']),
        ) +
        rect(
          x - wide * (0.86 + i * 0.12),
          floor - 34 + i * 30,
          wide * (1.72 + i * 0.24),
          3,
          '#e7a866',
          faint(0.4),
        ),
    )
    .join('');
  const lamp = wide / 900;
  return (
    rect(0, 0, w, h, '#150706') +
    wall +
    side +
    hangingCloth(rng, x - wide / 2, wide, -10, floor - wide * 0.06, red, '#ffd08a') +
    beam +
    lightPool(x, floor * 0.62, wide * 1.25, floor * 0.62, '#ff9a4e', 0.4) +
    of.pillars.map(([px, pw, foot]) => pillar(px, pw, foot, '#3b1410')).join('') +
    rect(0, floor, w, h - floor, between(floor, h, [0, '#4a1a12'], [0.3, '#210c09'], [1, '#0c0504'])) +
    stroke(boards, '#0c0403', 2, faint(0.5)) +
    lightPool(x, floor + wide * 0.2, wide * 1.3, wide * 0.26, '#ff9d52', 0.5) +
    ellipse(x, floor + wide * 0.34, wide * 0.62, wide * 0.3, glow('#c23a26', 0.6)) +
    steps +
    rect(
      x - wide * 0.1,
      floor - wide * 0.3,
      wide * 0.2,
      wide * 0.3 - 30,
      across([0, '#1c0a07'], [0.4, '#6a3420'], [1, '#1c0a07']),
    ) +
    rect(x - wide * 0.13, floor - wide * 0.32, wide * 0.26, wide * 0.03, '#8a4a2c') +
    place(x, floor - wide * 0.32, lamp, oilLamp('#c89a48', '#ffc566')) +
    darkFoot(w, floor + wide * 0.24, h, '#0e0504', 0.92) +
    titleShade(w, h, '#140504', 0.6) +
    vignette(w, h, '#0a0302', 0.6)
  );
}

export const ceremoniesAttract: readonly Picture[] = [
  {
    name: 'attract-tall',
    w: 1440,
    h: 2560,
    draw: (sheet) =>
      scene(sheet, {
        x: 540,
        wide: 560,
        floor: 1600,
        pillars: [
          [60, 130, 1690],
          [1180, 110, 1640],
          [1400, 150, 1720],
        ],
      }),
  },
  {
    name: 'attract-wide',
    w: 2560,
    h: 1440,
    draw: (sheet) =>
      scene(sheet, {
        x: 1780,
        wide: 560,
        floor: 960,
        pillars: [
          [120, 130, 1030],
          [560, 110, 1000],
          [960, 90, 980],
          [2500, 130, 1030],
        ],
      }),
  },
];
