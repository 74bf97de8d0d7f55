import { paintedBoat } from '../boats.ts';
import { darkFoot, lightPool, mistBanks, ranges } from '../land.ts';
import type { Mood } from '../moods.ts';
import type { Picture, Sheet } from '../picture.ts';
import { reeds } from '../plants.ts';
import { range, ridgeOf, skylineAt } from '../ridges.ts';
import { place } from '../shapes.ts';
import { clouds, moon, sky, stars } from '../sky.ts';
import { pagoda } from '../towers.ts';
import { wood } from '../trees.ts';
import { lightOnWater, mirrored, ripples, water } from '../water.ts';
import { boatPaint } from './boat-paint.ts';

function draw({ w, h, rng }: Sheet): string {
  const mood: Mood = {
    sky: [
      [0, '#0e1420'],
      [0.5, '#2a3444'],
      [0.82, '#77696a'],
      [1, '#d8a878'],
    ],
    far: '#5c6272',
    near: '#12141b',
    mist: '#d9c2a8',
    glow: '#f4e2b8',
    lamp: '#ffc766',
  };
  const hill = ridgeOf(rng, { w, base: 640, height: 330, count: 5, rough: 3 }, [
    { x: 1420, height: 330, left: 420, right: 360, power: 1.6 },
    { x: 560, height: 170, left: 330, right: 300, power: 1.8 },
    { x: 1900, height: 190, left: 240, right: 200, power: 1.8 },
  ]);
  const land =
    ranges(rng, {
      w,
      far: 600,
      near: 640,
      count: 2,
      heights: [220, 120],
      peaks: [11, 8],
      mood,
      mist: 0.9,
      end: 0.2,
      bottom: 664,
    }).svg +
    range(hill, { top: '#3a3c48', foot: '#8d7a72', bottom: 664, light: '#ffd7a0', shadow: '#1a1c24' }, rng) +
    wood(rng, hill, { size: 16, from: 0, to: w, kind: 'mixed' }, '#2b2d37') +
    pagoda(1420, skylineAt(hill, 1420) + 8, 250, 9, '#4b4450', '#22222c', '#ffc766');
  const boat = place(310, 800, 0.78, paintedBoat(boatPaint));
  return (
    sky(w, h, 620, mood) +
    stars(rng, w, 380, 130, '#f2ead8') +
    moon(420, 190, 44, '#f7e8c4') +
    clouds(rng, w, 380, 110, 8, '#e0b48c', 0.24) +
    land +
    water(w, 655, h, '#a38d80', '#10131a') +
    mirrored(land, 658, 0.4, 0.6) +
    mistBanks(rng, w, 666, 18, 10, mood.mist, 0.36) +
    lightOnWater(rng, 420, 664, 1000, 90, '#f7e8c4', 0.4) +
    ripples(rng, 0, w, 680, 1110, 110, '#f4dcb8', 0.28) +
    lightPool(700, 740, 640, 260, '#f7ae52', 0.42) +
    mirrored(boat, 802, 0.5, 0.62) +
    boat +
    lightOnWater(rng, 680, 812, 960, 280, '#ffc772', 0.6) +
    reeds(rng, 1330, w + 20, 1140, 330, 90, '#0c0e14', '#191b22') +
    darkFoot(w, 900, h, '#0b0d12', 0.75)
  );
}

export const coverPlaces: Picture = { name: 'cover-places', w: 1968, h: 1120, draw };
