import { vignette } from '../land.ts';
import { between, glow, radialAt } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { circle, faint, path, polygon, rect } from '../shapes.ts';
import { caveWater, rockEdge, rockMass, spikes } from '../stone.ts';
import { lightOnWater, ripples } from '../water.ts';

function draw({ w, h, rng }: Sheet): string {
  const opening =
    'M912 330L960 262L1006 268L1040 214L1104 226L1160 200L1216 262L1244 330L1296 372L1284 470L1310 540L1240 640L1180 700L1060 716L980 690L930 610L940 540L896 470L918 400Z';
  const shaft = [0, 1, 2, 3, 4]
    .map((i) =>
      polygon(
        [
          [960 + i * 56, 270 + i * 30],
          [1000 + i * 56, 280 + i * 34],
          [520 + i * 76 + (i % 2) * 40, 900],
          [390 + i * 70, 900],
        ],
        between(280, 900, [0, '#fff3cc', 0.34 - i * 0.03], [1, '#fff3cc', 0.01]),
      ),
    )
    .join('');
  const roof = (y: number, swing: number): ((x: number) => number) => rockEdge(rng, y, swing, 320);
  const layers = [
    ['#3f6a6c', 250, 240, 26, '#a9d0c4'],
    ['#274a4f', 170, 330, 20, '#86b8b0'],
    ['#122a30', 90, 420, 13, '#5f949a'],
  ] as const;
  const above = layers.map(([colour, y, length, count, light]) => {
    const edge = roof(y, 60);
    return (
      rockMass(edge, w, -20, colour) +
      spikes(rng, { x1: -20, x2: w + 20, from: edge, length, count, way: 1, colour, light })
    );
  });
  const floor = (
    [
      ['#2f585c', 850, 150, 20, '#8fc0b6'],
      ['#17333a', 990, 240, 13, '#6fa4a4'],
      ['#0a1a20', 1150, 330, 8, '#3f6f78'],
    ] as const
  ).map(([colour, y, length, count, light]) => {
    const edge = roof(y, 24);
    const gap = colour === '#2f585c' ? 0 : 250;
    return (
      spikes(rng, {
        x1: -20,
        x2: 560 - gap * 0.4,
        from: edge,
        length,
        count: Math.ceil(count / 2),
        way: -1,
        colour,
        light,
      }) +
      spikes(rng, {
        x1: 1060 + gap * 0.6,
        x2: w + 20,
        from: edge,
        length,
        count: Math.ceil(count / 2),
        way: -1,
        colour,
        light,
      })
    );
  });
  return (
    rect(
      0,
      0,
      w,
      h,
      radialAt(1080, 430, 1200, [0, '#8fb8a6'], [0.3, '#3f6f72'], [0.7, '#16323a'], [1, '#081418']),
    ) +
    path(opening, between(220, 620, [0, '#dff2e4'], [0.5, '#fff6d4'], [1, '#e6d79a'])) +
    circle(1090, 420, 430, glow('#fff6d4', 0.6)) +
    path(
      'M905 560L960 520Q1000 430 1040 520L1070 500Q1110 380 1160 500L1190 520Q1230 450 1290 560L1240 650L1060 720L930 640Z',
      '#b9c79a',
      faint(0.9),
    ) +
    path(
      'M910 610L960 590Q1010 540 1060 610L1120 590Q1170 530 1280 590L1230 660L1060 722L930 650Z',
      '#7f9c7c',
    ) +
    (above[0] ?? '') +
    caveWater(w, 850, h, '#a9d4c4', '#0a1c22') +
    (floor[0] ?? '') +
    lightOnWater(rng, 640, 856, 1150, 210, '#fff6d4', 0.8) +
    ripples(rng, 100, 1500, 870, 1180, 70, '#dff4ea', 0.4) +
    (above[1] ?? '') +
    shaft +
    path('M0 940Q160 910 330 960T470 1060Q300 1100 0 1110Z', '#17333a') +
    path(`M${w} 930Q1420 910 1250 970T1120 1080Q1340 1120 ${w} 1120Z`, '#17333a') +
    (floor[1] ?? '') +
    (above[2] ?? '') +
    (floor[2] ?? '') +
    vignette(w, h, '#040b0e', 0.6)
  );
}

export const caves: Picture = { name: 'caves', w: 1600, h: 1200, draw };
