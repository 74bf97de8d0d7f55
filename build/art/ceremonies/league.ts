import { darkFoot, mistBand, ranges, vignette } from '../land.ts';
import { ember, type Mood } from '../moods.ts';
import { standard } from '../people.ts';
import type { Picture, Sheet } from '../picture.ts';
import { range, ridge, rim } from '../ridges.ts';
import { place } from '../shapes.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { people } from './crowd.ts';

function draw({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    ...ember,
    sky: [
      [0, '#4a0d0a'],
      [0.4, '#a5281f'],
      [0.72, '#e0702f'],
      [1, '#ffd07a'],
    ],
    far: '#a84a2c',
    mist: '#ffd09a',
  };
  const hills = ranges(rng, {
    w,
    far: 640,
    near: 760,
    count: 3,
    heights: [180, 170],
    peaks: [9, 7],
    mood,
    mist: 0.95,
    end: 0.5,
    bottom: h,
  });
  const crest = ridge(rng, { w, base: 930, height: 90, count: 3, slim: [2.4, 3.6], rough: 2 });
  return (
    sky(w, h, 640, mood) +
    clouds(rng, w, 250, 150, 12, '#ffb066', 0.4) +
    sun(980, 560, 96, '#ffd27c', '#fff4d0') +
    birds(rng, 420, 230, 11, 18, '#3a0c08') +
    hills.svg +
    mistBand(w, 600, 220, mood.mist, 0.5) +
    range(crest, { top: '#3a0f0a', foot: '#200706', bottom: h }, rng) +
    rim(crest, 0, w, '#ffce84', 0.7, 3) +
    place(470, 950, 1.9, standard('#c3271c', '#2a0806')) +
    people(rng, w, {
      rows: 3,
      count: 14,
      size: [104, 196],
      y: [860, 1140],
      colour: '#260705',
      edge: '#ffb35e',
      raised: true,
    }) +
    darkFoot(w, 980, h, '#1a0403', 0.86) +
    vignette(w, h, '#1a0403', 0.4)
  );
}

export const league: Picture = { name: 'league', w: 1600, h: 1200, draw };
