import { oilLamp, paperAndBrush } from '../interior.ts';
import { lightPool, mistBand, ranges, vignette } from '../land.ts';
import { latticeFrame } from '../lattice.ts';
import type { Mood } from '../moods.ts';
import { across, down } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { faint, line, path, place, polygon, rect, stroke } from '../shapes.ts';
import { moon, sky, stars } from '../sky.ts';

function draw({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    sky: [
      [0, '#0b0f18'],
      [0.55, '#23304a'],
      [0.85, '#5b5560'],
      [1, '#a87b5c'],
    ],
    far: '#4d5468',
    near: '#10131b',
    mist: '#a59a94',
    glow: '#e8e0c8',
    lamp: '#ffc766',
  };
  const outside =
    sky(w, h, 600, mood) +
    stars(rng, w, 460, 150, '#f0ead8') +
    moon(640, 250, 40, '#f4e8c8') +
    ranges(rng, {
      w,
      far: 560,
      near: 720,
      count: 4,
      heights: [230, 190],
      peaks: [9, 6],
      mood,
      mist: 0.75,
      bottom: h,
    }).svg +
    mistBand(w, 560, 200, mood.mist, 0.22);
  const wall = path(
    `M0 0H${w}V900H0ZM280 130V760H1320V130Z`,
    across([0, '#23140d'], [0.62, '#7a4e30'], [1, '#2c1910']),
    'fill-rule="evenodd"',
  );
  const desk =
    rect(0, 890, w, 70, across([0, '#3a2114'], [0.62, '#b3723e'], [1, '#3a2114'])) +
    polygon(
      [
        [0, 960],
        [w, 960],
        [w, h],
        [0, h],
      ],
      down([0, '#4e2c19'], [1, '#120a07']),
    ) +
    line(0, 962, w, 962, '#c98a52', 3, faint(0.6));
  const books = (
    [
      [190, 856, 300, 34, '#6d2a20'],
      [206, 826, 290, 30, '#3f4f47'],
      [180, 788, 310, 38, '#8a6a42'],
    ] as const
  )
    .map(
      ([x, y, bw, bh, cloth]) =>
        rect(x, y, bw, bh, cloth) +
        line(x + 14, y + bh / 2, x + bw - 60, y + bh / 2, '#f0d8a8', 2, faint(0.35)),
    )
    .join('');
  const cup =
    path(
      'M1330 890q-8 -74 -6 -84h86q2 10 -6 84z',
      across([0, '#b59a70'], [0.35, '#f0e2c2'], [1, '#8a7350']),
    ) +
    [
      [1345, 700],
      [1366, 690],
      [1386, 706],
    ]
      .map(
        ([x = 0, y = 0]) =>
          stroke(`M${x + 4} 810L${x} ${y}`, '#8a5a30', 7) +
          path(`M${x - 5} ${y}q5 -34 6 -40q6 10 5 40z`, '#1a120d'),
      )
      .join('');
  return (
    outside +
    wall +
    latticeFrame(280, 130, 1040, 630, '#2a170e') +
    rect(240, 756, 1120, 34, '#4a2b1a') +
    lightPool(1040, 700, 800, 520, '#f6a54a', 0.42) +
    desk +
    books +
    cup +
    place(1060, 900, 1.28, oilLamp('#a8803c', '#ffc062')) +
    lightPool(900, 960, 620, 60, '#ffd792', 0.55) +
    place(720, 962, 1.25, paperAndBrush('#f3e2bb', '#2a1d14')) +
    vignette(w, h, '#070403', 0.66)
  );
}

export const wangRuofei: Picture = { name: 'wang-ruofei', w: 1600, h: 1200, draw };
