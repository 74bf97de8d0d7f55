import type { Mood } from '../moods.ts';

export const green: Mood = {
  sky: [
    [0, '#1c3a44'],
    [0.4, '#4f7f84'],
    [0.74, '#b8c8a8'],
    [1, '#f6e2ae'],
  ],
  far: '#82ab92',
  near: '#0d2a1c',
  mist: '#f0f0d6',
  glow: '#ffecb4',
  lamp: '#ffcf80',
};

export const cone = { slim: [0.34, 0.5], power: [1.7, 2.3] } as const;
