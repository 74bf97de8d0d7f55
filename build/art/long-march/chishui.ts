import { darkFoot, mistBand, mistBanks, ranges } from '../land.ts';
import { dusk, type Mood } from '../moods.ts';
import { between, darker, glow, mix } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { range, ridge } from '../ridges.ts';
import { circle, faint, type Point, path, stroke } from '../shapes.ts';
import { clouds, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { river } from '../water.ts';

/** Four crossings as dashed lines of light over the river. */
function crossings(at: readonly (readonly [Point, Point])[]): string {
  return at
    .map(([[x1, y1], [x2, y2]]) => {
      const d = `M${x1} ${y1}Q${(x1 + x2) / 2} ${(y1 + y2) / 2 - 16} ${x2} ${y2}`;
      return (
        stroke(d, '#ffdf96', 26, faint(0.13)) +
        stroke(d, '#fff0c0', 8, 'stroke-dasharray="20 22"') +
        [
          [x1, y1],
          [x2, y2],
        ]
          .map(([x = 0, y = 0]) => circle(x, y, 44, glow('#ffce78', 0.75)) + circle(x, y, 10, '#fff2cc'))
          .join('')
      );
    })
    .join('');
}

function draw({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    ...dusk,
    sky: [
      [0, '#20120f'],
      [0.4, '#6a2c1c'],
      [0.75, '#c8793f'],
      [1, '#f2c184'],
    ],
    far: '#96614a',
  };
  const back = ranges(rng, {
    w,
    far: 360,
    near: 520,
    count: 4,
    heights: [190, 210],
    peaks: [11, 8],
    mood,
    mist: 0.95,
    end: 0.5,
    bottom: h,
  });
  const floor = path(
    `M0 470H${w}V${h}H0Z`,
    between(470, h, [0, earthAt(0)], [0.25, earthAt(0.25)], [0.7, earthAt(0.7)], [1, earthAt(1)]),
  );
  const course: readonly Point[] = [
    [980, 470],
    [700, 520],
    [1140, 590],
    [420, 690],
    [1150, 830],
    [420, 980],
    [760, 1230],
  ];
  const hill = (from: number, wide: number, base: number, height: number, count: number): string => {
    const of = ridge(rng, { w: wide, from, base, height, count, slim: [0.55, 0.9], rough: 3, alone: true });
    const foot = earthAt((base - 470) / (h - 470));
    const edge = 0.14 * wide;
    return (
      range(of, { top: darker(foot, 0.52), foot, bottom: base, shadow: '#120a08', light: '#f3ae6c' }, rng) +
      wood(
        rng,
        of,
        { size: 8 + base / 90, from: from + edge, to: from + wide - edge, kind: 'mixed', gap: 0.8 },
        darker(foot, 0.62),
      )
    );
  };
  return (
    sky(w, h, 420, mood) +
    sun(1080, 250, 42, mood.glow) +
    clouds(rng, w, 150, 80, 8, '#f3a662', 0.3) +
    back.svg +
    mistBand(w, 400, 180, mood.mist, 0.5) +
    floor +
    hill(-260, 1000, 545, 130, 6) +
    hill(940, 900, 550, 140, 5) +
    river({ course, widths: [14, 170], far: '#f3a064', near: '#962f1c', light: '#ffcf92' }) +
    hill(930, 800, 690, 230, 4) +
    hill(-240, 640, 700, 240, 3) +
    hill(560, 420, 778, 150, 2) +
    mistBanks(rng, w, 700, 60, 7, mood.mist, 0.22) +
    hill(-300, 720, 950, 330, 3) +
    hill(1040, 900, 890, 290, 4) +
    hill(660, 520, 965, 170, 2) +
    crossings([
      [
        [760, 488],
        [900, 570],
      ],
      [
        [820, 590],
        [700, 700],
      ],
      [
        [780, 720],
        [880, 850],
      ],
      [
        [690, 850],
        [560, 1010],
      ],
    ]) +
    hill(960, 1100, 1230, 420, 4) +
    hill(-360, 860, 1260, 380, 3) +
    darkFoot(w, 1060, h, '#120c0a', 0.7)
  );
}

/** The colour of the valley floor at share t of its depth. */
function earthAt(t: number): string {
  return t < 0.25
    ? mix('#c98a5c', '#8a5238', t / 0.25)
    : t < 0.7
      ? mix('#8a5238', '#3e241a', (t - 0.25) / 0.45)
      : mix('#3e241a', '#1a100d', Math.min(1, (t - 0.7) / 0.3));
}

export const chishui: Picture = { name: 'chishui', w: 1600, h: 1200, draw };
