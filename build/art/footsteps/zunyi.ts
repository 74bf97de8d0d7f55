import { hall } from '../hall.ts';
import { roofscape } from '../hamlets.ts';
import { darkFoot, lightPool, mistBand, mistBanks, ranges, vignette } from '../land.ts';
import type { Mood } from '../moods.ts';
import { down } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { ridge } from '../ridges.ts';
import { faint, place, rect, stroke } from '../shapes.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';

function oldTown({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    sky: [
      [0, '#34465a'],
      [0.38, '#7b8a94'],
      [0.68, '#dcc096'],
      [1, '#fbdfa4'],
    ],
    far: '#8f969a',
    near: '#2a2830',
    mist: '#f4e6c8',
    glow: '#ffe9b8',
    lamp: '#ffd080',
  };
  const hills = ranges(rng, {
    w,
    far: 560,
    near: 690,
    count: 4,
    heights: [330, 180],
    peaks: [7, 5],
    mood,
    mist: 0.95,
    end: 0.45,
    side: 1,
    bottom: h,
    shape: { slim: [0.5, 1] },
  });
  const paint = { wall: '#6b4a38', roof: '#3a3638', lamp: '#ffd080' };
  const smoke = [
    [300, 800],
    [1180, 770],
    [1420, 860],
  ]
    .map(
      ([x = 0, y = 0]) =>
        stroke(`M${x} ${y}q30 -60 0 -110t24 -130t-10 -120`, '#fff4dc', 22, faint(0.16)) +
        stroke(`M${x} ${y}q30 -60 0 -110t24 -130`, '#fff4dc', 10, faint(0.2)),
    )
    .join('');
  return (
    sky(w, h, 620, mood) +
    sun(1290, 360, 54, '#ffe2a4') +
    clouds(rng, w, 220, 130, 10, '#fff0d0', 0.32) +
    birds(rng, 520, 210, 9, 15, '#3b424a') +
    hills.svg +
    mistBand(w, 600, 220, mood.mist, 0.5) +
    roofscape(rng, -40, w + 40, 790, 2, 130, { wall: '#8d7058', roof: '#6a6462', lamp: '#ffd080' }, 0.05) +
    mistBanks(rng, w, 800, 30, 9, mood.mist, 0.4) +
    smoke +
    rect(0, 812, w, 60, down([0, '#6a5a4c', 0], [1, '#3a302c'])) +
    rect(0, 870, w, 200, '#3a302c') +
    lightPool(800, 800, 460, 230, '#ffcf85', 0.35) +
    place(
      556,
      636,
      0.49,
      hall({
        roof: '#393436',
        brick: '#867267',
        timber: '#603825',
        lamp: '#ffd183',
        lit: (storey, bay) => storey === 0 && bay > 2 && bay < 6,
      }),
    ) +
    roofscape(rng, -60, 560, 900, 2, 200, paint, 0.08) +
    roofscape(rng, 1060, w + 60, 910, 2, 200, paint, 0.08) +
    wood(
      rng,
      ridge(rng, { w, base: 990, height: 40, count: 4, slim: [2, 3] }),
      { size: 60, from: 380, to: 1230, kind: 'round', gap: 0.7 },
      '#2d3026',
    ) +
    rect(0, 1010, w, 190, '#1c1616') +
    roofscape(rng, -80, w + 80, 1080, 3, 290, { wall: '#3c2a22', roof: '#242124', lamp: '#ffce7a' }, 0.1) +
    darkFoot(w, 960, h, '#14100e', 0.86) +
    vignette(w, h, '#14100e', 0.35)
  );
}

export const zunyi: Picture = { name: 'zunyi', w: 1600, h: 1200, draw: oldTown };
