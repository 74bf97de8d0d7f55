import { darkFoot, mistBand, ranges, vignette } from '../land.ts';
import { ember, type Mood } from '../moods.ts';
import { between } from '../paint.ts';
import { standard } from '../people.ts';
import type { Picture, Sheet } from '../picture.ts';
import { faint, path, place, rect } from '../shapes.ts';
import { clouds, shafts, sky, sun } from '../sky.ts';
import { people } from './crowd.ts';

function draw({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    ...ember,
    sky: [
      [0, '#7a1a12'],
      [0.4, '#c8402a'],
      [0.75, '#f09a4c'],
      [1, '#ffe6a4'],
    ],
    far: '#c8603a',
    mist: '#ffe0ac',
  };
  const hills = ranges(rng, {
    w,
    far: 660,
    near: 720,
    count: 2,
    heights: [130, 120],
    peaks: [8, 7],
    mood,
    mist: 1,
    end: 0.3,
    bottom: h,
  });
  const kite = [
    [300, 240],
    [1260, 190],
    [1090, 300],
  ]
    .map(([x = 0, y = 0]) =>
      path(`M${x} ${y}q26 -20 52 0q-22 -4 -26 14q-4 -18 -26 -14z`, '#fff0cc', faint(0.9)),
    )
    .join('');
  const field = rect(0, 740, w, h, between(740, h, [0, '#a8432a'], [1, '#2a0806']));
  return (
    sky(w, h, 680, mood) +
    shafts(rng, 300, -300, 1500, 9, '#fff0c0', 0.3, Math.PI * 0.1, Math.PI * 0.5) +
    sun(800, 600, 110, '#ffe09a', '#fffbe6') +
    clouds(rng, w, 260, 150, 10, '#ffe2b4', 0.4) +
    kite +
    hills.svg +
    field +
    mistBand(w, 660, 160, mood.mist, 0.5) +
    place(1180, 800, 1.5, standard('#c9281c', '#3a0d08')) +
    people(rng, w, {
      rows: 4,
      count: 17,
      size: [78, 160],
      y: [800, 1150],
      colour: '#3a0f0a',
      edge: '#ffc070',
      raised: true,
      scarf: '#d93a28',
    }) +
    darkFoot(w, 1020, h, '#230705', 0.8) +
    vignette(w, h, '#230705', 0.35)
  );
}

export const pioneers: Picture = { name: 'pioneers', w: 1600, h: 1200, draw };
