import { dish } from '../dish.ts';
import { darkFoot, lightPool, mistBand, mistBanks, ranges } from '../land.ts';
import type { Mood } from '../moods.ts';
import { between } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { path } from '../shapes.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { frontRing } from './front-ring.ts';

const day: Mood = {
  sky: [
    [0, '#2c5f78'],
    [0.45, '#7fb0b8'],
    [0.85, '#d8e2c8'],
    [1, '#f4ebc4'],
  ],
  far: '#86aaa2',
  near: '#14291f',
  mist: '#f1f4e0',
  glow: '#fff4cc',
  lamp: '#ffcf80',
};

function telescopeDay(sheet: Sheet): string {
  const { w, h, rng } = sheet;
  const back = ranges(rng, {
    w,
    far: 440,
    near: 640,
    count: 4,
    heights: [200, 290],
    peaks: [10, 6],
    mood: day,
    mist: 0.85,
    end: 0.6,
    side: -1,
    bottom: h,
    shape: { slim: [0.4, 0.62], power: [1.9, 2.6] },
  });
  const bowl = path(
    `M0 600Q300 640 800 636T${w} 600V${h}H0Z`,
    between(600, h, [0, '#6f9480'], [0.4, '#365846'], [1, '#10221a']),
  );
  const last = back.ridges[3];
  return (
    sky(w, h, 440, day) +
    sun(330, 180, 46, '#fff2c4', '#fffdf0') +
    clouds(rng, w, 200, 120, 12, '#ffffff', 0.4) +
    back.svg +
    (last === undefined
      ? ''
      : wood(rng, last, { size: 18, from: 0, to: w, kind: 'round', gap: 0.5 }, '#3f6753')) +
    mistBand(w, 540, 120, day.mist, 0.4) +
    bowl +
    lightPool(800, 800, 780, 330, '#f4f6dc', 0.3) +
    dish({
      x: 800,
      y: 800,
      rx: 590,
      ry: 182,
      metal: '#c2cdc6',
      shade: '#56736f',
      light: '#f6f2dc',
      spokes: 90,
      rings: 20,
    }) +
    mistBanks(rng, w, 1010, 20, 6, day.mist, 0.24) +
    frontRing(sheet, '#1f3d2e', '#12261d', '#cfe0a8') +
    birds(rng, 1130, 210, 7, 13, '#23444a') +
    darkFoot(w, 1060, h, '#0a1610', 0.7)
  );
}

export const fastTelescope: Picture = { name: 'fast-telescope', w: 1600, h: 1200, draw: telescopeDay };
