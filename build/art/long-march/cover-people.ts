import { rocks } from '../cliffs.ts';
import { oilLamp } from '../interior.ts';
import { darkFoot, lightPool, mistBand, mistBanks, ranges } from '../land.ts';
import { dusk } from '../moods.ts';
import type { Picture, Sheet } from '../picture.ts';
import { range, ridgeOf, rim, skylineAt } from '../ridges.ts';
import { circle, place } from '../shapes.ts';
import { clouds, sky, stars, sun } from '../sky.ts';
import { pine, wood } from '../trees.ts';

function draw({ w, h, rng }: Sheet): string {
  const back = ranges(rng, {
    w,
    far: 520,
    near: 600,
    count: 2,
    heights: [200, 180],
    peaks: [11, 8],
    mood: dusk,
    mist: 1,
    end: 0.2,
    bottom: h,
  });
  const three = ridgeOf(rng, { w, base: 900, height: 520, count: 3, rough: 5 }, [
    { x: 430, height: 430, left: 260, right: 250, power: 1.7 },
    { x: 990, height: 530, left: 280, right: 270, power: 1.6 },
    { x: 1560, height: 450, left: 250, right: 270, power: 1.8 },
  ]);
  const front = ridgeOf(rng, { w, base: 1100, height: 190, count: 3, rough: 6 }, [
    { x: 220, height: 150, left: 420, right: 380, power: 2.2 },
    { x: 1380, height: 190, left: 520, right: 420, power: 2.2 },
  ]);
  const tops = [430, 990, 1560]
    .map(
      (x) =>
        circle(x, skylineAt(three, x) - 4, 130, 'none') +
        lightPool(x, skylineAt(three, x), 190, 120, '#ffd48e', 0.6),
    )
    .join('');
  return (
    sky(w, h, 560, dusk) +
    stars(rng, w, 220, 60, '#f6dfbc') +
    clouds(rng, w, 210, 110, 9, '#f3a662', 0.32) +
    sun(990, 420, 66, dusk.glow) +
    back.svg +
    mistBand(w, 520, 240, dusk.mist, 0.45) +
    tops +
    range(three, { top: '#4b2a1f', foot: '#a4633f', bottom: h, shadow: '#1d0f0b', light: '#ffc98a' }, rng) +
    rim(three, 150, 1850, '#ffd49a', 0.5) +
    wood(rng, three, { size: 15, from: 0, to: w, kind: 'fir', gap: 1 }, '#3d2118') +
    mistBanks(rng, w, 860, 40, 12, dusk.mist, 0.34) +
    range(front, { top: '#1d1210', foot: '#150e0c', bottom: h }, rng) +
    wood(rng, front, { size: 22, from: 0, to: 480, kind: 'mixed' }, '#1a100e') +
    wood(rng, front, { size: 22, from: 1180, to: w, kind: 'mixed' }, '#1a100e') +
    rocks(rng, 660, 860, 1030, 90, 6, '#1a110f', '#8a5436') +
    lightPool(760, 960, 460, 190, '#f7a94c', 0.45) +
    place(760, 1004, 0.78, oilLamp('#a8803c', '#ffc062')) +
    pine(rng, 1640, skylineAt(front, 1640) + 10, 260, -0.5, '#120b0a') +
    darkFoot(w, 940, h, '#120c0a', 0.7)
  );
}

export const coverPeople: Picture = { name: 'cover-people', w: 1968, h: 1120, draw };
