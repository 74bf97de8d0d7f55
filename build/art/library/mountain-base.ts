import { cottage } from '../houses.ts';
import { darkFoot, mistBanks, ranges } from '../land.ts';
import { glow } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { bamboo } from '../plants.ts';
import { circle, type Point, path } from '../shapes.ts';
import { clouds, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { ribbon } from '../water.ts';
import { bookCover, plate } from './cover.ts';
import { greenInk } from './moods.ts';

const { w: W, h: H } = plate;

function draw(sheet: Sheet): string {
  const { rng } = sheet;
  const hills = ranges(rng, {
    w: W,
    far: 480,
    near: 900,
    count: 6,
    heights: [300, 300],
    peaks: [5, 3],
    mood: greenInk,
    mist: 0.95,
    end: 0.85,
    bottom: H,
    side: 1,
    shape: { slim: [0.45, 0.8], power: [1.3, 1.9] },
  });
  const woods = hills.ridges.map((of, i) =>
    wood(
      rng,
      of,
      { size: 9 + i * 4, from: 0, to: W, kind: 'fir', gap: 1 },
      ['#7d9a80', '#62826c', '#486856', '#2f4f40', '#1d382c', '#12261d'][i] ?? '#12261d',
    ),
  );
  const middle: readonly Point[] = [
    [560, 905],
    [520, 930],
    [590, 970],
    [450, 1030],
    [520, 1170],
  ];
  const half = (y: number): number => 3 + ((y - 905) / 260) * 44;
  const scene =
    sky(W, H, 480, greenInk) +
    sun(640, 260, 54, '#f7d27c', '#fff6d8') +
    clouds(rng, W, 170, 90, 6, '#fffbe6', 0.4) +
    hills.parts
      .map((part, i) => part + (woods[i] ?? '') + mistBanks(rng, W, 520 + i * 80, 20, 6, '#f4f1d8', 0.4))
      .join('') +
    path(`M0 960Q460 880 ${W} 950V${H}H0Z`, '#14281e') +
    path(
      ribbon(
        middle.map(([x, y]): Point => [x - half(y), y]),
        middle.map(([x, y]): Point => [x + half(y), y]),
      ),
      '#b7aa70',
    ) +
    cottage(610, 925, 130, { wall: '#7a5230', roof: '#3a3322', lamp: '#ffcf74' }, []) +
    circle(545, 902, 120, glow('#ffb04c', 0.75)) +
    path('M532 916Q524 892 545 868Q566 892 558 916Z', '#ffd98a') +
    [30, 110, 190, 800, 870, 925]
      .map((x, i) =>
        bamboo(rng, x, 1190, 700 + ((i * 113) % 330), ['#0c1a13', '#12261b'][i % 2] ?? '#0c1a13'),
      )
      .join('') +
    darkFoot(W, 1060, H, '#0a1510', 0.6);
  return bookCover(sheet, { cloth: '#3d4f2a', plate: '#efe6bc', gold: '#d9bd74' }, scene);
}

export const mountainBase: Picture = { name: 'mountain-base', w: 1200, h: 1600, draw };
