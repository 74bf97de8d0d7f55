import { darkFoot, mistBanks, ranges } from '../land.ts';
import type { Mood } from '../moods.ts';
import { between } from '../paint.ts';
import { walkerAway } from '../people.ts';
import type { Picture, Sheet } from '../picture.ts';
import { range, ridgeOf, rim } from '../ridges.ts';
import { type Point, path, place } from '../shapes.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { pine, wood } from '../trees.ts';
import { ribbon } from '../water.ts';

function dengRoad({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    sky: [
      [0, '#2a1f2b'],
      [0.4, '#6f4a50'],
      [0.75, '#d9925e'],
      [1, '#fbd694'],
    ],
    far: '#9a7268',
    near: '#171118',
    mist: '#f6d3a8',
    glow: '#ffd68e',
    lamp: '#ffcb70',
  };
  const hills = ranges(rng, {
    w,
    far: 620,
    near: 860,
    count: 5,
    heights: [330, 280],
    peaks: [8, 5],
    mood,
    mist: 0.95,
    end: 0.75,
    side: -1,
    bottom: h,
    shape: { slim: [0.34, 0.52], power: [1.9, 2.6] },
  });
  const spur = ridgeOf(rng, { w, base: 1200, height: 330, count: 2, rough: 4 }, [
    { x: 1180, height: 330, left: 520, right: 520, power: 2.4 },
    { x: 200, height: 130, left: 400, right: 300, power: 2 },
  ]);
  const road: readonly Point[] = [
    [1180, 872],
    [1130, 900],
    [1210, 950],
    [1020, 1030],
    [1180, 1200],
  ];
  return (
    sky(w, h, 620, mood) +
    sun(420, 470, 70, '#ffd68e') +
    clouds(rng, w, 230, 120, 10, '#f8c890', 0.36) +
    birds(rng, 820, 240, 7, 15, '#2f2028') +
    hills.svg +
    mistBanks(rng, w, 800, 60, 12, mood.mist, 0.4) +
    range(spur, { top: '#2a1d22', foot: '#1a1317', bottom: h, light: '#f0a868' }, rng) +
    rim(spur, 700, 1600, '#ffd49a', 0.6, 3) +
    path(
      ribbon(
        road.map(([x, y]): Point => [x - 6 - (y - 872) * 0.2, y]),
        road.map(([x, y]): Point => [x + 6 + (y - 872) * 0.2, y]),
      ),
      between(870, h, [0, '#ffdca4'], [1, '#5a3d34']),
    ) +
    place(1172, 884, 1.02, walkerAway('#120c10')) +
    pine(rng, 1400, 905, 330, -0.4, '#140e12') +
    wood(rng, spur, { size: 22, from: 0, to: 420, kind: 'mixed' }, '#1c1418') +
    darkFoot(w, 1090, h, '#120d10', 0.6)
  );
}

export const dengEnmingRoad: Picture = { name: 'deng-enming-road', w: 1600, h: 1200, draw: dengRoad };
