import { oilLamp } from '../interior.ts';
import { darkFoot, lightPool, mistBand, mistBanks, ranges, titleShade } from '../land.ts';
import { libraryDusk, type Mood } from '../moods.ts';
import { between, darker, down, lighter, mix } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import {
  ellipse,
  faint,
  group,
  line,
  num,
  type Point,
  path,
  place,
  polygon,
  rect,
  stroke,
} from '../shapes.ts';
import { birds, clouds, darkTop, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';

const mood: Mood = {
  ...libraryDusk,
  sky: [
    [0, '#2a1f15'],
    [0.34, '#543d26'],
    [0.62, '#957245'],
    [0.85, '#d3b076'],
    [1, '#f3deac'],
  ],
  far: '#c0a070',
  near: '#5a4128',
};

interface Frame {
  /** Middle, half width and y of the book's fold; where the desk begins. */
  readonly book: readonly [x: number, half: number, y: number];
  readonly sun: Point;
  readonly lamp: readonly [x: number, scale: number];
  readonly peaks: number;
}

/** One side of the open book: a stack of leaves whose topmost rises. */
function leaves(x: number, y: number, half: number, side: -1 | 1): string {
  let out = '';
  for (let i = 9; i >= 0; i--) {
    const lift = i * half * 0.009;
    const edge = x + side * (half - i * half * 0.008);
    const tone = mix('#cdb384', '#f6ead0', 1 - i / 12);
    out += path(
      `M${num(x)} ${num(y + half * 0.08)}Q${num(x + side * half * 0.4)} ${num(y - half * 0.02 + lift)} ${num(edge)} ${num(y + half * 0.1 + lift)}` +
        `L${num(x + side * half * 0.84)} ${num(y - half * 0.16 + lift)}Q${num(x + side * half * 0.36)} ${num(y - half * 0.24 + lift)} ${num(x)} ${num(y - half * 0.13)}Z`,
      tone,
      `stroke="#8a6d42" stroke-width="1.2" stroke-opacity="0.5"`,
    );
  }
  let text = '';
  for (let i = 0; i < 6; i++) {
    const t = 0.16 + i * 0.125;
    text += `M${num(x + side * half * 0.12)} ${num(y - half * 0.13 + half * 0.19 * t + 4)}Q${num(x + side * half * 0.42)} ${num(y - half * 0.2 + half * 0.22 * t)} ${num(x + side * half * 0.8)} ${num(y - half * 0.13 + half * 0.22 * t)}`;
  }
  return out + stroke(text, '#6b5236', 3, faint(0.4));
}

function scene({ w, h, rng }: Sheet, of: Frame): string {
  const [bx, half, by] = of.book;
  const k = w > h ? h / 1600 : h / 2560;
  const land = ranges(rng, {
    w: half * 2.1,
    far: by - half * 0.34,
    near: by - half * 0.04,
    count: 6,
    heights: [330 * k, 120 * k],
    peaks: [of.peaks, of.peaks + 1],
    mood,
    mist: 0.8,
    end: 0.95,
    side: -1,
    bottom: by + half * 0.02,
    shape: { slim: [0.3, 0.55], alone: true },
  });
  const last = land.ridges[5];
  const hills = group(
    land.svg +
      (last === undefined
        ? ''
        : wood(rng, last, { size: 20 * k, from: 0, to: half * 2.1, kind: 'mixed' }, '#4f3821')),
    `transform="translate(${num(bx - half * 1.05)} 0)"`,
  );
  const [lx, scale] = of.lamp;
  const desk = by + half * 0.16;
  const covers =
    polygon(
      [
        [bx - half * 1.06, by + half * 0.17],
        [bx + half * 1.06, by + half * 0.17],
        [bx + half * 0.9, by - half * 0.14],
        [bx - half * 0.9, by - half * 0.14],
      ],
      '#6d2a1c',
    ) +
    polygon(
      [
        [bx - half * 1.06, by + half * 0.17],
        [bx + half * 1.06, by + half * 0.17],
        [bx + half * 1.05, by + half * 0.2],
        [bx - half * 1.05, by + half * 0.2],
      ],
      '#3f160e',
    );
  return (
    sky(w, h, by - half * 0.2, mood) +
    clouds(rng, w, of.sun[1] - 180 * k, 150 * k, 9, '#fff0cc', 0.3) +
    sun(of.sun[0], of.sun[1], 74 * k, '#f3b765', '#fff6dc') +
    birds(rng, of.sun[0] + 300 * k, of.sun[1] - 220 * k, 9, 16, '#4a3520') +
    mistBand(w, by - half * 0.8, half * 0.8, mood.mist, 0.55) +
    hills +
    titleShade(w, h, '#1c130a', 0.74) +
    mistBanks(rng, w, by - half * 0.16, 34 * k, 12, mood.mist, 0.5) +
    mistBand(w, by - half * 0.28, half * 0.42, '#f8ecd0', 0.8) +
    rect(
      0,
      desk - half * 0.2,
      w,
      h,
      between(desk - half * 0.2, h, [0, '#8a6238'], [0.12, '#5d3e22'], [0.5, '#24160c'], [1, '#120b06']),
    ) +
    grain(w, desk, h) +
    ellipse(bx, by + half * 0.18, half * 1.12, half * 0.1, '#1c1008', faint(0.55)) +
    covers +
    leaves(bx, by, half, -1) +
    leaves(bx, by, half, 1) +
    path(
      `M${num(bx)} ${num(by - half * 0.13)}L${num(bx)} ${num(by + half * 0.08)}`,
      'none',
      `stroke="#7d6038" stroke-width="5" stroke-opacity="0.6"`,
    ) +
    foot(bx, by, half, land.parts.at(-1) ?? '') +
    lightPool(lx, by, half * 1.2, half * 0.5, '#ffcf80', 0.5) +
    place(lx, by + half * 0.16, scale, oilLamp('#a87f3c', '#ffc467')) +
    darkFoot(w, by + half * 0.3, h, '#140c07', 0.94) +
    darkTop(w, h * 0.34, '#1c130b', 0.5)
  );
}

/** Where the page turns into land: the nearest hills fade out over the paper. */
function foot(x: number, y: number, half: number, nearest: string): string {
  return nearest === ''
    ? ''
    : ellipse(
        x,
        y - half * 0.1,
        half * 0.95,
        half * 0.09,
        between(y - half * 0.2, y, [0, '#f8ecd0', 0.95], [1, '#f8ecd0', 0]),
      ) + line(x, y - half * 0.06, x, y + half * 0.08, darker('#b79a66', 0.2), 3, faint(0.5));
}

function grain(w: number, y: number, h: number): string {
  let d = '';
  for (let i = 1; i < 9; i++) {
    const yy = y + ((h - y) * i * i) / 90;
    d += `M0 ${num(yy)}Q${num(w * 0.3)} ${num(yy - 8)} ${num(w * 0.6)} ${num(yy + 5)}T${w} ${num(yy)}`;
  }
  return (
    stroke(d, lighter('#3a2414', 0.1), 2, faint(0.3)) +
    rect(0, y - 2, w, 1, down([0, '#ffffff', 0], [1, '#ffffff', 0]))
  );
}

export const libraryAttract: readonly Picture[] = [
  {
    name: 'attract-tall',
    w: 1440,
    h: 2560,
    draw: (sheet) => scene(sheet, { book: [740, 600, 1580], sun: [480, 1000], lamp: [160, 1.5], peaks: 6 }),
  },
  {
    name: 'attract-wide',
    w: 2560,
    h: 1440,
    draw: (sheet) => scene(sheet, { book: [1660, 720, 930], sun: [2060, 430], lamp: [760, 1.3], peaks: 7 }),
  },
];
