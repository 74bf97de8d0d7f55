import { describe, expect, it } from 'vitest';
import { collectProblems } from '../../../build/packs/problems.ts';
import { chaptersOf } from '../../../build/packs/story-text.ts';
import { edit, tellsEach } from '../../fakes/bad-pack.ts';

const split = (body: string) => {
  const problems = collectProblems();
  return { chapters: chaptersOf(body, 'Night', problems, 'night.en.md', 10), problems: problems.list };
};

describe('the text of a story', () => {
  it('is split at its headings', () => {
    expect(split('\n## One\nA. B.\n\nC.\n\n## Two \r\nD.\r\n')).toEqual({
      chapters: [
        { title: 'One', text: 'A. B.\n\nC.' },
        { title: 'Two', text: 'D.' },
      ],
      problems: [],
    });
  });

  it('is one chapter named like the story when it has no headings', () => {
    expect(split('A.\n')).toEqual({ chapters: [{ title: 'Night', text: 'A.' }], problems: [] });
  });

  it.each([
    ['a heading of another depth', '# One'],
    ['a deeper heading', '### One'],
    ['a heading without its space', '##One'],
    ['HTML', 'A <b>b</b>.'],
    ['a link', 'A [b](c).'],
    ['a picture', '![a](b.svg)'],
    ['bold words', 'A **b**.'],
    ['a list', '- a'],
    ['a quote', '> a'],
    ['code', 'A `b`.'],
  ])('is plain: %s is told of with its line', (_name, line) => {
    const { problems } = split(`## One\nA.\n${line}\n`);
    expect(problems).toMatchObject([
      { file: 'night.en.md', line: 12, message: expect.stringMatching(/^a story is spoken: leave out ".+"/) },
    ]);
  });

  it('may have dashes, dots and numbers', () => {
    expect(split('A—b. 3 > 2, 1935-01 … C*d.').problems).toEqual([]);
  });

  const night = 'stories/night.zh-Hans.md';
  tellsEach([
    [
      'text before the first heading',
      edit(night, '## 天黑', '\n开头。\n\n## 天黑'),
      `${night}:9`,
      /move it below one/,
    ],
  ]);

  it('needs words in each chapter', () => {
    expect(split('## One\n\n## Two\nB.').problems).toEqual([
      { file: 'night.en.md', line: 10, message: 'the chapter "One" has no text; write what is spoken' },
    ]);
    expect(split('\n').problems).toMatchObject([
      { line: 10, message: expect.stringMatching(/^has no text; write/) },
    ]);
  });
});
