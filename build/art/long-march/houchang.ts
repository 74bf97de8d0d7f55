import { farHamlet, roofscape } from '../hamlets.ts';
import { cottage } from '../houses.ts';
import { lightPool, mistBand, mistBanks, ranges, vignette } from '../land.ts';
import { type Mood, night } from '../moods.ts';
import type { Picture, Sheet } from '../picture.ts';
import { range, ridge, rim } from '../ridges.ts';
import { moon, sky, stars } from '../sky.ts';
import { bareTree, wood } from '../trees.ts';

function draw({ w, h, rng }: Sheet): string {
  const mood: Mood = { ...night, mist: '#8f9bab', far: '#3d4859' };
  const hills = ranges(rng, {
    w,
    far: 620,
    near: 830,
    count: 4,
    heights: [300, 270],
    peaks: [9, 5],
    mood,
    mist: 0.7,
    end: 0.8,
    side: 1,
    bottom: h,
  });
  const paint = { wall: '#2a211f', roof: '#14161c', lamp: '#ffca70' };
  const bowl = ridge(rng, { w, base: 1010, height: 150, count: 3, slim: [1.6, 3] });
  const front = ridge(rng, { w, base: 1180, height: 170, count: 3, slim: [1, 2], rough: 6 });
  const rimOfLight = hills.ridges[1];
  return (
    sky(w, h, 640, mood) +
    stars(rng, w, 560, 210, '#e8edf2') +
    moon(1240, 210, 46, '#efe6cf', true) +
    hills.parts.slice(0, 2).join('') +
    (rimOfLight === undefined ? '' : rim(rimOfLight, 700, w, '#cfd6dc', 0.24)) +
    hills.parts.slice(2).join('') +
    mistBand(w, 690, 260, '#93a0ae', 0.34) +
    range(bowl, { top: '#1b1f27', foot: '#2c2f35', bottom: h }, rng) +
    farHamlet(rng, 160, 905, 1280, 26, 34, { ...paint, wall: '#22242b', roof: '#181a20' }, 0) +
    mistBanks(rng, w, 900, 30, 8, '#93a0ae', 0.16) +
    lightPool(812, 985, 420, 210, '#f0a34a', 0.34) +
    roofscape(rng, 190, 1400, 975, 3, 190, paint, 0) +
    cottage(640, 1100, 250, { wall: '#3a2a22', roof: '#15161b', lamp: '#ffca70' }, [2]) +
    lightPool(848, 1075, 180, 120, '#ffbf62', 0.6) +
    range(front, { top: '#0b0d12', foot: '#0d0e12', bottom: h }, rng) +
    wood(rng, front, { size: 30, from: 0, to: w, kind: 'mixed' }, '#0b0d12') +
    bareTree(rng, 1360, 1120, 520, '#07080b', 6) +
    vignette(w, h, '#04050a', 0.55)
  );
}

export const houchang: Picture = { name: 'houchang', w: 1600, h: 1200, draw };
