import { darkFoot, ranges } from '../land.ts';
import { lightWay } from '../light-way.ts';
import { dusk } from '../moods.ts';
import type { Picture, Sheet } from '../picture.ts';
import { skylineAt } from '../ridges.ts';
import type { Point } from '../shapes.ts';
import { birds, clouds, sky, sun } from '../sky.ts';

function draw({ w, h, rng }: Sheet): string {
  const hills = ranges(rng, {
    w,
    far: 430,
    near: 1010,
    count: 7,
    heights: [230, 250],
    peaks: [15, 6],
    mood: dusk,
    mist: 0.9,
    end: 0.95,
    side: -1,
    bottom: h,
  });
  // The way runs along the skylines, from the near hills on the right to the far ones and back.
  const at = (i: number, x: number): Point => {
    const of = hills.ridges[i];
    return [x, of === undefined ? h / 2 : skylineAt(of, x) + 4];
  };
  const stops = [
    at(5, 1770),
    at(5, 1420),
    at(4, 1080),
    at(4, 700),
    at(3, 330),
    at(2, 640),
    at(2, 1050),
    at(1, 1480),
  ];
  const way = stops.flatMap((stop, i): Point[] => {
    const next = stops[i + 1];
    return next === undefined
      ? [stop]
      : [stop, [(stop[0] + next[0]) / 2, (stop[1] + next[1]) / 2 + (i % 2 === 0 ? 34 : -18)]];
  });
  return (
    sky(w, h, 450, dusk) +
    clouds(rng, w, 170, 100, 9, '#f3a662', 0.3) +
    sun(480, 240, 56, dusk.glow) +
    birds(rng, 1280, 170, 9, 15, '#2a1611') +
    hills.svg +
    lightWay([[1990, 900], ...way], stops, 8) +
    darkFoot(w, 860, h, '#120d0b', 0.8)
  );
}

export const coverRoute: Picture = { name: 'cover-route', w: 1968, h: 1120, draw };
