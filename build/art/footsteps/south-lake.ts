import { paintedBoat } from '../boats.ts';
import { darkFoot, lightPool, mistBand, mistBanks, ranges } from '../land.ts';
import type { Mood } from '../moods.ts';
import { darker } from '../paint.ts';
import type { Picture, Sheet } from '../picture.ts';
import { reeds, willow } from '../plants.ts';
import { range, ridge } from '../ridges.ts';
import { tiledRoof } from '../roofs.ts';
import { faint, place, rect } from '../shapes.ts';
import { clouds, sky, sun } from '../sky.ts';
import { wood } from '../trees.ts';
import { lightOnWater, mirrored, ripples, water } from '../water.ts';
import { rainfall } from '../weather.ts';
import { boatPaint } from './boat-paint.ts';

const summer: Mood = {
  sky: [
    [0, '#3d4c46'],
    [0.45, '#7b8c7c'],
    [0.8, '#c4c4a2'],
    [1, '#ece0b8'],
  ],
  far: '#93a08a',
  near: '#26332b',
  mist: '#f0ecd4',
  glow: '#fff3cc',
  lamp: '#ffcb74',
};

/** A two-storey tower of many windows under curved roofs, on an island; foot at (x, y). */
function lakeTower(x: number, y: number, w: number, wall: string, roof: string, lamp: string): string {
  let out =
    rect(x - w * 0.62, y - w * 0.08, w * 1.24, w * 0.08, darker(wall, 0.4)) +
    rect(x - w * 0.46, y - w * 0.42, w * 0.92, w * 0.36, wall);
  for (let i = 0; i < 9; i++) {
    out += rect(
      x - w * 0.43 + i * w * 0.098,
      y - w * 0.34,
      w * 0.07,
      w * 0.22,
      i % 3 === 1 ? lamp : darker(wall, 0.55),
      faint(0.9),
    );
  }
  out +=
    tiledRoof({
      x: x - w * 0.5,
      y: y - w * 0.4,
      w,
      h: w * 0.13,
      colour: roof,
      over: w * 0.1,
      lift: w * 0.07,
      crest: 0.82,
    }) + rect(x - w * 0.36, y - w * 0.76, w * 0.72, w * 0.24, wall);
  for (let i = 0; i < 7; i++) {
    out += rect(
      x - w * 0.33 + i * w * 0.098,
      y - w * 0.71,
      w * 0.07,
      w * 0.16,
      i % 3 === 0 ? lamp : darker(wall, 0.55),
      faint(0.9),
    );
  }
  return (
    out +
    tiledRoof({
      x: x - w * 0.4,
      y: y - w * 0.74,
      w: w * 0.8,
      h: w * 0.22,
      colour: roof,
      over: w * 0.12,
      lift: w * 0.08,
      crest: 0.6,
    })
  );
}

function draw({ w, h, rng }: Sheet): string {
  const far = ranges(rng, {
    w,
    far: 596,
    near: 606,
    count: 2,
    heights: [70, 40],
    peaks: [6, 8],
    mood: summer,
    mist: 1,
    end: 0.2,
    bottom: 612,
    shape: { slim: [2, 4] },
  }).svg;
  const isle = ridge(rng, { w: 760, from: 60, base: 640, height: 56, count: 3, slim: [2, 3], alone: true });
  const land =
    far +
    mistBand(w, 520, 130, summer.mist, 0.6) +
    range(isle, { top: '#46554a', foot: '#5f6c5a', bottom: 642 }, rng) +
    wood(rng, isle, { size: 60, from: 130, to: 380, kind: 'round', gap: 0.4 }, '#4d5d50') +
    lakeTower(455, 606, 230, '#7d5a48', '#3f4a48', '#f8d590') +
    wood(rng, isle, { size: 66, from: 570, to: 760, kind: 'round', gap: 0.4 }, '#435347') +
    wood(rng, isle, { size: 34, from: 110, to: 780, kind: 'round', gap: 0.5 }, '#3a493f');
  const boat = place(640, 880, 0.8, paintedBoat(boatPaint));
  return (
    sky(w, h, 600, summer) +
    sun(1230, 300, 52, '#fff0c4', '#fff8e0') +
    clouds(rng, w, 210, 130, 12, '#f6f1dc', 0.36) +
    land +
    water(w, 634, h, '#d9dcc0', '#2b3a33') +
    mirrored(land, 640, 0.4, 0.62) +
    mistBanks(rng, w, 650, 24, 12, summer.mist, 0.55) +
    lightOnWater(rng, 1230, 640, 1100, 130, '#fffbe6', 0.5) +
    ripples(rng, 0, w, 660, 1180, 120, '#fdfae6', 0.3) +
    lightPool(1040, 820, 520, 230, '#ffc878', 0.26) +
    mirrored(boat, 882, 0.48, 0.62) +
    boat +
    ripples(rng, 620, 1480, 892, 960, 30, '#fff6d8', 0.5) +
    rainfall(rng, w, h, 150, '#f4f4e6', 0.22) +
    willow(rng, 1600, 800, 1120, '#1b261f', -1) +
    reeds(rng, -30, 420, 1210, 330, 60, '#18221b', '#2a372c') +
    darkFoot(w, 1000, h, '#101713', 0.85)
  );
}

export const southLake: Picture = { name: 'south-lake', w: 1600, h: 1200, draw };
