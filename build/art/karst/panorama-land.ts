import { mistBand, mistBanks } from '../land.ts';
import { between, glow, mix, type Stop } from '../paint.ts';
import { range, ridge } from '../ridges.ts';
import type { Rng } from '../rng.ts';
import { circle, ellipse, faint, num, type Point, path, rect } from '../shapes.ts';
import { clouds, stars, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import {
  atHour,
  type Day,
  dayFill,
  eachHour,
  farDay,
  groundDay,
  height,
  horizon,
  mixDay,
  nearDay,
  width,
} from './day.ts';

const skyRows: readonly (readonly [at: number, day: Day])[] = [
  [0, ['#0d2230', '#2c5a6a', '#4f8aa0', '#56708a', '#231528']],
  [0.38, ['#274854', '#6a9aa0', '#93bfc6', '#a89a98', '#6a2a34']],
  [0.7, ['#8a8a86', '#b9cbb8', '#cfe2d6', '#dcc09a', '#c4553a']],
  [0.9, ['#e0b890', '#e6dcb8', '#e9efd8', '#f0d4a0', '#ee944e']],
  [1, ['#f6d6a4', '#f4e8c4', '#f4f4e0', '#f8e0b0', '#fbc27a']],
];

/** The sky in narrow strips, each with the colours of its hour. */
export function panoramaSky(rng: Rng): string {
  let strips = '';
  for (let x = 0; x < width; x += 100) {
    strips += rect(
      x,
      0,
      103,
      horizon + 500,
      between(0, horizon, ...skyRows.map(([at, day]): Stop => [at, atHour(day, x + 50)])),
    );
  }
  const night = Array.from({ length: 130 }, () =>
    circle(
      rng.range(0, 2600),
      rng.next() ** 1.6 * 900,
      rng.range(2, 5),
      '#f2f6f0',
      faint(rng.range(0.2, 0.8)),
    ),
  ).join('');
  return (
    strips +
    night +
    ellipse(900, horizon - 60, 2600, 700, glow('#ffdfa0', 0.6)) +
    circle(7600, 420, 1100, glow('#fffbe6', 0.5)) +
    circle(7600, 420, 120, '#fffdf2', faint(0.9)) +
    sun(14900, 1180, 190, '#ffb25a', '#ffe9b8') +
    clouds(rng, width, 620, 380, 34, '#fff4dc', 0.34) +
    clouds(rng, 5000, 1150, 220, 12, '#f6c890', 0.34) +
    clouds(rng, width, 1300, 160, 18, '#fff0d0', 0.26) +
    stars(rng, 1800, 500, 40, '#f2f6f0')
  );
}

/** Six ranges of cones, far to near, one drawing each. */
export function panoramaRanges(rng: Rng): string[] {
  const parts: string[] = [];
  for (let i = 0; i < 6; i++) {
    const t = i / 5;
    const base = horizon + 40 + 620 * t;
    const rise = 640 + 90 * Math.sin(i * 2.1);
    const of = ridge(rng, {
      w: width,
      base,
      height: rise,
      count: Math.round(62 - 26 * t),
      slim: [0.3, 0.5],
      power: [1.7, 2.6],
      rough: 3 + 5 * t,
      step: 18,
    });
    const day = eachHour(farDay, (colour, j) => mix(colour, nearDay[j] ?? colour, t * 0.8));
    const body = range(
      of,
      {
        top: '',
        foot: '',
        bottom: height,
        fill: dayFill(day),
        shadow: '#0c1a1a',
        light: '#fff0c4',
        side: -1,
        turn: 7600,
      },
      rng,
    );
    const trees =
      i < 2
        ? ''
        : wood(
            rng,
            of,
            { size: 16 + i * 7, from: 0, to: width, kind: i === 5 ? 'mixed' : 'round', gap: 0.75 },
            mixDay(day, 0.24),
          );
    parts.push(
      body +
        trees +
        mistBand(width, base - rise * 0.42, rise * 0.62, '#f6efd8', 0.62 - 0.36 * t) +
        mistBanks(rng, width, base - 30, 50, 26, '#f8f2dc', 0.42 - 0.22 * t),
    );
  }
  return parts;
}

/** The middle of the river at x, and half its width. */
export function stream(x: number): readonly [y: number, half: number] {
  return [
    3010 + 150 * Math.sin(x / 1350) + 60 * Math.sin(x / 520 + 1),
    92 + 34 * Math.sin(x / 900 + 2) + 26 * Math.sin(x / 410),
  ];
}

/** The valley floor: green by day, the depth darkening towards us. */
export function panoramaGround(rng: Rng): string {
  let fields = '';
  for (let i = 0; i < 900; i++) {
    const t = rng.next() ** 1.2;
    const y = 2470 + 1100 * t;
    const x = rng.range(-200, width);
    const length = (120 + 460 * t) * rng.range(0.4, 1.1);
    const thick = (7 + 34 * t) * rng.range(0.4, 1.1);
    const tone = mix(atHour(groundDay, x), rng.chance(0.5) ? '#f2e6ae' : '#1f3a2c', rng.range(0.1, 0.42));
    fields += path(
      `M${num(x)} ${num(y)}h${num(length)}l${num(-thick * rng.range(0.2, 2))} ${num(thick)}h${num(-length * 0.92)}z`,
      tone,
      faint(0.5),
    );
  }
  const water = (offset: number, share: number): Point[] =>
    Array.from({ length: 201 }, (_, i) => {
      const [y, half] = stream(i * 80);
      return [i * 80, y + offset + half * share];
    });
  const band = (top: Point[], foot: Point[]): string =>
    `M${[...top, ...foot.reverse()].map(([x, y]) => `${x} ${num(y)}`).join('L')}Z`;
  let glints = '';
  for (let i = 0; i < 240; i++) {
    const x = rng.range(0, width);
    const [y, half] = stream(x);
    glints += ellipse(
      x,
      y + rng.range(-0.8, 0.9) * half,
      rng.range(20, 90),
      2.6,
      '#ffffff',
      faint(rng.range(0.15, 0.5)),
    );
  }
  return (
    rect(0, 2400, width, height - 2400, dayFill(groundDay)) +
    rect(
      0,
      2330,
      width,
      360,
      between(2330, 2690, [0, '#f6efd8', 0], [0.22, '#f6efd8', 0.62], [1, '#f6efd8', 0]),
    ) +
    mistBanks(rng, width, 2420, 34, 50, '#f8f2dc', 0.5) +
    fields +
    rect(
      0,
      2700,
      width,
      1300,
      between(2700, 4000, [0, '#0a1612', 0], [0.6, '#0a1612', 0.4], [1, '#0a1612', 0.85]),
    ) +
    path(
      band(water(-14, -1), water(22, 1)),
      dayFill(['#3a4a40', '#4d6148', '#55694a', '#5d5a38', '#43281c']),
    ) +
    path(band(water(0, -1), water(0, 1)), dayFill(['#e8d8b4', '#a9cfc4', '#9cd0cc', '#d2cca0', '#f0a468'])) +
    path(
      band(water(0, 0.1), water(0, 1)),
      dayFill(['#4f7078', '#3f8482', '#3f8f92', '#7d8a70', '#8a3f2a']),
      faint(0.5),
    ) +
    glints
  );
}
