import { describe, expect, it } from 'vitest';
import { readNumbers, wholeNumber } from '../../../build/narration/chinese-numbers.ts';
import { mandarinSpeech } from '../../../build/narration/mandarin.ts';

describe('figures in a Chinese text', () => {
  it.each([
    [0, '零'],
    [10, '十'],
    [15, '十五'],
    [40, '四十'],
    [105, '一百零五'],
    [565, '五百六十五'],
    [1_200, '一千二百'],
    [2_005, '二千零五'],
    [30_000, '三万'],
    [86_400, '八万六千四百'],
    [100_050, '十万零五十'],
    [600_000_000, '六亿'],
  ])('%d is read %s', (value, words) => {
    expect(wholeNumber(value)).toBe(words);
  });

  it('are read as years, measures, shares, ranges and decimals ask for', () => {
    expect(readNumbers('1935年1月15日')).toBe('一九三五年一月十五日');
    expect(readNumbers('1938—1946年')).toBe('一九三八至一九四六年');
    expect(readNumbers('500米，3.5公里，30%')).toBe('五百米，三点五公里，百分之三十');
    expect(readNumbers('86,000人，2个人，第2章')).toBe('八万六千人，两个人，第二章');
    expect(readNumbers('约565m')).toBe('约五百六十五米');
  });
});

describe('speech in Mandarin', () => {
  it('is numbered pinyin, word by word, with pauses at the marks', () => {
    expect(mandarinSpeech('红军翻越群山，进入贵州。')).toBe(
      'hong2jun1 fan1yue4 qun2shan1, jin4ru4 gui4zhou1.',
    );
  });

  it('reads years figure by figure, 一 in its own tone', () => {
    expect(mandarinSpeech('一九三一年')).toMatch(/^yi1 jiu3 san1 yi1 ?nian2/);
    expect(mandarinSpeech('二十一日')).toContain('yi1');
  });

  it('gives particles their light tone and hangs them on the word before', () => {
    expect(mandarinSpeech('他们走得更快了。')).toContain('zou3de5');
    expect(mandarinSpeech('他获得自由。')).toContain('huo4de2');
    expect(mandarinSpeech('雨慢慢地停了。')).toContain('man4man4de5');
    expect(mandarinSpeech('这个地方')).toContain('di4fang');
  });

  it('knows the readings that the dictionary misses', () => {
    expect(mandarinSpeech('山坡长满毛竹')).toContain('zhang3');
    expect(mandarinSpeech('处理军务')).toContain('chu3li3');
  });

  it('drops quotes and ends with a stop', () => {
    expect(mandarinSpeech('“走吧！”')).toBe('zou3ba5.');
    expect(mandarinSpeech('谁？')).toMatch(/\?$/);
  });
});
