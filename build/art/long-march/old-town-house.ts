import { hall } from '../hall.ts';
import { darkFoot, lightPool, mistBand, mistBanks, ranges, vignette } from '../land.ts';
import type { Mood } from '../moods.ts';
import { glow } from '../paint.ts';
import { walkerAway } from '../people.ts';
import type { Picture, Sheet } from '../picture.ts';
import { circle, ellipse, faint, line, place, rect } from '../shapes.ts';
import { sky, stars } from '../sky.ts';
import { street, townHouse } from '../town.ts';
import { coldNight } from './cold-night.ts';

function draw({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    ...coldNight,
    sky: [
      [0, '#0b0d16'],
      [0.6, '#262b42'],
      [1, '#6b5a58'],
    ],
  };
  const hills = ranges(rng, {
    w,
    far: 560,
    near: 640,
    count: 2,
    heights: [230, 190],
    peaks: [6, 5],
    mood,
    mist: 0.8,
    end: 0.4,
    bottom: h,
  });
  const paint = { wall: '#3a261d', roof: '#15141a', lamp: '#ffc766' };
  const sides = [
    [-330, 1010, 720, 0],
    [-110, 900, 450, 1],
    [1200, 1020, 740, 0],
    [1210, 905, 440, 2],
  ]
    .sort((a, b) => (a[1] ?? 0) - (b[1] ?? 0))
    .map(([x = 0, y = 0, s = 0, lit = 0]) => townHouse(x, y, s, paint, '#4f4a4a', lit === 0 ? [] : [lit]))
    .join('');
  const lanterns = [
    [372, 640],
    [1236, 650],
  ]
    .map(
      ([x = 0, y = 0]) =>
        line(x, y - 60, x, y - 24, '#120c0a', 3) +
        ellipse(x, y, 22, 27, '#e0552c') +
        ellipse(x, y, 14, 24, '#ffb45c', faint(0.8)) +
        circle(x, y, 150, glow('#ff9a4a', 0.6)),
    )
    .join('');
  return (
    sky(w, h, 620, mood) +
    stars(rng, w, 460, 120, '#f0eadc') +
    hills.svg +
    rect(0, 800, w, 400, '#171319') +
    lightPool(800, 660, 560, 330, '#f4a24a', 0.5) +
    place(
      478,
      440,
      0.645,
      hall({
        roof: '#1d1a1f',
        brick: '#6b574e',
        timber: '#452a20',
        lamp: '#ffcb70',
        lit: (storey, bay) => (storey === 0 ? bay > 2 : bay === 4 || bay === 6),
      }),
    ) +
    mistBanks(rng, w, 850, 24, 8, '#d9b890', 0.22) +
    street(rng, [660, 940], 856, [190, 1410], h, '#8a6a50', '#1a1416') +
    lightPool(800, 880, 420, 50, '#ffc36a', 0.6) +
    sides +
    lanterns +
    place(742, 980, 1.15, walkerAway('#0a0809')) +
    place(850, 960, 1.05, walkerAway('#0a0809', false)) +
    mistBand(w, 820, 200, '#c9b094', 0.2) +
    darkFoot(w, 1070, h, '#0a0809', 0.7) +
    vignette(w, h, '#07060a', 0.55)
  );
}

export const oldTownHouse: Picture = { name: 'old-town-house', w: 1600, h: 1200, draw };
