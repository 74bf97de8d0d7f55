import { darkFoot, lightPool, mistBand, ranges, vignette } from '../land.ts';
import type { Mood } from '../moods.ts';
import { between, darker } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { grass } from '../plants.ts';
import { rim } from '../ridges.ts';
import { faint, path } from '../shapes.ts';
import { clouds, sky } from '../sky.ts';
import { highWall, wallGate, watchtower } from '../walls.ts';

function xifeng({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    sky: [
      [0, '#0a0c10'],
      [0.45, '#1d232b'],
      [0.75, '#4f4a48'],
      [0.92, '#b57f4e'],
      [1, '#f0c07c'],
    ],
    far: '#34383d',
    near: '#0c0d0f',
    mist: '#b09a80',
    glow: '#ffcf8a',
    lamp: '#ffc766',
  };
  const hills = ranges(rng, {
    w,
    far: 590,
    near: 730,
    count: 3,
    heights: [260, 220],
    peaks: [5, 4],
    mood,
    mist: 0.55,
    end: 0.75,
    bottom: h,
    shape: { slim: [0.8, 1.6] },
  });
  const [first] = hills.ridges;
  const ground = path(
    `M0 1000Q500 985 820 1004T${w} 996V${h}H0Z`,
    between(985, h, [0, '#35302b'], [0.5, '#181614'], [1, '#0c0b0a']),
  );
  const stone = '#4a4641';
  return (
    sky(w, h, 520, mood) +
    clouds(rng, w, 330, 70, 8, '#e0995a', 0.24) +
    lightPool(500, 430, 760, 130, '#ffcf8a', 0.6) +
    hills.parts[0] +
    (first === undefined ? '' : rim(first, 100, 960, '#ffdca0', 0.85, 3)) +
    hills.parts.slice(1).join('') +
    mistBand(w, 620, 190, '#a08c76', 0.3) +
    watchtower(1160, 1000, 190, 590, stone, '#1e1c1b', '#ffc766') +
    highWall(rng, -20, 748, 1640, 260, stone, '#c9b08c') +
    watchtower(188, 1000, 130, 380, darker(stone, 0.15), '#1b1918', null) +
    wallGate(640, 1004, 190, 210, darker(stone, 0.08), '#2a2019') +
    ground +
    path('M560 1004L720 1004L900 1200H330Z', '#5a5047', faint(0.35)) +
    path(`M1160 456L${w} 640V900Z`, '#ffd58a', faint(0.06)) +
    grass(rng, 0, w, (x) => 1004 + Math.sin(x / 90) * 4, 46, 170, '#12110f') +
    darkFoot(w, 1050, h, '#0b0a09', 0.7) +
    vignette(w, h, '#050505', 0.5)
  );
}

export const xifengCamp: Picture = { name: 'xifeng-camp', w: 1600, h: 1200, draw: xifeng };
