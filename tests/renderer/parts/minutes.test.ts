import { expect, test } from 'vitest';
import { minutes } from '../../../renderer/parts/minutes.ts';

test('seconds read as on a clock', () => {
  expect(minutes(0)).toBe('0:00');
  expect(minutes(9.6)).toBe('0:10');
  expect(minutes(160)).toBe('2:40');
  expect(minutes(3725)).toBe('1:02:05');
  expect(minutes(-3)).toBe('0:00');
});
