import { sampan } from '../boats.ts';
import { darkFoot, mistBanks, ranges } from '../land.ts';
import type { Mood } from '../moods.ts';
import type { Picture, Sheet } from '../picture.ts';
import { reeds } from '../plants.ts';
import { place } from '../shapes.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { lightOnWater, mirrored, ripples, water } from '../water.ts';

function draw({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    sky: [
      [0, '#2b2a30'],
      [0.35, '#5d5350'],
      [0.7, '#b8946a'],
      [1, '#f7d79a'],
    ],
    far: '#a38a70',
    near: '#1d1a18',
    mist: '#f7e2b8',
    glow: '#ffe0a0',
    lamp: '#f6c874',
  };
  const hills = ranges(rng, {
    w,
    far: 612,
    near: 640,
    count: 3,
    heights: [100, 70],
    peaks: [7, 6],
    mood,
    mist: 0.9,
    end: 0.35,
    bottom: 642,
    shape: { slim: [1.6, 3.4] },
  }).svg;
  return (
    sky(w, h, 640, mood) +
    clouds(rng, w, 260, 160, 12, '#f4cf98', 0.34) +
    sun(1080, 520, 62, '#ffd88e') +
    birds(rng, 700, 250, 11, 18, '#2a2422') +
    hills +
    water(w, 636, h, '#f0cf94', '#2b2622') +
    mirrored(hills, 638, 0.35, 0.6) +
    lightOnWater(rng, 1080, 642, 1130, 150, '#fff0c4', 0.8) +
    ripples(rng, 0, w, 660, 1180, 130, '#fbe3b0', 0.34) +
    mistBanks(rng, w, 650, 18, 9, mood.mist, 0.5) +
    reeds(rng, 0, 520, 720, 120, 110, '#7d6445', '#a0845a') +
    reeds(rng, 1300, w, 740, 150, 80, '#6d573d', '#93794f') +
    mirrored(place(700, 840, 1.7, sampan('#1d1714')), 842, 0.4, 0.7) +
    place(700, 840, 1.7, sampan('#14100e')) +
    ripples(rng, 520, 900, 846, 900, 26, '#fff0c8', 0.5) +
    reeds(rng, -20, 360, 1010, 330, 120, '#3a2e24', '#5b4a36') +
    reeds(rng, 1150, w + 20, 1060, 400, 150, '#2c231c', '#4d3e2d') +
    reeds(rng, -20, 560, 1230, 420, 120, '#1a1410', '#2f251b') +
    reeds(rng, 820, w, 1260, 330, 120, '#171210', '#2a2119') +
    darkFoot(w, 1060, h, '#120e0c', 0.8)
  );
}

export const zhouYiqun: Picture = { name: 'zhou-yiqun', w: 1600, h: 1200, draw };
