import { expect, it } from 'vitest';
import { spokenChapters } from '../../../build/narration/story-text.ts';

const front = '---\ntitle: 夜\nsummary: "a: b"\n---\n';

it('a story without ## is one chapter, its paragraphs apart', () => {
  expect(spokenChapters(`${front}一。\n二。\n\n三。\n`, 'zh-Hans')).toEqual([
    { paragraphs: [['一。', '二。'], ['三。']] },
  ]);
});

it('each ## section is a chapter and its title is not spoken', () => {
  const chapters = spokenChapters(`${front}## One\nA first.\n## Two\n\nA second. A third.\n`, 'en');
  expect(chapters.map(({ paragraphs }) => paragraphs.flat())).toEqual([
    ['A first.'],
    ['A second.', 'A third.'],
  ]);
});

it('a line broken inside a paragraph is a space in English, nothing in Chinese', () => {
  expect(spokenChapters('The river\nrose.', 'en')[0]?.paragraphs).toEqual([['The river rose.']]);
  expect(spokenChapters('河水\n涨了。', 'zh-Hans')[0]?.paragraphs).toEqual([['河水涨了。']]);
});

it('reads files with Windows line ends', () => {
  expect(spokenChapters('---\r\ntitle: x\r\n---\r\n## A\r\nOne.\r\n\r\nTwo.\r\n', 'en')).toEqual([
    { paragraphs: [['One.'], ['Two.']] },
  ]);
});

it('refuses text before the first chapter and a chapter without text', () => {
  expect(() => spokenChapters('Lost.\n## One\nFound.', 'en')).toThrow('before its first');
  expect(() => spokenChapters('## One\nText.\n## Two\n', 'en')).toThrow('"Two" has no text');
});
