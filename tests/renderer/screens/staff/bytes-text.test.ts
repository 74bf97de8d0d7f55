import { expect, test } from 'vitest';
import { bytesText } from '../../../../renderer/screens/staff/bytes-text.ts';

test('sizes are in thousands, with as many digits as matter', () => {
  const sizes = [0, 512, 1000, 20_480, 999_600, 48_300_000, 1_340_000_000, 41.2e9, 2e12, 5e15];
  expect(sizes.map((bytes) => bytesText(bytes, 'en'))).toEqual([
    '0 bytes',
    '512 bytes',
    '1 kB',
    '20 kB',
    '1 MB',
    '48 MB',
    '1.3 GB',
    '41 GB',
    '2 TB',
    '5,000 TB',
  ]);
  expect(bytesText(1_340_000_000, 'zh-Hans')).toBe('1.3 GB');
  expect(bytesText(-5, 'en')).toBe('0 bytes');
});
