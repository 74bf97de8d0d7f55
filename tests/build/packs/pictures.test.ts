import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { buildPicture, pictureProblem } from '../../../build/packs/pictures.ts';
import { lampSvg } from '../../fakes/sample-pack.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const svg = (inside: string, before = '') =>
  Buffer.from(`${before}<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">\n${inside}\n</svg>`);
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a5281f' } })
    .png()
    .toBuffer();

describe('an SVG', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script of another name space', '<script xlink:href="#x"/>'],
    ['a handler', '<rect onload="alert(1)"/>'],
    ['a handler on a line of its own', '<rect\nonclick = "alert(1)"/>'],
    ['a page', '<foreignObject><p>x</p></foreignObject>'],
    ['a javascript link', '<a href="javascript:alert(1)">x</a>'],
    ['a link', '<a href="https://example.org">x</a>'],
    ['a picture from elsewhere', '<image href="https://example.org/x.png"/>'],
    ['a picture by xlink', '<image xlink:href="file:///etc/passwd"/>'],
    ['a picture beside it', '<image href="secret.png"/>'],
    ['a picture in its data', '<image href="data:image/png;base64,AAAA"/>'],
    ['a style from elsewhere', '<style>@import "x.css"</style>'],
    ['a pattern from elsewhere', '<rect fill="url(https://example.org/x.svg#a)"/>'],
    ['an inclusion', '<xi:include href="/etc/passwd" parse="text"/>'],
  ])('may not hold %s', async (_name, inside) => {
    const problem = await pictureProblem(svg(inside), 'x.svg');
    expect(problem?.message).toMatch(/; (save it as a plain SVG|embed nothing, link nothing)$/);
    expect([2, 3]).toContain(problem?.line);
  });

  it.each([
    ['entities', '<!DOCTYPE svg [<!ENTITY x "y">]>'],
    ['entities from a file', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['a thousand laughs', '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'],
    ['a style sheet', '<?xml-stylesheet href="https://example.org/x.css"?>'],
  ])('may not begin with %s', async (_name, before) => {
    expect((await pictureProblem(svg('', before), 'x.svg'))?.line).toBe(1);
  });

  it('may refer to its own parts and have the usual head', async () => {
    const head = '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">';
    const own = '<linearGradient id="a"/><rect fill="url(#a)"/><use href="#a"/>';
    expect(await pictureProblem(svg(own, head), 'x.SVG')).toBeUndefined();
  });
});

describe('a picture', () => {
  it('becomes WebP in full and small, never larger than it was', async () => {
    const cache = await tempFolder();
    const small = await buildPicture(Buffer.from(lampSvg), false, cache);
    expect(small).toMatchObject({ width: 80, height: 60 });
    const large = await buildPicture(await plain(4000, 1000), false, cache);
    expect(large).toMatchObject({ width: 2560, height: 640 });
    expect(await sharp(await readFile(large.full)).metadata()).toMatchObject({
      format: 'webp',
      width: 2560,
      height: 640,
    });
    expect(await sharp(await readFile(large.small)).metadata()).toMatchObject({ width: 720, height: 180 });
  });

  it('to zoom into gets tiles that together are the whole', async () => {
    const built = await buildPicture(await plain(1200, 700), true, await tempFolder());
    expect(built.tiles).toMatchObject({ size: 512, width: 1200, height: 700 });
    const names = Object.keys(built.tiles?.files ?? {});
    const finest = Math.ceil(Math.log2(1200));
    expect(names.filter((name) => name.startsWith(`${finest}/`)).sort()).toEqual(
      ['0_0', '0_1', '1_0', '1_1', '2_0', '2_1'].map((tile) => `${finest}/${tile}.webp`),
    );
  });

  it('is made once and then taken from the cache, by many at once', async () => {
    const cache = await tempFolder();
    const bytes = await plain(100, 100);
    const built = await Promise.all(Array.from({ length: 4 }, () => buildPicture(bytes, false, cache)));
    expect(new Set(built.map(({ full }) => full)).size).toBe(1);
    expect(await readdir(cache)).toHaveLength(1);
  });

  it('that is damaged leaves nothing half-made in the cache', async () => {
    const cache = await tempFolder();
    const jpeg = await sharp(await plain(600, 600))
      .jpeg()
      .toBuffer();
    await expect(buildPicture(jpeg.subarray(0, jpeg.length / 2), false, join(cache, 'c'))).rejects.toThrow();
    expect(await readdir(join(cache, 'c'))).toEqual([]);
  });
});
