import { describe, expect, it } from 'vitest';
import { dayText, opensText, weekdayText } from '../../../../renderer/screens/visitor/opens-text.ts';

const now = new Date(2026, 10, 24, 20, 30);
const at = (day: string) => ({ day, minutes: 570 });

describe('when the hall opens', () => {
  it.each([
    [at('2026-11-24'), 'Opens at 09:30', '今天 09:30 开馆'],
    [at('2026-11-25'), 'Opens tomorrow at 09:30', '明天 09:30 开馆'],
    [at('2026-11-28'), 'Opens on Saturday 28 November at 09:30', '11月28日星期六 09:30 开馆'],
    [undefined, 'Closed for now', '暂停开放'],
  ])('is said in both languages: %j', (opensAt, english, chinese) => {
    expect(opensText(opensAt, now, 'en')).toBe(english);
    expect(opensText(opensAt, now, 'zh-Hans')).toBe(chinese);
  });

  it('names days and weekdays', () => {
    expect([weekdayText(0, 'en'), weekdayText(6, 'zh-Hans')]).toEqual(['Monday', '星期日']);
    expect(dayText('2027-01-01', 'en')).toBe('Friday 1 January');
  });
});
