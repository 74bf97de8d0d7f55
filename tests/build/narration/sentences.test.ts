import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../build/narration/sentences.ts';

describe('Chinese sentences', () => {
  it('end at 。！？ together with the quotes that close behind them', () => {
    expect(sentencesOf('天亮了。“走吧！”谁也没有说话？是的。', 'zh-Hans')).toEqual([
      '天亮了。',
      '“走吧！”',
      '谁也没有说话？',
      '是的。',
    ]);
    expect(sentencesOf('他说：“我们到了。”村里点起了灯。', 'zh-Hans')).toEqual([
      '他说：“我们到了。”',
      '村里点起了灯。',
    ]);
  });

  it('keep who speaks with a cry or a question', () => {
    expect(sentencesOf('“走吧！”有人轻声说。队伍出发了。', 'zh-Hans')).toEqual([
      '“走吧！”有人轻声说。',
      '队伍出发了。',
    ]);
  });

  it('are not split at commas, colons, dates or the last words without a full stop', () => {
    const text = '一九三五年一月十五日至十七日，会议在遵义召开：开了三天';
    expect(sentencesOf(text, 'zh-Hans')).toEqual([text]);
  });

  it('are split at a semicolon only when longer than sixty characters', () => {
    const half = '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十';
    expect(sentencesOf(`${half}；甲乙丙。`, 'zh-Hans')).toHaveLength(1);
    expect(sentencesOf(`${half}；${half}甲乙。`, 'zh-Hans')).toEqual([`${half}；`, `${half}甲乙。`]);
  });
});

describe('English sentences', () => {
  it('end at a full stop before a capital, a figure or an opening quote', () => {
    expect(sentencesOf('The river rose. “Shall we go?” Nobody spoke! In 1935 they crossed.', 'en')).toEqual([
      'The river rose.',
      '“Shall we go?”',
      'Nobody spoke!',
      'In 1935 they crossed.',
    ]);
  });

  it('do not end at abbreviations, initials, decimals or dates', () => {
    const text = 'Dr. Chen and J. R. Smith wrote at No. 80 that it was 3.5 km away, on 18 December 1934.';
    expect(sentencesOf(text, 'en')).toEqual([text]);
  });

  it('keep who speaks behind a quotation', () => {
    expect(sentencesOf('"Shall we go?" somebody asked. They went.', 'en')).toEqual([
      '"Shall we go?" somebody asked.',
      'They went.',
    ]);
  });

  it('lose nothing but the white space between them', () => {
    const text =
      'One came early.  Another, e.g. the cook, came late; so it went on and on until the morning came.';
    expect(sentencesOf(text, 'en').join(' ').replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
  });
});
