import { expect, test } from 'vitest';
import { clockText } from '../../renderer/clock-text.ts';

test('a clock shows minutes and two digits of seconds', () => {
  expect(clockText(0)).toBe('0:00');
  expect(clockText(65.9)).toBe('1:05');
  expect(clockText(3600)).toBe('60:00');
});

test('a clock never shows less than nothing', () => expect(clockText(-3)).toBe('0:00'));
