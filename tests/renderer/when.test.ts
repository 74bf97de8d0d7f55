import { describe, expect, test } from 'vitest';
import { firstDay, lastDay, whenText } from '../../renderer/when.ts';

describe('days', () => {
  test('a year or month begins with its first day and ends with its last', () => {
    expect(firstDay('1970')).toBe(0);
    expect(lastDay('1970-01')).toBe(30);
    expect(lastDay('1970')).toBe(364);
    expect(lastDay('1970-02-03')).toBe(firstDay('1970-02-03'));
    expect(lastDay('1972-02') - firstDay('1972-02')).toBe(28);
  });
});

describe('a date in words', () => {
  test('is as exact as the author wrote it', () => {
    expect(whenText({ from: '1935' }, 'en')).toBe('1935');
    expect(whenText({ from: '1935-01' }, 'en')).toBe('January 1935');
    expect(whenText({ from: '1934-12-18' }, 'en')).toBe('18 December 1934');
    expect(whenText({ from: '1934-12-18' }, 'zh-Hans')).toBe('1934年12月18日');
  });

  test('a span names both ends, without saying anything twice', () => {
    const span = (from: string, to: string) => ['en', 'zh-Hans'].map((tag) => whenText({ from, to }, tag));
    expect(span('1935-01-15', '1935-01-17')).toEqual(['15–17 January 1935', '1935年1月15日至17日']);
    expect(span('1935-01-29', '1935-03-22')).toEqual([
      '29 January – 22 March 1935',
      '1935年1月29日至3月22日',
    ]);
    expect(span('1934-12-31', '1935-01-01')).toEqual([
      '31 December 1934 – 1 January 1935',
      '1934年12月31日至1935年1月1日',
    ]);
    expect(span('1937-01', '1947-03')).toEqual(['January 1937 – March 1947', '1937年1月至1947年3月']);
    expect(span('1938', '1946')).toEqual(['1938–1946', '1938—1946']);
    expect(span('1948-05', '1949-03-23')).toEqual(['May 1948 – 23 March 1949', '1948年5月至1949年3月23日']);
  });

  test('the author’s own words come first', () => {
    expect(whenText({ from: '1921-07', text: { en: 'Summer of 1921' } }, 'zh-Hans')).toBe('Summer of 1921');
  });
});
