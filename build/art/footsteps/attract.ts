import { paintedBoat } from '../boats.ts';
import { darkFoot, lightPool, mistBand, mistBanks, ranges, titleShade } from '../land.ts';
import type { Mood } from '../moods.ts';
import { down } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { reeds, willow } from '../plants.ts';
import { range, ridge, ridgeOf, skylineAt } from '../ridges.ts';
import { type Point, path, place } from '../shapes.ts';
import { birds, clouds, darkTop, sky, sun } from '../sky.ts';
import { pagoda } from '../towers.ts';
import { wood } from '../trees.ts';
import { lightOnWater, mirrored, ripples, water } from '../water.ts';

/** Dusk in the brown of old paper. */
export const brownDusk: Mood = {
  sky: [
    [0, '#1a120c'],
    [0.34, '#4a3020'],
    [0.6, '#8c5a34'],
    [0.82, '#c99a5c'],
    [1, '#f0d49a'],
  ],
  far: '#a07a52',
  near: '#191109',
  mist: '#f2d8a4',
  glow: '#ffdf9c',
  lamp: '#f8c66f',
};

interface Frame {
  readonly shore: number;
  readonly sun: Point;
  readonly hill: readonly [x: number, height: number];
  readonly boat: readonly [x: number, y: number, scale: number];
  readonly peaks: readonly [number, number];
  readonly willow: readonly [x: number, side: -1 | 1];
}

/** The near bank in a corner, under the willow. */
function bank(w: number, of: Frame, k: number): string {
  const side = of.willow[1];
  const edge = side > 0 ? 0 : w;
  const at = (share: number): number => edge + side * share * w * (w > 2000 ? 0.6 : 1);
  const y = of.shore + 292 * k;
  return path(
    `M${at(0)} ${y - 30 * k}Q${at(0.14)} ${y - 26 * k} ${at(0.26)} ${y + 40 * k}T${at(0.52)} ${y + 200 * k}L${at(0)} ${y + 210 * k}Z`,
    down([0, '#20140b'], [1, '#120b06']),
  );
}

function scene({ w, h, rng }: Sheet, of: Frame): string {
  const k = w > h ? h / 1600 : h / 2560;
  const [hx, hh] = of.hill;
  const mood = brownDusk;
  const hill = ridgeOf(rng, { w, base: of.shore - 110 * k, height: hh, count: 6, rough: 2 }, [
    { x: hx, height: hh, left: hh * 1.15, right: hh * 0.95, power: 1.6 },
    { x: hx + hh * 1.7, height: hh * 0.45, left: hh * 0.7, right: hh * 0.9, power: 1.8 },
    { x: hx - hh * 1.8, height: hh * 0.4, left: hh * 0.8, right: hh * 0.7, power: 1.8 },
  ]);
  const near = ranges(rng, {
    w,
    far: of.shore - 60 * k,
    near: of.shore + 6,
    count: 4,
    heights: [230 * k, 110 * k],
    peaks: of.peaks,
    mood,
    mist: 0.95,
    end: 0.55,
    side: of.sun[0] < hx ? -1 : 1,
    bottom: of.shore + 8,
  });
  const spit = ridge(rng, {
    w: w * 0.7,
    from: of.willow[1] > 0 ? -w * 0.2 : w * 0.52,
    base: of.shore + 14,
    height: 60 * k,
    count: 3,
    slim: [2, 3],
    alone: true,
  });
  const land =
    range(
      hill,
      { top: '#8a643f', foot: '#d7b37a', bottom: of.shore + 8, light: '#ffe0a0', shadow: '#4a2f1c' },
      rng,
    ) +
    pagoda(hx, skylineAt(hill, hx) + 8, 250 * k, 9, '#6e4a2e', '#3b2617') +
    mistBand(w, of.shore - 330 * k, 260 * k, mood.mist, 0.5) +
    near.svg +
    range(spit, { top: '#3a2616', foot: '#2a1b10', bottom: of.shore + 16 }, rng) +
    wood(
      rng,
      spit,
      {
        size: 34 * k,
        from: of.willow[1] > 0 ? 0 : w * 0.6,
        to: of.willow[1] > 0 ? w * 0.42 : w,
        kind: 'round',
      },
      '#2c1c11',
    );
  const [bx, by, scale] = of.boat;
  const boat = place(
    bx,
    by,
    scale,
    paintedBoat({ hull: '#5a2c1a', cabin: '#7a3a22', roof: '#4a3626', lamp: '#ffc566' }),
  );
  return (
    sky(w, h, of.shore, mood) +
    clouds(rng, w, of.shore - 640 * k, 200 * k, 10, '#f2c98a', 0.3) +
    sun(of.sun[0], of.sun[1], 70 * k, '#ffd488') +
    birds(rng, of.sun[0] + 260 * k, of.sun[1] - 230 * k, 7, 16, '#2e1d10') +
    land +
    titleShade(w, h, '#170e07', 0.62) +
    water(w, of.shore + 8, h, '#e9c88c', '#171009') +
    mirrored(land, of.shore + 10, 0.3, 0.55) +
    mistBanks(rng, w, of.shore + 20, 22 * k, 10, mood.mist, 0.4) +
    lightOnWater(rng, of.sun[0], of.shore + 10, of.shore + 560 * k, 130 * k, '#fff0c2', 0.62) +
    ripples(rng, 0, w, of.shore + 30, of.shore + 640 * k, 110, '#ffe6b4', 0.26) +
    lightPool(bx + 500 * scale, by - 60 * scale, 760 * scale, 330 * scale, '#f7ae52', 0.4) +
    mirrored(boat, by + 2, 0.42, 0.62) +
    boat +
    lightOnWater(rng, bx + 470 * scale, by + 12, by + 190 * scale, 330 * scale, '#ffc772', 0.6) +
    bank(w, of, k) +
    willow(rng, of.willow[0], of.shore + 300 * k, 900 * k, '#150d07', of.willow[1]) +
    darkFoot(w, of.shore + 330 * k, h, '#110b06', 0.96) +
    reeds(
      rng,
      of.willow[1] > 0 ? -20 : w * 0.66,
      of.willow[1] > 0 ? w * 0.34 : w + 20,
      of.shore + 420 * k,
      240 * k,
      70,
      '#150d07',
      '#2b1b0f',
    ) +
    darkTop(w, h * 0.36, '#120b06', 0.4)
  );
}

export const footstepsAttract: readonly Picture[] = [
  {
    name: 'attract-tall',
    w: 1440,
    h: 2560,
    draw: (sheet) =>
      scene(sheet, {
        shore: 1400,
        sun: [700, 1120],
        hill: [420, 330],
        boat: [420, 1610, 0.72],
        peaks: [7, 5],
        willow: [60, 1],
      }),
  },
  {
    name: 'attract-wide',
    w: 2560,
    h: 1440,
    draw: (sheet) =>
      scene(sheet, {
        shore: 770,
        sun: [1650, 545],
        hill: [2010, 260],
        boat: [1330, 935, 0.62],
        peaks: [12, 9],
        willow: [2470, -1],
      }),
  },
];
