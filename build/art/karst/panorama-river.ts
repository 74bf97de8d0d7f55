import { roofedBoat } from '../boats.ts';
import { stoneBridge } from '../bridges.ts';
import { rocks } from '../cliffs.ts';
import { cottage } from '../houses.ts';
import { darkFoot, lightPool } from '../land.ts';
import { between, darker } from '../paint.ts';
import { bamboo, grass, reeds } from '../plants.ts';
import { range, ridge } from '../ridges.ts';
import type { Rng } from '../rng.ts';
import { path, place } from '../shapes.ts';
import { heron, waterWheel } from '../things.ts';
import { broadTree, pine, wood } from '../trees.ts';
import { ribbon } from '../water.ts';
import { atHour, dayFill, height, nearDay, width } from './day.ts';
import { stream } from './panorama-land.ts';
import { paint } from './panorama-places.ts';

export function riverside(rng: Rng): string {
  const shore = (x: number, side: number): number => stream(x)[0] + stream(x)[1] * side;
  const hut = cottage(3720, shore(3600, -1) - 6, 260, { ...paint, wall: '#5d4434' }, []);
  const brook = path(
    ribbon(
      [
        [6236, 2478],
        [6140, 2550],
        [6290, 2630],
        [6190, 2800],
      ],
      [
        [6254, 2478],
        [6190, 2550],
        [6420, 2630],
        [6470, 2800],
      ],
    ),
    between(2478, 2800, [0, '#dff0e0'], [1, '#9fd0cb']),
  );
  return (
    brook +
    place(1700, shore(1700, 0.2), 1.25, roofedBoat('#171b1c', '#4a4436', '#ffc766')) +
    lightPool(1700, shore(1700, 0.5), 260, 40, '#ffcf80', 0.55) +
    hut +
    place(3560, shore(3560, -1) - 86, 1.05, waterWheel('#5a4028', '#b58f5c')) +
    place(2180, shore(2180, 0.74), 1.05, heron('#fffdf4', '#3a3428')) +
    stoneBridge(6150, 2668, 370, 3, '#8d8672', '#f4ecd2') +
    reeds(rng, 2380, 2800, shore(2600, 1) + 34, 130, 80, '#2f4438', '#6b7a5a') +
    reeds(rng, 760, 1120, shore(940, 1) + 30, 170, 110, '#22363a', '#586a62') +
    reeds(rng, 13500, 13950, shore(13720, 1) + 30, 170, 120, '#4a2a1e', '#8a5a3a') +
    rocks(rng, 3300, 3900, shore(3600, -1), 60, 9, '#34463c', '#b9c4a4') +
    rocks(rng, 6700, 7300, shore(7000, 1), 70, 10, '#3a4a38', '#c4cca8') +
    rocks(rng, 11300, 12300, shore(11800, -1), 70, 12, '#4a4430', '#e0cc98')
  );
}

/** Hills, trees and grass close to us, dark. */
export function nearSide(rng: Rng): string {
  const front = ridge(rng, {
    w: width,
    base: 3830,
    height: 300,
    count: 22,
    slim: [1.2, 2.6],
    power: [1.8, 2.4],
    rough: 9,
    step: 20,
  });
  const last = ridge(rng, {
    w: width,
    base: 4050,
    height: 260,
    count: 17,
    slim: [1.2, 2.4],
    rough: 10,
    step: 24,
  });
  const shade = dayFill(['#0f2126', '#11241e', '#13281b', '#1c2015', '#211310']);
  const trees = Array.from({ length: 26 }, (_, i) => {
    const x = 260 + Math.floor(i / 2) * 1230 + (i % 2) * rng.range(90, 420) + rng.range(-160, 160);
    return broadTree(
      rng,
      x,
      3720 + rng.range(-40, 120),
      rng.range(240, 600),
      '#0d1a15',
      darker(atHour(nearDay, x), 0.35),
    );
  }).join('');
  const culms = [240, 330, 420, 6300, 6390, 6500, 12000, 12110, 12190, 15700, 15800]
    .map((x) => bamboo(rng, x, 3960, rng.range(700, 1050), '#0a1512'))
    .join('');
  return (
    trees +
    range(front, { top: '', foot: '', fill: shade, bottom: height }, rng) +
    wood(rng, front, { size: 60, from: 0, to: width, kind: 'mixed', gap: 0.7 }, shade) +
    culms +
    pine(rng, 10600, 3700, 620, 0.4, '#0b1612') +
    pine(rng, 14500, 3720, 560, -0.5, '#120e0c') +
    range(last, { top: '#0a1411', foot: '#080f0d', bottom: height }, rng) +
    grass(rng, 0, width, () => 3900, 110, 700, '#0a1411') +
    darkFoot(width, 3560, height, '#060c0a', 0.6)
  );
}
