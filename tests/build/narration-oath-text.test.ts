import { expect, it } from 'vitest';
import { oathOf } from '../../build/narration/oath-text.ts';

const yaml = `
language: zh-Hans
lines:
  - text: 我志愿加入中国共产党
  - text: 拥护党的纲领
variants:
  - id: renewal
  - id: first
    closing:
      - text: 宣誓人
`;

it('names a file for each line and for the closing lines of each variant', () => {
  expect(oathOf('party', yaml).lines).toEqual([
    { file: 'party.01.opus', text: '我志愿加入中国共产党' },
    { file: 'party.02.opus', text: '拥护党的纲领' },
    { file: 'party.first.01.opus', text: '宣誓人' },
  ]);
});

it('says what is wrong with an oath', () => {
  expect(() => oathOf('x', 'language: fr\nlines: []')).toThrow('"language"');
  expect(() => oathOf('x', 'language: en')).toThrow('"lines" is empty');
  expect(() => oathOf('x', 'language: en\nlines: [{ text: a }, { gloss: b }]')).toThrow(
    '"lines" 2 has no text',
  );
  expect(() => oathOf('x', 'language: en\nlines: many')).toThrow('"lines" must be a list');
});
