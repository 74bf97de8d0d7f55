import { describe } from 'vitest';
import { edit, tellsEach } from '../../fakes/bad-pack.ts';
import { samplePack } from '../../fakes/sample-pack.ts';

const lampEn = 'exhibits/lamp.en.md';
const lamp = samplePack['exhibits/lamp.zh-Hans.md'];
const named = edit(lampEn, 'pictures:', 'pictures:\n  - file: pictures/night.svg\n    alt: Night');

describe('the whole folder', () => {
  tellsEach([
    [
      'a misspelt folder',
      { 'exhibit/stone.zh-Hans.md': lamp },
      'exhibit',
      /is no part of a pack.*rename or remove it/,
    ],
    ['a stray file', { 'notes.docx': 'x' }, 'notes.docx', /is no part of a pack/],
    [
      'a picture that the first language does not name',
      named,
      `${lampEn}:5`,
      /which exhibits\/lamp\.zh-Hans\.md does not name; add it there/,
    ],
    [
      'a text in a language that is not listed',
      edit('pack.yaml', 'en: Sample', 'en: Sample, fr: Essai'),
      'pack.yaml:5',
      /^title: is in fr, which pack\.yaml does not list under languages/,
    ],
    [
      'a text without the first language',
      edit('pack.yaml', 'zh-Hans: 展品, en: Exhibits', 'en: Exhibits'),
      'pack.yaml:12',
      /^title: has no text in zh-Hans; add it/,
    ],
    [
      'an oath’s title without the first language',
      edit('oaths/vow.yaml', 'zh-Hans: 重温, en: Again', 'en: Again'),
      'oaths/vow.yaml:10',
      /^title: has no text in zh-Hans/,
    ],
    [
      'a gloss in a language that is not listed',
      edit('oaths/vow.yaml', '{ en: I choose }', '{ ru: Я }'),
      'oaths/vow.yaml:6',
      /^gloss: is in ru/,
    ],
  ]);
});
