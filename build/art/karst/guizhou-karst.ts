import { flatFields } from '../fields.ts';
import { farHamlet } from '../hamlets.ts';
import { darkFoot, mistBand, mistBanks, ranges } from '../land.ts';
import type { Picture, Sheet } from '../picture.ts';
import { grass } from '../plants.ts';
import { birds, clouds, sky, sun } from '../sky.ts';
import { broadTree, wood } from '../trees.ts';
import { ripples, river } from '../water.ts';
import { cone, green } from './green-mood.ts';

function draw({ w, h, rng }: Sheet): string {
  const hills = ranges(rng, {
    w,
    far: 520,
    near: 840,
    count: 6,
    heights: [220, 300],
    peaks: [14, 7],
    mood: green,
    mist: 1,
    end: 0.66,
    side: 1,
    bottom: h,
    shape: cone,
  });
  const last = hills.ridges[5];
  return (
    sky(w, h, 520, green) +
    sun(1190, 340, 54, '#ffe6a6') +
    clouds(rng, w, 180, 110, 9, '#f6efd2', 0.3) +
    birds(rng, 480, 210, 7, 14, '#20403f') +
    hills.parts.map((part, i) => part + mistBanks(rng, w, 530 + i * 62, 16, 9, green.mist, 0.3)).join('') +
    (last === undefined
      ? ''
      : wood(rng, last, { size: 16, from: 0, to: w, kind: 'round', gap: 0.7 }, '#2b4a3a')) +
    mistBand(w, 740, 150, green.mist, 0.5) +
    flatFields(rng, 0, 850, w, 350, '#e3dc9c', '#20392a') +
    farHamlet(rng, 980, 880, 360, 9, 44, { wall: '#7a5a40', roof: '#3a3a34', lamp: '#ffcf80' }, 0.3) +
    river({
      course: [
        [1500, 858],
        [1150, 900],
        [1320, 960],
        [620, 1060],
        [760, 1220],
      ],
      widths: [6, 120],
      far: '#fbeec0',
      near: '#4f8582',
      light: '#fff8dc',
    }) +
    ripples(rng, 600, 1300, 900, 1190, 30, '#ffffff', 0.35) +
    broadTree(rng, 210, 1080, 380, '#13261c', '#1a3325') +
    broadTree(rng, 330, 1060, 240, '#13261c', '#1d3829') +
    grass(rng, 0, 700, (x) => 1150 + x * 0.05, 60, 200, '#12231a') +
    darkFoot(w, 1040, h, '#0b1712', 0.84)
  );
}

export const guizhouKarst: Picture = { name: 'guizhou-karst', w: 1600, h: 1200, draw };
