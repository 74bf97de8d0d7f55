import { farHamlet } from '../hamlets.ts';
import { cottage } from '../houses.ts';
import { darkFoot, lightPool, mistBand, ranges, vignette } from '../land.ts';
import { column } from '../people.ts';
import type { Picture, Sheet } from '../picture.ts';
import { range, ridge } from '../ridges.ts';
import { faint, type Point, path } from '../shapes.ts';
import { moon, sky, stars } from '../sky.ts';
import { bareTree } from '../trees.ts';
import { ribbon } from '../water.ts';
import { snowfall } from '../weather.ts';
import { coldNight } from './cold-night.ts';

function draw({ w, h, rng }: Sheet): string {
  const hills = ranges(rng, {
    w,
    far: 560,
    near: 720,
    count: 3,
    heights: [260, 230],
    peaks: [6, 4],
    mood: coldNight,
    mist: 0.8,
    end: 0.7,
    bottom: h,
  });
  const field = ridge(rng, { w, base: 860, height: 70, count: 3, slim: [2.4, 4] });
  const road: readonly Point[] = [
    [1080, 905],
    [900, 925],
    [760, 960],
    [840, 1010],
    [640, 1070],
    [330, 1140],
    [60, 1190],
  ];
  return (
    sky(w, h, 600, coldNight) +
    stars(rng, w, 520, 200, '#eef2f6') +
    moon(330, 200, 44, '#f4ead0', true) +
    hills.svg +
    mistBand(w, 600, 220, '#a3acb8', 0.3) +
    range(field, { top: '#2b3342', foot: '#191d26', bottom: h }, rng) +
    farHamlet(rng, 120, 830, 520, 9, 36, { wall: '#232833', roof: '#171a22', lamp: '#ffc766' }, 0.35) +
    lightPool(1220, 830, 420, 230, '#f3a24a', 0.5) +
    cottage(1040, 905, 360, { wall: '#4a3326', roof: '#191a20', lamp: '#ffcb70' }, [0, 1, 2]) +
    cottage(1380, 930, 300, { wall: '#33261f', roof: '#14151b', lamp: '#ffcb70' }, []) +
    bareTree(rng, 960, 930, 420, '#0c0e14', 6) +
    path(
      ribbon(
        road.map(([x, y]): Point => [x - (y - 880) * 0.3, y]),
        road.map(([x, y]): Point => [x + (y - 880) * 0.3, y]),
      ),
      '#c9d0d8',
      faint(0.16),
    ) +
    column(rng, {
      way: [...road].reverse(),
      count: 20,
      size: [110, 34],
      colour: '#05070b',
      lights: 4,
      lamp: '#ffb657',
      flip: false,
    }) +
    snowfall(rng, w, h, 90) +
    darkFoot(w, 1100, h, '#05070b', 0.6) +
    vignette(w, h, '#04050a', 0.45)
  );
}

export const houchangNight: Picture = { name: 'houchang-night', w: 1600, h: 1200, draw };
