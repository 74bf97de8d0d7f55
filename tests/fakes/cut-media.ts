import sharp from 'sharp';
import type { Manifest } from '../../content/pack.ts';
import { type LooseFiles, loosePacks } from './loose-pack.ts';
import { sampleManifest } from './sample-manifest.ts';
import { tone } from './sample-pack.ts';

/** At how many places each file is cut. */
const points = 20;
const here = (words: string) => ({ 'zh-Hans': words, en: words });

/** The first twentieth of it, the first two … and all of it but its last byte. */
const cutAtEach = (whole: Buffer): Buffer[] =>
  Array.from({ length: points }, (_, n) =>
    whole.subarray(0, n === points - 1 ? whole.length - 1 : Math.floor(((n + 0.5) / points) * whole.length)),
  );

/** Noise, so that the file is long enough to be cut. */
const noise = () =>
  sharp({
    create: {
      ...{ width: 400, height: 300, channels: 3, background: '#804020' },
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });

/** The head of a film: as much of its boxes as says that sound follows. */
const mp4Head = Buffer.concat([
  Buffer.from('0000001c66747970', 'hex'),
  Buffer.from('M4A \0\0\0\0M4A mp42isom'),
  Buffer.from('00000800', 'hex'),
  Buffer.from('moov'),
  Buffer.alloc(2040, 7),
]);

/**
 * A pack whose JPEG, PNG and WebP pictures, Opus sounds and mp4 heads are cut off at 20 points each: a gallery 展品 of
 * them, and two stories of 20 chapters, 鸦 (Opus) and 影 (mp4).
 */
export async function cutMediaPacks(folder: string): Promise<string> {
  const [jpeg, png, webp] = await Promise.all([
    noise().jpeg().toBuffer(),
    noise().png().toBuffer(),
    noise().webp().toBuffer(),
  ]);
  const pictures = [
    ...cutAtEach(jpeg).map((bytes, n) => ({ path: `p/${n}.jpg`, bytes, type: 'image/jpeg' })),
    ...cutAtEach(png).map((bytes, n) => ({ path: `p/${n}.png`, bytes, type: 'image/png' })),
    ...cutAtEach(webp).map((bytes, n) => ({ path: `p/${n}.webp`, bytes, type: 'image/webp' })),
  ];
  const sounds = [
    ...cutAtEach(tone).map((bytes, n) => ({ path: `a/${n}.opus`, bytes, type: 'audio/ogg' })),
    ...cutAtEach(mp4Head).map((bytes, n) => ({ path: `a/${n}.m4a`, bytes, type: 'audio/mp4' })),
  ];
  const cues = { path: 'a/cues.vtt', bytes: 'WEBVTT\n\n00:00.000 --> 00:00.300\n鸦声。\n', type: 'text/vtt' };
  const shown = ({ path }: { path: string }) => ({
    ...{ path, small: path, width: 400, height: 300 },
    alt: here(`图 ${path}`),
  });
  const story = (id: string, title: string, ending: string): Manifest['stories'][number] => ({
    ...{ id, title, language: 'zh-Hans', narrator: '合成语音' },
    chapters: sounds
      .filter(({ path }) => path.endsWith(ending))
      .map(({ path }) => ({ title: path, audio: path, duration: 0.3, cues: cues.path })),
  });
  const manifest: Manifest = {
    ...sampleManifest('cut'),
    title: here('残片'),
    exhibits: pictures.map((picture, n) => ({
      ...{ id: `e${n}`, title: here(`第 ${n} 件`), text: {}, related: [] },
      pictures: [shown(picture)],
    })),
    collections: [
      { id: 'gallery', kind: 'gallery', title: here('展品'), items: pictures.map((_, n) => `e${n}`) },
      { id: 'shelf', kind: 'shelf', title: here('听'), items: ['crow', 'shadow'] },
    ],
    stories: [story('crow', '鸦', '.opus'), story('shadow', '影', '.m4a')],
    oaths: [],
    daily: [],
  };
  const files: LooseFiles = Object.fromEntries(
    [...pictures, ...sounds, cues].map(({ path, bytes, type }) => [path, { bytes, type }]),
  );
  return loosePacks(folder, manifest, files);
}
