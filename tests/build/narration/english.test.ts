import { describe, expect, it } from 'vitest';
import { englishSpeech } from '../../../build/narration/english.ts';
import { readDates, yearInWords } from '../../../build/narration/english-dates.ts';
import { pinyinPhonemes } from '../../../build/narration/pinyin-phonemes.ts';

describe('dates and years in English', () => {
  it.each([
    ['1935', 'nineteen thirty-five'],
    ['1901', 'nineteen oh one'],
    ['1900', 'nineteen hundred'],
    ['2000', 'two thousand'],
    ['2007', 'two thousand and seven'],
    ['2016', 'twenty sixteen'],
  ])('%s is said %s', (year, words) => {
    expect(yearInWords(year)).toBe(words);
  });

  it('are said as people say them', () => {
    expect(readDates('On 18 December 1934')).toBe('On the 18th of December nineteen thirty-four');
    expect(readDates('from 15 to 17 January 1935')).toBe(
      'from the 15th to the 17th of January nineteen thirty-five',
    );
    expect(readDates('On 21 and 22 March')).toBe('On the 21st and the 22nd of March');
    expect(readDates('the 3 May protest')).toBe('the 3rd of May protest');
    expect(readDates('1901–1931, in the 1930s')).toBe(
      'nineteen oh one to nineteen thirty-one, in the nineteen thirties',
    );
  });

  it('leave figures that count things', () => {
    expect(readDates('1,935 people, 1600 metres, 1990.5')).toBe('1,935 people, 1600 metres, 1990.5');
  });
});

describe('names in pinyin', () => {
  it.each([
    ['Zunyi', "dz,Unj'i:"],
    ['Jinan', "dZ,i:n'an"],
    ["Yan'an", "j,En'an"],
    ['Deng Enming', "d'VN ,Vnm'IN"],
    ['Jinggangshan', "dZ,INgaNS'an"],
    ['Chishui', "tS,3:S'weI"],
  ])('%s sounds %s', (name, phonemes) => {
    expect(pinyinPhonemes(name)).toBe(phonemes);
  });

  it('are told from other words', () => {
    expect(() => pinyinPhonemes('Smith')).toThrow('not pinyin');
    expect(englishSpeech('He came a long way to Wu River, Zunyi’s gate.')).toBe(
      "He came a long way to [[w'u:]] River, [[dz,Unj'i:z]] gate.",
    );
  });
});

it('writes units and marks as they are said', () => {
  expect(englishSpeech('At No. 80, 3.5 km away — and 300 m wide (or more) — “it stood”.')).toBe(
    'At number 80, 3.5 kilometres away, and 300 metres wide, or more, it stood.',
  );
});

it('gives words of two sounds the right one', () => {
  expect(englishSpeech('It winds through the hills.')).toBe("It [[w'aIndz]] through the hills.");
});
