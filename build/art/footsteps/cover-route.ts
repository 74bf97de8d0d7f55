import { darkFoot, mistBand, mistBanks, ranges } from '../land.ts';
import { lightWay } from '../light-way.ts';
import { between, mix } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { type Ridge, range, ridge } from '../ridges.ts';
import type { Rng } from '../rng.ts';
import { type Point, path } from '../shapes.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { lakeShape, ripples } from '../water.ts';
import { brownDusk } from './attract.ts';

/** A group of hills standing alone on the plain. */
function knoll(
  rng: Rng,
  x: number,
  w: number,
  base: number,
  height: number,
  count: number,
  top: string,
  foot: string,
): readonly [string, Ridge] {
  const of = ridge(rng, { w, from: x, base, height, count, slim: [0.5, 0.9], rough: 3, alone: true });
  return [
    range(of, { top, foot, bottom: base, shadow: '#20130a', light: '#ffd592' }, rng) +
      wood(
        rng,
        of,
        { size: 13, from: x + w * 0.14, to: x + w * 0.86, kind: 'mixed', gap: 0.8 },
        mix(top, '#1a0f08', 0.3),
      ),
    of,
  ];
}

function draw({ w, h, rng }: Sheet): string {
  const mood = brownDusk;
  const back = ranges(rng, {
    w,
    far: 420,
    near: 600,
    count: 4,
    heights: [260, 230],
    peaks: [12, 7],
    mood,
    mist: 0.95,
    end: 0.55,
    side: 1,
    bottom: h,
  });
  const plain = path(
    `M0 590H${w}V${h}H0Z`,
    between(590, h, [0, '#a8784a'], [0.4, '#5b3a20'], [1, '#1a1008']),
  );
  const lake =
    path(
      lakeShape(rng, 1480, 800, 560, 84),
      between(720, 890, [0, '#f3d8a0'], [1, '#6a4a2a']),
      'stroke="#3a2412" stroke-width="5"',
    ) + ripples(rng, 1000, 1900, 760, 910, 60, '#fff4d2', 0.4);
  const stops: readonly Point[] = [
    [300, 980],
    [900, 850],
    [1440, 740],
    [840, 610],
    [1330, 392],
  ];
  const way: readonly Point[] = [
    [-20, 1060],
    [300, 980],
    [640, 930],
    [900, 850],
    [1200, 800],
    [1440, 740],
    [1300, 672],
    [1000, 660],
    [840, 610],
    [960, 540],
    [1200, 520],
    [1250, 450],
    [1330, 392],
  ];
  return (
    sky(w, h, 470, mood) +
    clouds(rng, w, 190, 110, 10, '#f2c98a', 0.3) +
    sun(1560, 250, 50, '#ffd890') +
    birds(rng, 620, 190, 9, 15, '#2e1d10') +
    back.svg +
    mistBand(w, 520, 190, mood.mist, 0.4) +
    plain +
    lake +
    mistBanks(rng, w, 700, 50, 8, mood.mist, 0.22) +
    knoll(rng, -260, 820, 1000, 240, 3, '#2c1b0e', '#4f331c')[0] +
    knoll(rng, 1420, 820, 1140, 260, 3, '#1f130a', '#2c1b0e')[0] +
    lightWay(way, stops, 9) +
    darkFoot(w, 880, h, '#120b06', 0.8)
  );
}

export const coverRoute: Picture = { name: 'cover-route', w: 1968, h: 1120, draw };
