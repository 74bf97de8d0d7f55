import type { Stop } from './paint.ts';

/** The light of a scene: sky from top to horizon, hills from far to near, and what shines. */
export interface Mood {
  readonly sky: readonly Stop[];
  readonly far: string;
  readonly near: string;
  readonly mist: string;
  readonly glow: string;
  readonly lamp: string;
}

const lamp = '#f6c874';

export const dusk: Mood = {
  sky: [
    [0, '#150d0c'],
    [0.34, '#4a1c14'],
    [0.58, '#8f3d20'],
    [0.8, '#cf7d3d'],
    [1, '#efbd77'],
  ],
  far: '#8c5039',
  near: '#17100e',
  mist: '#f0b37c',
  glow: '#f9c673',
  lamp,
};

export const ember: Mood = {
  sky: [
    [0, '#1c0b0a'],
    [0.3, '#5d1712'],
    [0.6, '#a5281f'],
    [0.85, '#d9622f'],
    [1, '#f0a65a'],
  ],
  far: '#7d2f22',
  near: '#120c0b',
  mist: '#f0a060',
  glow: '#ffb35c',
  lamp,
};

export const night: Mood = {
  sky: [
    [0, '#07090e'],
    [0.5, '#121a26'],
    [0.8, '#26303c'],
    [1, '#4d4a47'],
  ],
  far: '#3b4450',
  near: '#0a0a0c',
  mist: '#97a0a6',
  glow: '#e8e0c8',
  lamp,
};

export const winter: Mood = {
  sky: [
    [0, '#2a2b30'],
    [0.4, '#565557'],
    [0.75, '#9a9189'],
    [1, '#cfc0a9'],
  ],
  far: '#8b8580',
  near: '#17161a',
  mist: '#e9dcc6',
  glow: '#f7e6c4',
  lamp,
};

export const frost: Mood = {
  sky: [
    [0, '#1b2530'],
    [0.4, '#44525c'],
    [0.75, '#9b9690'],
    [1, '#e2c09a'],
  ],
  far: '#7c8288',
  near: '#11141a',
  mist: '#ecd9c2',
  glow: '#ffdfae',
  lamp,
};

export const coolDawn: Mood = {
  sky: [
    [0, '#0b1a22'],
    [0.36, '#1f4450'],
    [0.66, '#5b8a90'],
    [0.86, '#c6c7a8'],
    [1, '#f3d9a4'],
  ],
  far: '#5f8a8f',
  near: '#0a1518',
  mist: '#dfe6d2',
  glow: '#ffe7b4',
  lamp,
};

export const blueNight: Mood = {
  sky: [
    [0, '#040a10'],
    [0.5, '#0b1e2a'],
    [0.82, '#173a47'],
    [1, '#3f6f7a'],
  ],
  far: '#2b5561',
  near: '#060d11',
  mist: '#8fb8b8',
  glow: '#dff0e0',
  lamp,
};

export const haze: Mood = {
  sky: [
    [0, '#6f5f4a'],
    [0.4, '#a48d68'],
    [0.75, '#d8c296'],
    [1, '#f0e0b8'],
  ],
  far: '#b39c74',
  near: '#2a2018',
  mist: '#f6e9c8',
  glow: '#fff3d0',
  lamp,
};

export const libraryDusk: Mood = {
  sky: [
    [0, '#5a4630'],
    [0.4, '#9c7d50'],
    [0.75, '#d9ba80'],
    [1, '#f4e2b6'],
  ],
  far: '#a5875a',
  near: '#2a1e14',
  mist: '#f6e6c0',
  glow: '#fff0c4',
  lamp: '#f6c874',
};
