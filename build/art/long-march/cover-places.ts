import { hall } from '../hall.ts';
import { roofscape } from '../hamlets.ts';
import { cottage } from '../houses.ts';
import { darkFoot, lightPool, mistBand, mistBanks, ranges, vignette } from '../land.ts';
import { ember } from '../moods.ts';
import type { Picture, Sheet } from '../picture.ts';
import { place, rect, steps } from '../shapes.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { pine } from '../trees.ts';

function draw({ w, h, rng }: Sheet): string {
  const hills = ranges(rng, {
    w,
    far: 500,
    near: 640,
    count: 3,
    heights: [270, 200],
    peaks: [10, 7],
    mood: ember,
    mist: 0.9,
    end: 0.5,
    side: -1,
    bottom: h,
  });
  const paint = { wall: '#6b3c2c', roof: '#33262a', lamp: '#ffca74' };
  return (
    sky(w, h, 560, ember) +
    clouds(rng, w, 210, 120, 10, '#f5a566', 0.36) +
    sun(420, 400, 62, '#ffbf74') +
    birds(rng, 900, 190, 9, 15, '#2b0f0c') +
    hills.svg +
    mistBand(w, 560, 200, ember.mist, 0.3) +
    roofscape(rng, -40, w + 40, 720, 2, 150, { wall: '#6e3c2b', roof: '#44292a', lamp: '#ffca74' }, 0) +
    rect(0, 716, w, 404, '#3a221b') +
    mistBanks(rng, w, 730, 24, 8, ember.mist, 0.22) +
    lightPool(1160, 690, 360, 210, '#f7a94c', 0.42) +
    place(
      880,
      470,
      0.6,
      hall({
        roof: '#221919',
        brick: '#70564a',
        timber: '#4a2a1e',
        lamp: '#ffd07a',
        lit: (storey, bay) => storey === 0 && bay === 5,
      }),
    ) +
    roofscape(rng, -60, 900, 830, 3, 230, paint, 0) +
    roofscape(rng, 1460, w + 60, 850, 3, 230, paint, 0) +
    steps(9, 30, 1940)
      .map((x, i) =>
        cottage(x - 140, 1080 + (i % 2) * 24, 270, { wall: '#46281f', roof: '#241b1d', lamp: '#ffca74' }, []),
      )
      .join('') +
    pine(rng, 1830, 1010, 420, -0.3, '#120b0a') +
    darkFoot(w, 900, h, '#120a08', 0.7) +
    vignette(w, h, '#120a08', 0.3)
  );
}

export const coverPlaces: Picture = { name: 'cover-places', w: 1968, h: 1120, draw };
