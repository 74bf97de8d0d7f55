import { readDates } from './english-dates.ts';
import { chineseNames, otherNames } from './english-names.ts';
import { pinyinPhonemes } from './pinyin-phonemes.ts';

const units: Record<string, string> = {
  km: 'kilometres',
  m: 'metres',
  cm: 'centimetres',
  kg: 'kilograms',
};

// Words of two sounds that espeak-ng takes for the other one.
const heteronyms: readonly (readonly [RegExp, string])[] = [
  [/\bthey read\b/gu, "they [[r'Ed]]"],
  [/\bwinds through\b/gu, "[[w'aIndz]] through"],
];

/** An English sentence as espeak-ng should read it: dates, years and units in words, names in phonemes. */
export function englishSpeech(sentence: string): string {
  const words = readDates(sentence.replace(/[‘’]/gu, "'"))
    .replace(/\bNo\.\s*(?=\d)/gu, 'number ')
    .replace(
      /(\d)\s*(km|cm|kg|m)\b(?!')/gu,
      (_, figure: string, unit: string) => `${figure} ${units[unit] ?? unit}`,
    )
    .replace(/\s*[—–]\s*/gu, ', ')
    .replace(/[“”"]/gu, '')
    .replace(/\s*\(/gu, ', ')
    .replace(/\)(?=[.,;:!?])/gu, '')
    .replace(/\)/gu, ',');
  return withNames(heteronyms.reduce((text, [word, sound]) => text.replace(word, sound), words));
}

const phonemes = new Map<string, string>([
  ...chineseNames.map((name): [string, string] => [name, pinyinPhonemes(name)]),
  ...Object.entries(otherNames),
]);

const anyName = new RegExp(
  `\\b(${[...phonemes.keys()].sort((a, b) => b.length - a.length).join('|')})('s)?(?![\\p{L}])`,
  'gu',
);

function withNames(text: string): string {
  return text.replace(anyName, (_, name: string, possessive?: string) => {
    return `[[${phonemes.get(name) ?? ''}${possessive ? 'z' : ''}]]`;
  });
}
