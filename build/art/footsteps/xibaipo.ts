import { darkFoot, lightPool, mistBand, mistBanks, ranges } from '../land.ts';
import type { Mood } from '../moods.ts';
import { blossom, flatHouse, mill } from '../north-village.ts';
import { between, darker } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { faint, path, rect, stroke } from '../shapes.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { bareTree } from '../trees.ts';

function draw({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    sky: [
      [0, '#35464e'],
      [0.42, '#7f9296'],
      [0.76, '#d8cfae'],
      [1, '#fae2b0'],
    ],
    far: '#98a39a',
    near: '#2a2a20',
    mist: '#f6edd2',
    glow: '#fff0c4',
    lamp: '#ffcf80',
  };
  const hills = ranges(rng, {
    w,
    far: 590,
    near: 720,
    count: 4,
    heights: [170, 130],
    peaks: [4, 3],
    mood,
    mist: 0.95,
    end: 0.42,
    side: -1,
    bottom: h,
    shape: { slim: [1.6, 3] },
  });
  const wall = '#b08a5e';
  const yard = path(
    `M410 955L1190 955L1640 ${h}H-60Z`,
    between(950, h, [0, '#dcc291'], [0.4, '#8d6f48'], [1, '#2f2317']),
  );
  const fence =
    rect(-10, 930, 420, 90, darker(wall, 0.3)) +
    rect(1190, 930, 420, 90, darker(wall, 0.34)) +
    rect(-16, 920, 432, 12, darker(wall, 0.5)) +
    rect(1184, 920, 432, 12, darker(wall, 0.5));
  const ground = path(
    `M0 770Q${w * 0.4} 752 ${w * 0.7} 768T${w} 762V${h}H0Z`,
    between(755, h, [0, '#cdbf94'], [0.3, '#a08a5c'], [0.6, '#6d5838'], [1, '#2f2317']),
  );
  return (
    sky(w, h, 600, mood) +
    sun(330, 420, 56, '#ffe3a4') +
    clouds(rng, w, 210, 120, 10, '#fdf3da', 0.34) +
    birds(rng, 1010, 230, 9, 15, '#44504e') +
    hills.svg +
    mistBand(w, 600, 200, mood.mist, 0.45) +
    ground +
    [
      [40, 800, 190],
      [270, 786, 150],
      [1180, 790, 170],
      [1390, 806, 210],
      [900, 780, 140],
    ]
      .map(([x = 0, y = 0, s = 0]) => flatHouse(x, y, s, s * 0.42, '#a88a64', null))
      .join('') +
    mistBanks(rng, w, 800, 24, 9, mood.mist, 0.4) +
    bareTree(rng, 860, 880, 400, '#4c4334', 6) +
    flatHouse(500, 960, 560, 200, wall, '#ffd283') +
    flatHouse(40, 960, 400, 176, darker(wall, 0.12), null) +
    flatHouse(1150, 960, 420, 180, darker(wall, 0.14), '#ffd283') +
    fence +
    yard +
    lightPool(780, 1010, 480, 60, '#ffe0a0', 0.4) +
    bareTree(rng, 280, 1070, 470, '#2b2218', 6) +
    blossom(rng, 276, 760, 190, 112, 260, '#fdf6e8') +
    bareTree(rng, 1420, 1090, 540, '#251d14', 6) +
    blossom(rng, 1420, 736, 216, 128, 280, '#fdf6e8') +
    mill(800, 1090, 260, '#8e8474') +
    stroke('M620 1120q180 50 380 0', '#6a5335', 14, faint(0.3)) +
    darkFoot(w, 1060, h, '#17110b', 0.82)
  );
}

export const xibaipo: Picture = { name: 'xibaipo', w: 1600, h: 1200, draw };
