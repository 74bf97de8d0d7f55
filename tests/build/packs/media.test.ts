import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { buildPack } from '../../../build/packs/build-pack.ts';
import { edit, problemsOf, tellsEach } from '../../fakes/bad-pack.ts';
import { lampSvg, samplePack, tone } from '../../fakes/sample-pack.ts';
import { type Files, tempFolder, writeFiles } from '../../fakes/temp-folder.ts';

const night = 'stories/night.zh-Hans.md';
const lampMd = 'exhibits/lamp.zh-Hans.md';
const opus = 'audio/night.zh-Hans.2.opus';

/** The sample pack with its one picture under another name, wherever it is named. */
const renamed = (to: string): Files =>
  Object.fromEntries(
    Object.entries(samplePack).map(([file, text]) => [
      file,
      typeof text === 'string' && file !== 'pictures/lamp.svg'
        ? text.replaceAll('pictures/lamp.svg', to)
        : text,
    ]),
  );
const picture = (name: string, bytes: string | Uint8Array): Files => ({
  ...renamed(name),
  'pictures/lamp.svg': undefined,
  [name]: bytes,
});
const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  });
const jpeg = await noise(400, 300).jpeg().toBuffer();
const png = await noise(40, 30).png().toBuffer();

describe('the pictures of a pack', () => {
  tellsEach([
    [
      'HTML under the name of a picture',
      picture('pictures/lamp.png', '<!doctype html><p>x'),
      'pictures/lamp.png',
      /can not be read/,
    ],
    [
      'a PNG under the name of a JPEG',
      picture('pictures/lamp.jpg', png),
      'pictures/lamp.jpg',
      /holds png, not what its name says; rename/,
    ],
    [
      'an SVG under the name of a PNG',
      picture('pictures/lamp.png', lampSvg),
      'pictures/lamp.png',
      /holds svg/,
    ],
    [
      'a JPEG that is cut off',
      picture('pictures/lamp.jpg', jpeg.subarray(0, jpeg.length / 2)),
      'pictures/lamp.jpg',
      /is damaged.*save it again/,
    ],
    ['an empty picture', picture('pictures/lamp.webp', ''), 'pictures/lamp.webp', /can not be read/],
    [
      'another kind of picture',
      picture('pictures/lamp.gif', 'GIF89a'),
      'pictures/lamp.gif',
      /use \.svg, \.png/,
    ],
    [
      'a file that nothing names',
      { 'pictures/spare.svg': lampSvg },
      'pictures/spare.svg',
      /named nowhere; name it or remove it/,
    ],
    [
      'a spare file in a folder below',
      { 'pictures/old/spare.svg': lampSvg },
      'pictures/old/spare.svg',
      /named nowhere/,
    ],
    [
      'a cover that is not there',
      edit('pack.yaml', 'kind: shelf', 'kind: shelf\n    cover: pictures/cover.svg'),
      'pack.yaml:16',
      /names "pictures\/cover\.svg", which is not in the folder; add it or correct/,
    ],
    [
      'two pictures that would become one',
      {
        ...edit('pack.yaml', 'kind: shelf', 'kind: shelf\n    cover: pictures/lamp.png'),
        'pictures/lamp.png': png,
      },
      'pictures/lamp.png',
      /same name as "pictures\/lamp\.svg"; rename one/,
    ],
  ]);

  it.each([
    ['is not there', 'pictures/none.svg', /which is not in the folder; add it or correct the name/],
    ['leads out of the folder', '../secret.svg', /has the part "\.\."; write the plain path/],
    ['is absolute', '/etc/lamp.svg', /is absolute; write it relative/],
    ['has a backslash', 'pictures\\lamp.svg', /has a backslash; use \//],
    [
      'has another case',
      'pictures/Lamp.svg',
      /but the file is "pictures\/lamp\.svg"; write upper and lower case the same/,
    ],
  ])('are told of by file and line when a name %s', async (_name, to, says) => {
    const problems = await problemsOf({ ...renamed(to) });
    const places = problems.map(({ file, line }) => `${file}:${line}`);
    expect(places).toEqual(expect.arrayContaining([`${lampMd}:7`, `${night}:5`]));
    for (const { file, message } of problems) if (file !== 'pictures/lamp.svg') expect(message).toMatch(says);
  });

  it('are never read from outside of the folder', async () => {
    const folder = await tempFolder();
    await writeFiles(folder, { 'secret.svg': lampSvg });
    await writeFiles(join(folder, 'pack'), renamed('../secret.svg'));
    const built = await buildPack(join(folder, 'pack'), join(folder, 'out'), join(folder, 'cache'));
    expect(built.kind).toBe('problems');
  });
});

describe('the sounds of a pack', () => {
  tellsEach([
    [
      'a chapter without sound',
      { [opus]: undefined },
      night,
      /needs "audio\/night\.zh-Hans\.2\.opus", which is not in the folder; add it/,
    ],
    [
      'a sound that is text',
      { [opus]: 'no sound' },
      opus,
      /is no Opus sound that can be played; make it anew/,
    ],
    ['an empty sound', { [opus]: '' }, opus, /is no Opus sound/],
    [
      'a sound of which the end is missing',
      { [opus]: tone.subarray(0, -1) },
      opus,
      /of which the end is missing; make/,
    ],
    [
      'a recording of which the end is missing',
      { 'audio/vow.01.opus': tone.subarray(0, 3000) },
      'audio/vow.01.opus',
      /end is missing/,
    ],
    [
      'a line of an oath without its recording',
      { 'audio/vow.02.opus': undefined },
      'oaths/vow.yaml',
      /needs "audio\/vow\.02\.opus".*add it/,
    ],
    [
      'a closing line without its recording',
      { 'audio/vow.first.01.opus': undefined },
      'oaths/vow.yaml',
      /vow\.first\.01/,
    ],
    [
      'a recording for a chapter that there is not',
      { 'audio/night.zh-Hans.3.opus': tone },
      'audio/night.zh-Hans.3.opus',
      /named nowhere/,
    ],
  ]);
});
