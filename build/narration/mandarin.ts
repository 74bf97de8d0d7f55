import { pinyin } from 'pinyin-pro';
import { readNumbers } from './chinese-numbers.ts';
import { readings } from './mandarin-readings.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

// What espeak-ng pauses at: a comma about 0.2 s, a colon or semicolon 0.3 s, a dash 0.14 s.
const marks: Record<string, string> = {
  '，': ',',
  '、': ' -',
  '；': ';',
  '：': ':',
  '。': '.',
  '！': '.',
  '？': '?',
  '—': ',',
  '…': ',',
};
const numeral = /^[〇零一二三四五六七八九]+$/u;
// Said without a stress of their own, so they lean on the word before.
const particle = /^[的了着们地得过吗呢吧啊]$/u;

const patterns: readonly (readonly [RegExp, string])[] = [
  // In years, dates and ordinals 一 keeps its own tone.
  [/(?<=[第十〇零一二三四五六七八九])一|一(?=[〇零二三四五六七八九月日])/gu, 'yi1'],
  // Behind a verb or an adjective, not in 获得 or 得到.
  [/(?<=[走早淡薄细听弱静快慢高低多少长大小看说做写活变来吃])得(?!到|知|名|以)/gu, 'de5'],
  // 斜斜地, 慢慢地: behind a doubled syllable (a lookbehind is matched from its end).
  [/(?<=\1(\p{Script=Han}))地/gu, 'de5'],
];

/** A Chinese sentence as numbered pinyin for espeak-ng's voice cmn-latn-pinyin: `hong2jun1 lai2 le5.` */
export function mandarinSpeech(sentence: string): string {
  const text = readNumbers(sentence);
  const syllables = syllablesOf(text);
  let speech = '';
  for (const { segment, index, isWordLike } of words.segment(text)) {
    const spoken = syllables.slice(index, index + segment.length);
    if (!isWordLike) {
      speech += [...segment].map((mark) => marks[mark] ?? '').join('');
      continue;
    }
    const lean = particle.test(segment) && /\d$/u.test(speech);
    speech += `${lean ? '' : ' '}${spoken.join(numeral.test(segment) ? ' ' : '')}`;
  }
  const tidy = speech.trim().replace(/,{2,}/gu, ',');
  return /[.?]$/u.test(tidy) ? tidy : `${tidy}.`;
}

/** One entry per UTF-16 unit of the text: the numbered syllable, or the sign itself where it is not Chinese. */
export function syllablesOf(text: string): string[] {
  const syllables = pinyin(text, { type: 'all', toneType: 'num' }).flatMap(({ origin, result, isZh }) => {
    const rest = Array<string>(Math.max(0, origin.length - 1)).fill('');
    return [isZh ? result.replace(/0$/u, '5') : origin, ...rest];
  });
  const put = (at: number, reading: string) => {
    const spoken = reading.split(' ');
    syllables.splice(at, spoken.length, ...spoken);
  };
  for (const [pattern, reading] of patterns) {
    for (const { index } of text.matchAll(pattern)) put(index, reading);
  }
  for (const [phrase, reading] of Object.entries(readings)) {
    for (const { index } of text.matchAll(new RegExp(phrase, 'gu'))) put(index, reading);
  }
  return syllables;
}
