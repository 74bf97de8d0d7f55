import { splitMatter } from '../packs/markdown.ts';
import { collectProblems } from '../packs/problems.ts';
import { chaptersOf } from '../packs/story-text.ts';
import { sentencesOf } from './sentences.ts';
import type { NarrationLanguage } from './settings.ts';

/** The sentences of each paragraph of a chapter, in order. */
export type SpokenChapter = {
  readonly paragraphs: readonly (readonly string[])[];
};

/** The chapters of a story's Markdown as they are spoken. Throws with the first problem, as the pack's build tells it. */
export function spokenChapters(markdown: string, language: NarrationLanguage): SpokenChapter[] {
  const { body, bodyLine } = splitMatter(markdown) ?? { body: markdown, bodyLine: 1 };
  const problems = collectProblems();
  const chapters = chaptersOf(body, 'story', problems, 'story', bodyLine);
  const [first] = problems.list;
  if (first) throw new Error(first.message);
  return chapters.map(({ text }) => chapterOf(text, language));
}

function chapterOf(text: string, language: NarrationLanguage): SpokenChapter {
  // A line broken inside a paragraph is a space in English and nothing in Chinese.
  const join = language === 'en' ? ' ' : '';
  const paragraphs = text
    .split(/\n[ \t]*\n/u)
    .map((block) => block.trim().replace(/[ \t]*\n[ \t]*/gu, join))
    .filter((block) => block !== '')
    .map((block) => sentencesOf(block, language));
  return { paragraphs };
}
