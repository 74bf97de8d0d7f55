import type { Mood } from '../moods.ts';

/** Inks on paper: the covers are printed, not painted. */
export const inkPaper: Mood = {
  sky: [
    [0, '#d8c399'],
    [0.55, '#eddcb8'],
    [1, '#f7edd4'],
  ],
  far: '#b79f78',
  near: '#241b15',
  mist: '#f7edd6',
  glow: '#fff6dc',
  lamp: '#c8541f',
};
export const redInk: Mood = {
  sky: [
    [0, '#7a1f17'],
    [0.5, '#c2472b'],
    [1, '#f0b878'],
  ],
  far: '#a2452f',
  near: '#1d0c0a',
  mist: '#f6cfa0',
  glow: '#ffd694',
  lamp: '#ffd07a',
};
export const nightInk: Mood = {
  sky: [
    [0, '#0d1420'],
    [0.55, '#22324a'],
    [1, '#6d6a70'],
  ],
  far: '#4d5a70',
  near: '#0a0e16',
  mist: '#b5b3ac',
  glow: '#f4e8c8',
  lamp: '#ffcb6a',
};
export const greenInk: Mood = {
  sky: [
    [0, '#2c4a40'],
    [0.5, '#7f9a78'],
    [1, '#efe6bc'],
  ],
  far: '#7d9a80',
  near: '#0f2018',
  mist: '#f1edd0',
  glow: '#fff0bc',
  lamp: '#ffc766',
};
export const ochreInk: Mood = {
  sky: [
    [0, '#8a5f2e'],
    [0.5, '#cf9c56'],
    [1, '#fae3b0'],
  ],
  far: '#bd8c50',
  near: '#2f1d0c',
  mist: '#fbe9c4',
  glow: '#fff0c4',
  lamp: '#ffcb6a',
};
export const snowInk: Mood = {
  sky: [
    [0, '#4a4f58'],
    [0.5, '#8d8f92'],
    [1, '#e2dccf'],
  ],
  far: '#8f9194',
  near: '#17181c',
  mist: '#f4efe4',
  glow: '#fff6e4',
  lamp: '#ffc45c',
};
export const seaInk: Mood = {
  sky: [
    [0, '#0f3a46'],
    [0.5, '#3f8488'],
    [1, '#d9ead0'],
  ],
  far: '#5f9a98',
  near: '#082028',
  mist: '#e4f2e0',
  glow: '#f4fbe4',
  lamp: '#ffcb6a',
};
