import { darkFoot, mistBanks, ranges, vignette } from '../land.ts';
import { libraryDusk, type Mood } from '../moods.ts';
import type { Picture, Sheet } from '../picture.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { strata } from '../stone.ts';
import { wood } from '../trees.ts';

function coverKarst({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    ...libraryDusk,
    sky: [
      [0, '#3f4a3c'],
      [0.45, '#8f9a78'],
      [1, '#f2e6b8'],
    ],
    far: '#9aa582',
    near: '#22301f',
    mist: '#f6f0d0',
  };
  const hills = ranges(rng, {
    w,
    far: 470,
    near: 620,
    count: 5,
    heights: [330, 230],
    peaks: [14, 9],
    mood,
    mist: 1,
    end: 0.75,
    side: -1,
    bottom: 680,
    shape: { slim: [0.3, 0.48], power: [1.9, 2.7] },
  });
  const last = hills.ridges[4];
  return (
    sky(w, h, 460, mood) +
    sun(620, 250, 54, '#fff0bc', '#fffbe6') +
    clouds(rng, w, 170, 100, 9, '#fffbe2', 0.36) +
    birds(rng, 1330, 190, 7, 14, '#39442f') +
    hills.parts.map((part, i) => part + mistBanks(rng, w, 480 + i * 40, 20, 9, mood.mist, 0.34)).join('') +
    (last === undefined
      ? ''
      : wood(rng, last, { size: 16, from: 0, to: w, kind: 'round', gap: 0.6 }, '#2f402a')) +
    strata(rng, w, 640, h, ['#b7aa80', '#94906c', '#76785c', '#585e4a', '#3d4438', '#282d26'], 40) +
    darkFoot(w, 860, h, '#12150f', 0.82) +
    vignette(w, h, '#12150f', 0.3)
  );
}

export const coverMakingOfKarst: Picture = {
  name: 'cover-making-of-karst',
  w: 1968,
  h: 1120,
  draw: coverKarst,
};
