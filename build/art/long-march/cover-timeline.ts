import { darkFoot, mistBand, ranges } from '../land.ts';
import { type Mood, winter } from '../moods.ts';
import { down } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { circle, line, type Point, rect } from '../shapes.ts';
import { birds, clouds, sky, sun } from '../sky.ts';

function draw({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    ...winter,
    sky: [
      [0, '#1f1a1c'],
      [0.45, '#5c4a44'],
      [0.8, '#b3937a'],
      [1, '#ecd2a8'],
    ],
    far: '#9a8070',
    near: '#1b1414',
    mist: '#f4dfbf',
  };
  const hills = ranges(rng, {
    w,
    far: 470,
    near: 900,
    count: 6,
    heights: [260, 260],
    peaks: [12, 6],
    mood,
    mist: 1,
    end: 0.85,
    side: 1,
    bottom: h,
  });
  const y = 740;
  const marks: readonly Point[] = [
    [150, 40],
    [350, 70],
    [470, 46],
    [640, 128],
    [700, 60],
    [900, 84],
    [1010, 52],
    [1290, 104],
    [1440, 58],
    [1560, 44],
    [1780, 72],
  ];
  const ticks = marks
    .map(
      ([x, tall], i) =>
        line(x, y, x, y - tall, '#f0d08a', 5) +
        circle(x, y, i === 3 ? 17 : 10, '#f6dc9c') +
        (i === 3 ? circle(x, y, 34, 'none', 'stroke="#f0d08a" stroke-width="3"') : ''),
    )
    .join('');
  return (
    sky(w, h, 500, mood) +
    clouds(rng, w, 200, 120, 9, '#f4dcb8', 0.3) +
    sun(1500, 330, 56, '#ffdca0') +
    birds(rng, 520, 210, 9, 15, '#2a2220') +
    hills.parts.slice(0, 4).join('') +
    mistBand(w, 560, 240, mood.mist, 0.4) +
    hills.parts.slice(4).join('') +
    rect(0, y - 160, w, 320, down([0, '#1b1414', 0], [0.5, '#1b1414', 0.55], [1, '#1b1414', 0])) +
    line(0, y, w, y, '#d6ac5a', 4) +
    line(0, y, w, y, '#ffe9b8', 1.4) +
    ticks +
    darkFoot(w, 860, h, '#120e0d', 0.85)
  );
}

export const coverTimeline: Picture = { name: 'cover-timeline', w: 1968, h: 1120, draw };
