import { expect, test } from 'vitest';
import {
  dayText,
  momentInFull,
  momentText,
  monthText,
  timeInFull,
} from '../../../../renderer/screens/staff/moment-text.ts';

const at = (year: number, month: number, day: number, hour = 14, minute = 5) =>
  new Date(year, month - 1, day, hour, minute).getTime();
const now = at(2026, 11, 22);

test('moments near by are named by their day, others by their date', () => {
  expect(momentText(at(2026, 11, 22, 2, 31), 'en', now)).toBe('today 02:31');
  expect(momentText(at(2026, 11, 21, 23, 59), 'en', now)).toBe('yesterday 23:59');
  expect(momentText(at(2026, 11, 23, 0, 0), 'zh-Hans', now)).toBe('明天 00:00');
  expect(momentText(at(2026, 11, 3), 'zh-Hans', now)).toBe('11月3日 14:05');
  expect(momentText(at(2024, 2, 29), 'en', now)).toBe('February 29, 2024 14:05');
});

test('moments on paper are told to the second, with their year', () => {
  const moment = at(2026, 11, 25, 9, 5) + 7000;
  expect(momentInFull(moment, 'en')).toBe('November 25, 2026 at 09:05:07');
  expect(momentInFull(moment, 'zh-Hans')).toBe('2026年11月25日 09:05:07');
  expect(timeInFull(moment, 'en')).toBe('09:05:07');
  expect(momentInFull(1e16, 'en')).toBe('10000000000000000');
});

test('months are named with their year', () => {
  expect(monthText('2026-11', 'en')).toBe('November 2026');
  expect(monthText('2026-11', 'zh-Hans')).toBe('2026年11月');
});

test('days are written out, and left as they are if they are none', () => {
  expect(dayText('2026-11-22', 'en')).toBe('November 22, 2026');
  expect(dayText('2026-11-22', 'zh-Hans')).toBe('2026年11月22日');
  expect(dayText('soon', 'en')).toBe('soon');
});
