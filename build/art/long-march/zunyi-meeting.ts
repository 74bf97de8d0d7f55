import { type HallPaint, hall } from '../hall.ts';
import { darkFoot, lightPool, mistBand, ranges } from '../land.ts';
import type { Mood } from '../moods.ts';
import { between, down } from '../paint.ts';
import { standing } from '../people.ts';
import type { Picture, Sheet } from '../picture.ts';
import { ellipse, faint, place, rect, stroke } from '../shapes.ts';
import { birds, clouds, sky, stars, sun } from '../sky.ts';
import { street } from '../town.ts';
import { bareTree, broadTree } from '../trees.ts';

const evening: Mood = {
  sky: [
    [0, '#170d10'],
    [0.3, '#42191a'],
    [0.56, '#8d3a25'],
    [0.8, '#d57d44'],
    [1, '#f3be80'],
  ],
  far: '#8c5040',
  near: '#181012',
  mist: '#f0b384',
  glow: '#ffc87c',
  lamp: '#fbc76c',
};

const paint: HallPaint = {
  roof: '#2b2322',
  brick: '#7b6a60',
  timber: '#5a3222',
  lamp: '#fbc76c',
  lit: (storey, bay) => (storey === 0 ? bay !== 2 : bay % 3 !== 1),
};

function draw({ w, h, rng }: Sheet): string {
  const hills = ranges(rng, {
    w,
    far: 590,
    near: 720,
    count: 3,
    heights: [250, 210],
    peaks: [8, 6],
    mood: evening,
    mist: 0.9,
    end: 0.5,
    side: 1,
    bottom: h,
  });
  return (
    sky(w, h, 600, evening) +
    stars(rng, w, 220, 50, '#f3dcc0') +
    clouds(rng, w, 250, 130, 10, '#ee9a62', 0.34) +
    sun(1330, 400, 50, '#ffc074') +
    birds(rng, 420, 210, 7, 14, '#2a1213') +
    hills.svg +
    mistBand(w, 560, 260, evening.mist, 0.3) +
    rect(0, 925, w, h - 925, between(920, h, [0, '#5d4034'], [0.4, '#2c1e1a'], [1, '#120c0b'])) +
    broadTree(rng, 118, 968, 640, '#1b1210') +
    lightPool(800, 720, 860, 480, '#f3a049', 0.42) +
    rect(0, 842, w, 92, down([0, '#3d2b27'], [1, '#211614'])) +
    rect(0, 834, w, 12, '#2b1e1c') +
    place(236, 236, 1.128, hall(paint)) +
    street(rng, [640, 960], 958, [330, 1270], h, '#7d5c48', '#2a1c17') +
    lightPool(800, 990, 620, 80, '#ffc169', 0.55) +
    rect(150, 800, 56, 166, '#33241f') +
    rect(1394, 800, 56, 166, '#33241f') +
    rect(140, 786, 76, 18, '#211614') +
    rect(1384, 786, 76, 18, '#211614') +
    bareTree(rng, 1500, 1000, 600, '#140d0c', 6) +
    place(1230, 1012, 1.1, standing('#0e0908')) +
    stroke('M1244 1010V886', '#0e0908', 5) +
    place(520, 1040, 1.25, standing('#0e0908')) +
    ellipse(1230, 1014, 40, 8, '#000000', faint(0.4)) +
    darkFoot(w, 1010, h, '#120c0b', 0.75)
  );
}

export const zunyiMeeting: Picture = { name: 'zunyi-meeting', w: 1600, h: 1200, draw };
