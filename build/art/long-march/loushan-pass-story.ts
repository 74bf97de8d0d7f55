import { cliff } from '../cliffs.ts';
import { darkFoot, mistBand, ranges } from '../land.ts';
import { frost } from '../moods.ts';
import { column } from '../people.ts';
import type { Picture, Sheet } from '../picture.ts';
import { range, ridge, ridgeOf, rim, wayOn } from '../ridges.ts';
import { birds, clouds, moon, sky, stars } from '../sky.ts';
import { pine } from '../trees.ts';
import { snowfall } from '../weather.ts';

function loushanStory({ w, h, rng }: Sheet): string {
  const hills = ranges(rng, {
    w,
    far: 640,
    near: 760,
    count: 3,
    heights: [330, 300],
    peaks: [6, 4],
    mood: frost,
    mist: 0.95,
    end: 0.5,
    side: 1,
    bottom: h,
    shape: { slim: [0.4, 0.7], power: [1.3, 1.8] },
  });
  const march = ridgeOf(rng, { w, base: 1030, height: 330, count: 3, rough: 4 }, [
    { x: 1240, height: 330, left: 640, right: 500, power: 1.9 },
  ]);
  return (
    sky(w, h, 640, frost) +
    stars(rng, w, 240, 50, '#f4f0e6') +
    moon(420, 230, 50, '#fff4d8') +
    clouds(rng, w, 330, 110, 8, '#f4dcc0', 0.3) +
    birds(rng, 900, 210, 13, 22, '#20262e') +
    hills.svg +
    mistBand(w, 620, 260, frost.mist, 0.55) +
    range(march, { top: '#39424a', foot: '#6f7274', bottom: h, light: '#ffe8c4', shadow: '#14181e' }, rng) +
    rim(march, 0, w, '#fff2d8', 0.6, 3) +
    column(rng, {
      way: wayOn(march, 60, 1240, 3),
      count: 27,
      size: [66, 34],
      colour: '#11151a',
      flag: '#a5281f',
    }) +
    cliff(rng, {
      edge: 1680,
      top: [1390, 250],
      foot: [1270, 1000],
      rise: 120,
      bottom: h,
      colour: '#2b323a',
      light: '#e8dcc8',
    }) +
    pine(rng, 1420, 262, 220, -0.8, '#171c22') +
    range(
      ridge(rng, { w, base: 1190, height: 150, count: 4, slim: [1, 2], rough: 6 }),
      { top: '#12161b', foot: '#0e1115', bottom: h },
      rng,
    ) +
    snowfall(rng, w, h, 100) +
    darkFoot(w, 1080, h, '#0c0f13', 0.6)
  );
}

export const loushanPassStory: Picture = { name: 'loushan-pass-story', w: 1600, h: 1200, draw: loushanStory };
