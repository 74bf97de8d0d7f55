import type { Mood } from '../moods.ts';

export const high: Mood = {
  sky: [
    [0, '#17323f'],
    [0.4, '#4a7784'],
    [0.72, '#c3b98e'],
    [1, '#fbd896'],
  ],
  far: '#7b979a',
  near: '#1b2c31',
  mist: '#fdf1d2',
  glow: '#ffe3a0',
  lamp: '#ffcf80',
};
