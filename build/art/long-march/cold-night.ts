import { type Mood, night } from '../moods.ts';

export const coldNight: Mood = {
  ...night,
  sky: [
    [0, '#070a12'],
    [0.5, '#16213a'],
    [0.85, '#3b4560'],
    [1, '#74706f'],
  ],
  far: '#46526a',
  near: '#0a0c13',
  mist: '#a3acb8',
};
