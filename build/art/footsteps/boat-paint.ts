import type { BoatPaint } from '../boats.ts';

export const boatPaint: BoatPaint = { hull: '#6a2f1b', cabin: '#8a4426', roof: '#4d4436', lamp: '#ffcb74' };
