import { expect, test } from 'vitest';
import { isOnceMore, type Recital, recite } from '../../content/recital.ts';

const leading = (line: number, spent: number): Recital => ({ phase: 'leading', line, spent });

test('a turn has begun once more if it is the same one, from its beginning', () => {
  const pace = { leading: [1000, 1000], repeating: [2000, 2000], least: [800, 800], most: [5000, 5000] };
  const now = leading(1, 700);
  expect(isOnceMore(now, recite(now, { kind: 'repeat' }, pace))).toBe(true);
  expect(isOnceMore(now, recite(now, { kind: 'time', ms: 50 }, pace))).toBe(false);
  expect(isOnceMore(now, recite(now, { kind: 'back' }, pace))).toBe(false);
  expect(isOnceMore(now, recite(now, { kind: 'spoken' }, pace))).toBe(false);
  const paused = recite(now, { kind: 'pause' }, pace);
  expect(isOnceMore(paused, recite(paused, { kind: 'resume' }, pace))).toBe(false);
});
