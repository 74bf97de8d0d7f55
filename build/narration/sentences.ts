import type { NarrationLanguage } from './settings.ts';

const longSentence = 60;

// A full stop, with the quotes and brackets that close after it.
const chineseEnd = /[。！？]+[”’」』）》]*/gu;
const englishEnd = /[.!?…]+["”’)\]]*(?=\s+["“‘([]*[\p{Lu}\p{N}])/gu;
const speaker = /^[^“「『。！？，；]{0,8}[说道问喊叫答](?:着|了|起来)?[。！？，：]/u;
// Before a full stop: these do not end a sentence, nor do single initials.
const abbreviation =
  /(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Dr|Prof|St|Mt|Gen|Col|Capt|No|Nos|vol|vs|cf|ca|c|approx|e\.g|i\.e|\p{Lu}(?:\.\p{Lu})*)\.$/u;

/** Splits a paragraph into its sentences, each exactly as written, without white space round it. */
export function sentencesOf(paragraph: string, language: NarrationLanguage): string[] {
  const sentences = language === 'en' ? englishSentences(paragraph) : chineseSentences(paragraph);
  return sentences.flatMap(splitLong);
}

/** Cuts a text behind each match that `ends` accepts. */
function cut(text: string, pattern: RegExp, ends: (before: string, after: string) => boolean): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const to = match.index + match[0].length;
    if (!ends(text.slice(from, to), text.slice(to))) continue;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return [...pieces, text.slice(from)].map((piece) => piece.trim()).filter((piece) => piece !== '');
}

function englishSentences(text: string): string[] {
  return cut(text, englishEnd, (before) => !abbreviation.test(before));
}

function chineseSentences(text: string): string[] {
  return cut(text, chineseEnd, (before, after) => {
    // “走吧！”有人说。 is one sentence: who speaks is named behind a cry or a question.
    const cry = /[！？][”」』]+$/u.test(before);
    return !(cry && speaker.test(after));
  });
}

function splitLong(sentence: string): string[] {
  if ([...sentence].length <= longSentence) return [sentence];
  return cut(sentence, /；|;(?=\s)/gu, () => true);
}
