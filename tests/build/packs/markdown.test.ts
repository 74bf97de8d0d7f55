import { describe, expect, it } from 'vitest';
import { markdownBlocks, splitMatter } from '../../../build/packs/markdown.ts';
import { collectProblems } from '../../../build/packs/problems.ts';

function parse(text: string, firstLine = 1) {
  const problems = collectProblems();
  return { blocks: markdownBlocks(text, problems, 'x.en.md', firstLine), problems: problems.list };
}

describe('the text of an exhibit', () => {
  it('becomes blocks of plain spans', () => {
    const { blocks, problems } = parse(
      '# One\n\nA **strong *both*** word.\n\n> Said.\n\n1. first\n2. second\n',
    );
    expect(problems).toEqual([]);
    expect(blocks).toEqual([
      { kind: 'heading', spans: [{ text: 'One' }] },
      {
        kind: 'paragraph',
        spans: [
          { text: 'A ' },
          { text: 'strong ', strong: true },
          { text: 'both', strong: true, emphasis: true },
          { text: ' word.' },
        ],
      },
      { kind: 'quote', spans: [{ text: 'Said.' }] },
      { kind: 'list', ordered: true, items: [[{ text: 'first' }], [{ text: 'second' }]] },
    ]);
  });

  it('joins lines with a space in English and without one in Chinese', () => {
    expect(parse('one\ntwo').blocks).toEqual([{ kind: 'paragraph', spans: [{ text: 'one two' }] }]);
    expect(parse('灯亮了，\n人来了').blocks).toEqual([
      { kind: 'paragraph', spans: [{ text: '灯亮了，人来了' }] },
    ]);
  });

  it('keeps a pipe and a dash that make no table', () => {
    expect(parse('a | b\n\n--- and so on | x').problems).toEqual([]);
  });

  it.each([
    ['a block of HTML', '<div>x</div>', /^HTML is not shown/],
    ['a script', '<script>alert(1)</script>', /^HTML is not shown/],
    ['HTML in a line', 'x <b onclick=y>z</b>', /^HTML is not shown/],
    ['a link', '[x](https://example.org)', /^a link is not shown by the kiosk; write the words only/],
    ['a javascript link', '[x](javascript:alert(1))', /^a link/],
    ['an automatic link', '<https://example.org>', /^a link/],
    ['a link by reference', '[x][1]\n\n[1]: https://example.org', /^a link/],
    ['where a link leads', '[1]: https://example.org', /^a link/],
    ['a picture', '![x](x.png)', /^a picture in the text .*name it under "pictures"/],
    ['code in a line', 'x `code`', /^code is not shown by the kiosk; write plain words/],
    ['a block of code', '```\ncode\n```', /^code is not shown/],
    ['an indented block of code', '    code', /^code is not shown/],
    ['a rule', 'x\n\n***\n', /^a rule is not shown/],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', /^a table is not shown by the kiosk; write it as a list/],
    ['a table without outer lines', 'a | b\n--- | :---:\n1 | 2', /^a table is not shown/],
    ['a list in a list', '- a\n  - b', /^a list inside a list or quote .*keep it to one paragraph/],
    ['HTML in a quote', '> <i>x</i>', /^HTML/],
  ])('may not hold %s', (_name, text, message) => {
    const { problems } = parse(`Words.\n\n${text}`, 10);
    expect(problems[0]?.message).toMatch(message);
    expect([12, 13, 14]).toContain(problems[0]?.line);
  });

  it('passes nothing of what it refuses on', () => {
    const { blocks } = parse('a <script>evil()</script> b\n\n[words](javascript:evil())\n\n<iframe src=x>');
    expect(JSON.stringify(blocks)).not.toMatch(/script:|<|iframe/);
  });
});

describe('front matter', () => {
  it('is split from the text, whose first line it tells', () => {
    expect(splitMatter('---\na: 1\nb: 2\n---\ntext\n')).toEqual({
      matter: 'a: 1\nb: 2',
      body: 'text\n',
      bodyLine: 5,
    });
  });

  it('may be saved with CRLF and a byte order mark', () => {
    expect(splitMatter('\uFEFF---\r\na: 1\r\n---\r\ntext')).toMatchObject({ matter: 'a: 1', body: 'text' });
  });

  it.each(['', 'text', '--- \na: 1\n---\n', '---\na: 1\n', '\n---\na: 1\n---\n'])(
    'is not found in %j',
    (text) => {
      expect(splitMatter(text)).toBeUndefined();
    },
  );
});
