import { cableBridge } from '../bridges.ts';
import { darkFoot, mistBand, mistBanks, ranges, vignette } from '../land.ts';
import { coolDawn } from '../moods.ts';
import type { Picture, Sheet } from '../picture.ts';
import { range, ridge, ridgeOf } from '../ridges.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { cone } from './green-mood.ts';

function draw({ w, h, rng }: Sheet): string {
  const back = ranges(rng, {
    w,
    far: 560,
    near: 700,
    count: 3,
    heights: [330, 260],
    peaks: [16, 11],
    mood: coolDawn,
    mist: 1,
    end: 0.4,
    side: 1,
    bottom: h,
    shape: cone,
  });
  const pair = ridgeOf(rng, { w, base: 980, height: 560, count: 4, rough: 4 }, [
    { x: 470, height: 520, left: 270, right: 220, power: 2 },
    { x: 1560, height: 560, left: 240, right: 300, power: 2 },
    { x: 60, height: 380, left: 180, right: 150, power: 2 },
    { x: 1900, height: 360, left: 120, right: 160, power: 2 },
  ]);
  const front = ridge(rng, { w, base: 1130, height: 210, count: 7, ...cone, slim: [0.6, 1.1], rough: 4 });
  const bridge = cableBridge({
    x1: 330,
    x2: 1700,
    y: 560,
    towers: [690, 1330],
    rise: 250,
    feet: [900, 900],
    colour: '#2f4d54',
    light: '#f4ecd2',
  });
  return (
    sky(w, h, 560, coolDawn) +
    sun(1010, 420, 62, '#ffdf9e', '#fff5d6') +
    clouds(rng, w, 190, 120, 10, '#f2dfb4', 0.3) +
    birds(rng, 620, 200, 7, 15, '#16343c') +
    back.svg +
    mistBand(w, 560, 260, coolDawn.mist, 0.5) +
    bridge +
    mistBanks(rng, w, 860, 60, 12, coolDawn.mist, 0.5) +
    range(
      pair,
      { top: '#1f434a', foot: '#6f9a98', bottom: h, light: '#ffe9b4', shadow: '#0a1c22', side: 1 },
      rng,
    ) +
    wood(rng, pair, { size: 18, from: 0, to: w, kind: 'round', gap: 0.6 }, '#1b3a40') +
    mistBanks(rng, w, 940, 50, 12, coolDawn.mist, 0.45) +
    range(front, { top: '#0c2228', foot: '#0a181d', bottom: h }, rng) +
    wood(rng, front, { size: 24, from: 0, to: w, kind: 'mixed', gap: 0.6 }, '#0c2228') +
    darkFoot(w, 900, h, '#061014', 0.75) +
    vignette(w, h, '#061014', 0.3)
  );
}

export const coverWonders: Picture = { name: 'cover-wonders', w: 1968, h: 1120, draw };
