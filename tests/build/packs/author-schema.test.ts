import { describe, expect, it } from 'vitest';
import { edit, problemsOf, tellsEach } from '../../fakes/bad-pack.ts';

describe('pack.yaml', () => {
  const at = (line: number) => `pack.yaml:${line}`;
  const change = (from: string, to: string) => edit('pack.yaml', from, to);
  tellsEach([
    ['another format', change('format: 1', 'format: 2'), at(1), /^format: expected 1/],
    ['an id with capitals', change('id: sample', 'id: Sample'), at(2), /^id: expected an id/],
    ['an id that YAML reads as a number', change('id: sample', 'id: 2024'), at(2), /put it in quotes/],
    ['a version of 0', change('version: 1', 'version: 0'), at(3), /^version: expected a whole number from 1/],
    ['a version that is no whole number', change('version: 1', 'version: 1.5'), at(3), /whole number/],
    [
      'a missing title',
      change('title: { zh-Hans: 样包, en: Sample }\n', ''),
      at(1),
      /^title: is missing; add it/,
    ],
    [
      'a title without languages',
      change('title: { zh-Hans: 样包, en: Sample }', 'title: Sample'),
      at(5),
      /^title: expected a text for each language/,
    ],
    [
      'a misspelt key',
      change('summary:', 'sumary:\n en: x\nsummary:'),
      at(6),
      /^"sumary" is not known here; check its spelling/,
    ],
    ['a colour without quotes', change("'#a5281f'", '#a5281f'), at(7), /^accent: is missing.*in quotes/],
    ['a colour that is none', change("'#a5281f'", 'red'), at(7), /^accent: expected a colour/],
    [
      'a kind of collection that there is not',
      change('kind: gallery', 'kind: galery'),
      at(11),
      /^collections\.0\.kind: expected one of gallery, timeline/,
    ],
    [
      'a collection without items',
      change('items: [lamp, bridge]', 'items: []'),
      at(13),
      /^collections\.0\.items: expected at least one item/,
    ],
    [
      'items that are no list',
      change('items: [lamp, bridge]', 'items: lamp'),
      at(13),
      /expected a list of ids/,
    ],
    [
      'a date until which it holds that is none',
      change('version: 1', 'version: 1\nvalidUntil: next year'),
      at(4),
      /^validUntil: expected a date such as/,
    ],
  ]);

  it('tells of a wrong language tag with its line', async () => {
    const problems = await problemsOf(change('languages: [zh-Hans, en]', 'languages: [zh-Hans, english]'));
    expect(problems[0]).toMatchObject({
      line: 4,
      message: expect.stringMatching(/expected a language tag/),
    });
  });
});

describe('the front matter of an exhibit', () => {
  const at = (line: number) => `exhibits/lamp.zh-Hans.md:${line}`;
  const change = (from: string, to: string) => edit('exhibits/lamp.zh-Hans.md', from, to);
  tellsEach([
    [
      'a date that is none',
      change('1935-01-15/1935-01-17', 'January 1935'),
      at(3),
      /^date: expected a date such as 1935/,
    ],
    [
      'a month that there is not',
      change('1935-01-15/1935-01-17', '1935-13'),
      at(3),
      /^date: expected a date/,
    ],
    [
      'a day that the month has not',
      change('1935-01-15/1935-01-17', '1935-02-30'),
      at(3),
      /a day that the month has/,
    ],
    [
      'a range that ends before it begins',
      change('1935-01-15/1935-01-17', '1935-01-17/1935-01-15'),
      at(3),
      /^date: ends before it begins; correct/,
    ],
    [
      'a range of three dates',
      change('1935-01-15/1935-01-17', '1935/1936/1937'),
      at(3),
      /^date: expected a date/,
    ],
    [
      'a position outside of the drawing',
      change('[12, 70]', '[12, 170]'),
      at(5),
      /^position\.1: expected a number from 0 to 100/,
    ],
    ['a position of one number', change('[12, 70]', '[12]'), at(5), /expected two numbers/],
    [
      'a picture without alt',
      change('\n    alt: 一盏灯', ''),
      at(7),
      /^pictures\.0\.alt: is missing; add it/,
    ],
    ['an empty title', change('title: 灯', "title: ''"), at(2), /^title: expected a text/],
    ['a related id with a space', change('[bridge]', '[the bridge]'), at(9), /expected an id/],
    [
      'a key of the first language in another',
      edit('exhibits/lamp.en.md', 'place:', 'date: 1935\nplace:'),
      'exhibits/lamp.en.md:3',
      /^"date" is not known here/,
    ],
  ]);
});

describe('an oath', () => {
  const at = (line: number) => `oaths/vow.yaml:${line}`;
  const change = (from: string, to: string) => edit('oaths/vow.yaml', from, to);
  const words = '  - text: 我志愿\n    gloss: { en: I choose }\n  - text: 我保证\n';
  tellsEach([
    [
      'an oath without lines',
      change(`lines:\n${words}`, 'lines: []\n'),
      at(4),
      /^lines: expected at least one line/,
    ],
    ['an oath whose lines are missing', change(`lines:\n${words}`, ''), at(1), /^lines: is missing; add it/],
    [
      'a line without words',
      change('- text: 我保证', "- text: ''"),
      at(7),
      /^lines\.1\.text: expected a text/,
    ],
    [
      'two variants with one id',
      change('id: first', 'id: again'),
      at(8),
      /^variants: expected each variant to have its own id/,
    ],
  ]);
});
