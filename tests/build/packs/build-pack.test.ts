import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildPack } from '../../../build/packs/build-pack.ts';
import { parseManifest } from '../../../content/manifest.ts';
import { samplePack } from '../../fakes/sample-pack.ts';
import { type Files, tempFolder, writeFiles } from '../../fakes/temp-folder.ts';

async function build(files: Files) {
  const folder = await tempFolder();
  await writeFiles(join(folder, 'pack'), files);
  const out = join(folder, 'out');
  return { folder, out, built: await buildPack(join(folder, 'pack'), out, join(folder, 'cache')) };
}

async function buildGood(files: Files = samplePack) {
  const { built, ...rest } = await build(files);
  if (built.kind !== 'built') throw new Error(JSON.stringify(built.problems));
  return { ...rest, built };
}

describe('building a pack', () => {
  it('writes a manifest that the kiosk reads and whose digest is the one told', async () => {
    const { built, out } = await buildGood();
    const bytes = await readFile(join(out, 'manifest.json'));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(built.sha256);
    expect(parseManifest(JSON.parse(bytes.toString())).kind).toBe('good');
  });

  it('stores each file once under its SHA-256, with its true length', async () => {
    const { built, out } = await buildGood();
    for (const { sha256, bytes } of built.manifest.files) {
      const content = await readFile(join(out, 'blobs', sha256.slice(0, 2), sha256));
      expect(content).toHaveLength(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
    const stored = (await readdir(join(out, 'blobs'), { recursive: true })).filter(
      (name) => name.length > 60,
    );
    expect(stored).toHaveLength(new Set(built.manifest.files.map(({ sha256 }) => sha256)).size);
  });

  it('joins the languages of an exhibit and keeps what stands in the first only', async () => {
    const { built } = await buildGood();
    const lamp = built.manifest.exhibits.find(({ id }) => id === 'lamp');
    expect(lamp).toMatchObject({
      title: { 'zh-Hans': '灯', en: 'The lamp' },
      when: { from: '1935-01-15', to: '1935-01-17' },
      position: [12, 70],
      related: ['bridge'],
      story: 'night',
    });
    expect(Object.keys(lamp?.text ?? {})).toEqual(expect.arrayContaining(['zh-Hans', 'en']));
    expect(lamp?.pictures[0]).toMatchObject({
      alt: { 'zh-Hans': '一盏灯', en: 'A lamp' },
      caption: { en: 'It burned all night.' },
      width: 80,
      height: 60,
    });
  });

  it('measures the seconds of each chapter and of each line', async () => {
    const { built } = await buildGood();
    const [story] = built.manifest.stories;
    expect(story?.chapters.map(({ title }) => title)).toEqual(['天黑', '天亮']);
    for (const { duration } of story?.chapters ?? []) expect(duration).toBeCloseTo(2, 1);
    const [oath] = built.manifest.oaths;
    expect(oath?.lines.map(({ audio }) => audio)).toEqual(['audio/vow.01.opus', 'audio/vow.02.opus']);
    expect(oath?.variants[1]?.closing[0]).toMatchObject({ audio: 'audio/vow.first.01.opus' });
  });

  it('takes programmes in the order of pack.yaml, with their sounds measured and refs told apart', async () => {
    const end = '  - { id: bye, kind: end, text: { zh-Hans: 再见 } }\n';
    const { built } = await buildGood({
      ...samplePack,
      'pack.yaml': `${samplePack['pack.yaml']}programmes: [second]\n`,
      'programmes/first.yaml': `title: { zh-Hans: 一 }\nsteps:\n${end}`,
      'programmes/second.yaml': `title: { zh-Hans: 二 }\nsteps:
  - { id: hymn, kind: music, seconds: 9, audio: audio/vow.01.opus }
  - { id: hello, kind: say, text: { zh-Hans: 你好 }, audio: { zh-Hans: audio/vow.02.opus } }
  - { id: far, kind: exhibit, exhibit: other/lamp }\n${end}`,
    });
    expect(built.manifest.programmes.map(({ id }) => id)).toEqual(['second', 'first']);
    expect(built.manifest.programmes[0]?.steps.slice(0, 3)).toMatchObject([
      { audio: 'audio/vow.01.opus', duration: expect.closeTo(2, 1) },
      { audio: { 'zh-Hans': 'audio/vow.02.opus' }, duration: { 'zh-Hans': expect.closeTo(2, 1) } },
      { exhibit: { pack: 'other', id: 'lamp' } },
    ]);
  });

  it('makes the same bytes again from the same folder', async () => {
    const [one, other] = [await buildGood(), await buildGood()];
    expect(other.built.sha256).toBe(one.built.sha256);
  });

  it('replaces what was built before, so that no old blob is left', async () => {
    const { folder, out } = await buildGood();
    await writeFile(join(out, 'old-file'), 'x');
    const again = await buildPack(join(folder, 'pack'), out, join(folder, 'cache'));
    expect(again.kind).toBe('built');
    expect((await readdir(out)).sort()).toEqual(['blobs', 'manifest.json']);
  });

  it('leaves what was built before alone when the folder has a problem', async () => {
    const { folder, out, built } = await buildGood();
    await writeFile(join(folder, 'pack/pictures/lamp.svg'), 'no picture');
    const again = await buildPack(join(folder, 'pack'), out, join(folder, 'cache'));
    expect(again.kind).toBe('problems');
    const kept = await readFile(join(out, 'manifest.json'));
    expect(createHash('sha256').update(kept).digest('hex')).toBe(built.sha256);
    expect((await readdir(folder)).sort()).toEqual(['cache', 'out', 'pack']);
  });

  it('takes an oath without any recording: its lines then stand for their time', async () => {
    const silent = Object.fromEntries(
      Object.entries(samplePack).filter(([file]) => !/vow\.\w+.*opus/.test(file)),
    );
    const { built } = await buildGood(silent);
    expect(built.manifest.oaths[0]?.lines.every(({ audio }) => audio === undefined)).toBe(true);
  });

  it('reads files that were saved on Windows: a byte order mark and CRLF', async () => {
    const lamp = `\uFEFF${samplePack['exhibits/lamp.zh-Hans.md'].replaceAll('\n', '\r\n')}`;
    const pack = `\uFEFF${samplePack['pack.yaml'].replaceAll('\n', '\r\n')}`;
    const { built } = await buildGood({ ...samplePack, 'exhibits/lamp.zh-Hans.md': lamp, 'pack.yaml': pack });
    expect(built.manifest.exhibits.find(({ id }) => id === 'lamp')?.title).toMatchObject({ 'zh-Hans': '灯' });
  });

  it('overlooks hidden files and a README', async () => {
    const { built } = await buildGood({
      ...samplePack,
      'README.md': '#',
      'pictures/.DS_Store': 'x',
      '.git/x': 'x',
    });
    expect(built.manifest.files.some(({ path }) => path.includes('DS_Store'))).toBe(false);
  });

  it('takes pictures in folders of their own', async () => {
    const nested = (text: string) => text.replaceAll('pictures/lamp.svg', 'pictures/old/lamp.svg');
    const { built } = await buildGood({
      ...samplePack,
      'exhibits/lamp.zh-Hans.md': nested(samplePack['exhibits/lamp.zh-Hans.md']),
      'exhibits/lamp.en.md': nested(samplePack['exhibits/lamp.en.md']),
      'stories/night.zh-Hans.md': nested(samplePack['stories/night.zh-Hans.md']),
      'pictures/lamp.svg': undefined,
      'pictures/old/lamp.svg': samplePack['pictures/lamp.svg'],
    });
    expect(built.manifest.files.map(({ path }) => path)).toContain('pictures/old/lamp.webp');
  });

  it('puts nothing of an SVG but its pixels into the pack', async () => {
    const { built, out } = await buildGood();
    expect(built.manifest.files.every(({ type }) => type !== 'image/svg+xml')).toBe(true);
    for (const { sha256, path } of built.manifest.files.filter((file) => file.type === 'image/webp')) {
      const head = (await readFile(join(out, 'blobs', sha256.slice(0, 2), sha256))).subarray(0, 12);
      expect(head.toString('latin1'), path).toMatch(/^RIFF....WEBP$/s);
    }
  });

  it('tells every problem of a bad folder and builds nothing', async () => {
    const { built, out } = await build({ 'pack.yaml': 'format: 1\n' });
    expect(built.kind).toBe('problems');
    expect(existsSync(out)).toBe(false);
    expect(await stat(out).catch(() => 'none')).toBe('none');
  });
});
