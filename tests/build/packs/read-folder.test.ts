import { describe, expect, it } from 'vitest';
import { edit, problemsOf, tellsEach } from '../../fakes/bad-pack.ts';
import { samplePack } from '../../fakes/sample-pack.ts';

const lamp = samplePack['exhibits/lamp.zh-Hans.md'];
const bridge = 'exhibits/bridge.zh-Hans.md';
const night = 'stories/night.zh-Hans.md';
const gbk = Buffer.concat([
  Buffer.from('---\ntitle: '),
  Buffer.from([0xc7, 0xc5]),
  Buffer.from('\n---\nx\n'),
]);

describe('an author’s folder', () => {
  tellsEach([
    [
      'a missing pack.yaml',
      { 'pack.yaml': undefined },
      'pack.yaml',
      /is missing; write one.*npm run pack -- new/,
    ],
    ['an empty pack.yaml', { 'pack.yaml': '' }, 'pack.yaml:1', /is empty; write it/],
    [
      'a colon in a text without quotes',
      edit('pack.yaml', 'zh-Hans: 样包', 'zh-Hans: a: b'),
      'pack.yaml:5',
      /^is not YAML here: .*check colons/,
    ],
    [
      'a key that stands twice',
      edit('pack.yaml', 'version: 1', 'version: 1\nversion: 2'),
      'pack.yaml:4',
      /^is not YAML here: Map keys must be unique/,
    ],
    [
      'an alias that leads nowhere',
      edit('oaths/vow.yaml', 'text: 我保证', 'text: *words'),
      'oaths/vow.yaml',
      /^is not YAML: .*write it without/,
    ],
    [
      'aliases that would fill the memory',
      edit(
        'oaths/vow.yaml',
        'lines:',
        `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, n) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[n]}`).join(',')}]`).join('\n')}\nlines:`,
      ),
      'oaths/vow.yaml',
      /^is not YAML: Excessive alias count/,
    ],
    [
      'a file name without a language',
      { 'exhibits/stone.md': lamp },
      'exhibits/stone.md',
      /is not named <id>\.<language>\.md.*rename it/,
    ],
    ['another kind of file', { 'exhibits/notes.txt': 'x' }, 'exhibits/notes.txt', /is not named/],
    ['a file name with capitals', { 'exhibits/Stone.en.md': lamp }, 'exhibits/Stone.en.md', /is not named/],
    [
      'a language that is not listed',
      { 'exhibits/lamp.fr.md': samplePack['exhibits/lamp.en.md'] },
      'exhibits/lamp.fr.md',
      /is in fr, which pack\.yaml does not list.*rename the file/,
    ],
    [
      'an exhibit in the second language only',
      { 'exhibits/stone.en.md': '---\ntitle: Stone\n---\nA stone.\n' },
      'exhibits/stone.zh-Hans.md',
      /is missing; "stone" must exist in the pack's first language; write it/,
    ],
    [
      'missing front matter',
      { [bridge]: '桥在河上。\n' },
      `${bridge}:1`,
      /does not begin with front matter; write/,
    ],
    [
      'front matter that never ends',
      { [bridge]: '---\ntitle: 桥\n桥在河上。\n' },
      `${bridge}:1`,
      /front matter/,
    ],
    ['no text below the front matter', { [bridge]: '---\ntitle: 桥\n---\n\n' }, `${bridge}:4`, /has no text/],
    ['a text in another encoding', { [bridge]: gbk }, bridge, /is not UTF-8 text; save it again/],
    [
      'a misspelt oath file',
      { 'oaths/my vow.yaml': samplePack['oaths/vow.yaml'] },
      'oaths/my vow.yaml',
      /not named/,
    ],
    [
      'a picture of a story without alt',
      edit(night, '\nalt: 一盏灯', ''),
      `${night}:5`,
      /without "alt"; describe/,
    ],
    [
      'a story without a narrator',
      edit(night, 'narrator: 合成语音\n', ''),
      `${night}:2`,
      /^narrator: is missing; add/,
    ],
  ]);

  it('does not tell of an exhibit as missing that only has a mistake in it', async () => {
    const problems = await problemsOf({ [bridge]: '---\ntitle: 桥\ncolour: red\n---\n桥\n' });
    expect(problems).toMatchObject([{ file: bridge, line: 3 }]);
  });

  it('reads on when pack.yaml has a mistake, so that all is told at once', async () => {
    const problems = await problemsOf({
      ...edit('pack.yaml', 'kind: gallery', 'kind: galery'),
      'pictures/lamp.svg': undefined,
      [bridge]: '---\ntitle: 桥\n---\n<b>桥</b>\n',
    });
    const files = problems.map(({ file }) => file);
    expect(files).toEqual(expect.arrayContaining(['pack.yaml', bridge, 'exhibits/lamp.zh-Hans.md', night]));
  });

  it('tells many problems of many kinds at once, in the order of files and lines', async () => {
    const problems = await problemsOf({
      ...edit('pack.yaml', 'items: [night]', 'items: [nights]'),
      ...edit('exhibits/lamp.zh-Hans.md', '[12, 70]', '[12, 170]'),
      ...edit('exhibits/lamp.en.md', 'caption:', 'captoin:'),
      ...edit('oaths/vow.yaml', 'lines:', 'line:'),
      ...edit(night, '## 天亮\n人走了。', '## 天亮\n'),
      [bridge]: '---\ntitle: 桥\n---\n[桥](http://example.org)\n\n<i>x</i>\n',
      'audio/night.zh-Hans.1.opus': 'no sound',
      'audio/night.zh-Hans.2.vtt': undefined,
      'exhibit/stone.zh-Hans.md': lamp,
    });
    const places = problems.map(({ file, line }) => `${file}:${line ?? ''}`);
    expect(new Set(places)).toEqual(
      new Set([
        `${night}:`,
        'audio/night.zh-Hans.1.opus:',
        'exhibit:',
        `${bridge}:4`,
        `${bridge}:6`,
        'exhibits/lamp.en.md:7',
        'exhibits/lamp.zh-Hans.md:5',
        'oaths/vow.yaml:1',
        'oaths/vow.yaml:4',
        'pack.yaml:17',
        `${night}:11`,
      ]),
    );
    expect(places).toEqual(
      problems
        .toSorted((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0))
        .map(({ file, line }) => `${file}:${line ?? ''}`),
    );
  });
});
