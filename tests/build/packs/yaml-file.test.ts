import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { collectProblems } from '../../../build/packs/problems.ts';
import { parseYaml } from '../../../build/packs/yaml-file.ts';
import { wordsSchema } from '../../../content/pack-field.ts';

const schema = z.strictObject({
  title: wordsSchema,
  deep: z.strictObject({ list: z.array(z.strictObject({ n: z.number() })) }).optional(),
});

function parse(text: string, firstLine = 1) {
  const problems = collectProblems();
  return { value: parseYaml(text, schema, problems, 'x.yaml', firstLine), problems: problems.list };
}

describe('YAML by a schema', () => {
  it('gives the value when nothing is wrong', () => {
    expect(parse('title: { en: x }\ndeep: { list: [{ n: 1 }] }')).toEqual({
      value: { title: { en: 'x' }, deep: { list: [{ n: 1 }] } },
      problems: [],
    });
  });

  it('tells the line of the key at fault, counted from where the YAML begins in its file', () => {
    const text = 'title: { en: x }\ndeep:\n  list:\n    - n: 1\n    - n: two\n';
    expect(parse(text).problems).toMatchObject([
      { line: 5, message: expect.stringMatching(/^deep\.list\.1\.n: /) },
    ]);
    expect(parse(text, 2).problems).toMatchObject([{ line: 6 }]);
  });

  it('tells the line of what holds a missing key', () => {
    expect(parse('title: { en: x }\ndeep:\n  list:\n    - n: 1\n    - {}\n').problems).toMatchObject([
      { line: 5, message: 'deep.list.1.n: is missing; add it' },
    ]);
  });

  it.each([
    [
      'title: { en: x }\nTitle: { en: x }',
      2,
      '"Title" is not known here; check its spelling or leave it out',
    ],
    ['title: x', 1, 'title: expected a text for each language, such as { en: …, zh-Hans: … }'],
    ['title: {}', 1, 'title: expected a text in at least one language'],
    ['title: { en: 1 }', 1, 'title.en: expected a text; put it in quotes'],
    [
      'title: { en: yes, a, b }',
      1,
      'title.a: "a" is no language tag such as en; a text with a comma or colon needs quotes',
    ],
    ['', 1, 'is empty; write it as content/README.md shows'],
  ])('says plainly what is wrong with %j', (text, line, message) => {
    expect(parse(text).problems[0]).toEqual({ file: 'x.yaml', line, message });
  });

  it.each(['a: b: c', '- x\ny: z', 'title: {', 'title: "x', '\ttitle: x', 'title: @x'])(
    'tells where %j is no YAML',
    (text) => {
      const { value, problems } = parse(text);
      expect(value).toBeUndefined();
      expect(problems[0]?.message).toMatch(/^is not YAML here: .*; check colons, quotes and indents$/s);
      expect(problems[0]?.line).toBeGreaterThan(0);
    },
  );
});
