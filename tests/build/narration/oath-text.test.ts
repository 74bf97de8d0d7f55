import { expect, it } from 'vitest';
import { oathOf } from '../../../build/narration/oath-text.ts';

const yaml = `
title: { zh-Hans: 誓词 }
language: zh-Hans
lines:
  - text: 我志愿加入中国共产党
  - text: 拥护党的纲领
variants:
  - id: renewal
    title: { zh-Hans: 重温 }
  - id: first
    title: { zh-Hans: 首次 }
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

it('says what is wrong with an oath, as the pack’s build does', () => {
  const broken = (from: string, to: string) => () => oathOf('x', yaml.replace(from, to));
  expect(broken('zh-Hans\nlines', 'fr\nlines')).toThrow('"language" must be');
  expect(broken('- text: 拥护党的纲领', '- gloss: { en: b }')).toThrow('lines.1.text: is missing');
  expect(broken('lines:', 'words:')).toThrow('lines: is missing');
});
