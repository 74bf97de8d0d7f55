import { dish } from '../dish.ts';
import { lightPool, mistBand, mistBanks, ranges, vignette } from '../land.ts';
import { blueNight } from '../moods.ts';
import { between } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { path, stroke } from '../shapes.ts';
import { milkyWay, sky, stars } from '../sky.ts';
import { frontRing } from './front-ring.ts';

function telescopeNight(sheet: Sheet): string {
  const { w, h, rng } = sheet;
  const back = ranges(rng, {
    w,
    far: 700,
    near: 820,
    count: 3,
    heights: [170, 210],
    peaks: [9, 6],
    mood: blueNight,
    mist: 0.7,
    end: 0.8,
    bottom: h,
    shape: { slim: [0.4, 0.65], power: [1.9, 2.6] },
  });
  const trails = [150, 240, 330, 430, 540]
    .map((r) =>
      stroke(`M${1180 - r} 250a${r} ${r} 0 0 1 ${r * 0.5} ${-r * 0.86}`, '#cfe6ea', 1.4, 'opacity="0.22"'),
    )
    .join('');
  return (
    sky(w, h, 780, blueNight) +
    milkyWay(rng, 60, 640, 1240, 20, 330, '#b9dfe4') +
    stars(rng, w, 700, 420, '#eef8f6') +
    trails +
    lightPool(800, 720, 900, 150, '#7fb8bc', 0.34) +
    back.svg +
    mistBand(w, 700, 170, '#8fb8b8', 0.34) +
    path(`M0 840Q800 900 ${w} 840V${h}H0Z`, between(840, h, [0, '#173640'], [1, '#060d11'])) +
    dish(
      {
        x: 800,
        y: 930,
        rx: 560,
        ry: 128,
        metal: '#3f6a74',
        shade: '#12303a',
        light: '#a9d4d6',
        spokes: 72,
        rings: 14,
      },
      '#ff6a4a',
    ) +
    mistBanks(rng, w, 1040, 20, 6, '#8fb8b8', 0.12) +
    frontRing(sheet, '#08141a', '#050b0f', '#2f5a64') +
    vignette(w, h, '#02060a', 0.5)
  );
}

export const fastTelescopeNight: Picture = {
  name: 'fast-telescope-night',
  w: 1600,
  h: 1200,
  draw: telescopeNight,
};
