import type { safeZhHans } from './safe-zh-hans.ts';

export const safeEn: typeof safeZhHans = {
  hall: 'Hall guide',
  seal: 'Hall guide',
  resting: 'This station is resting',
  ask: 'Please ask the staff.',
};
