import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest, PackFile } from '../../content/pack.ts';

export const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Entry of a manifest for some bytes. */
export const fileOf = (path: string, bytes: string | Uint8Array, type = 'audio/ogg'): PackFile => ({
  path,
  bytes: Buffer.byteLength(bytes),
  sha256: sha256(bytes),
  type,
});

/** Bytes of the files of the sample manifest. */
export const sampleFiles: Readonly<Record<string, string>> = {
  'pictures/lamp.webp': 'a picture',
  'pictures/lamp.small.webp': 'a small picture',
  'audio/night.1.opus': 'two minutes of sound',
  'audio/night.1.vtt': 'WEBVTT',
};

const typeOf = (path: string) =>
  path.endsWith('.webp') ? 'image/webp' : path.endsWith('.vtt') ? 'text/vtt' : 'audio/ogg';

const lamp = {
  path: 'pictures/lamp.webp',
  small: 'pictures/lamp.small.webp',
  width: 80,
  height: 60,
  alt: { en: 'A lamp' },
};

/** A manifest in which nothing is wrong; each call makes a new one, to be changed at will. */
export const sampleManifest = (id = 'sample', version = 1): Manifest => ({
  format: 1,
  id,
  version,
  title: { 'zh-Hans': '样包', en: 'Sample' },
  summary: { en: 'For tests' },
  languages: ['zh-Hans', 'en'],
  accent: '#a5281f',
  credits: { en: 'Made here' },
  exhibits: [
    {
      id: 'lamp',
      title: { en: 'The lamp' },
      text: { en: [{ kind: 'paragraph', spans: [{ text: 'It burned.' }] }] },
      pictures: [structuredClone(lamp)],
      related: [],
      story: 'night',
    },
  ],
  collections: [{ id: 'gallery', kind: 'gallery', title: { en: 'Exhibits' }, items: ['lamp'] }],
  stories: [
    {
      id: 'night',
      language: 'en',
      title: 'Night',
      narrator: 'Synthetic voice',
      chapters: [{ title: 'One', audio: 'audio/night.1.opus', duration: 120, cues: 'audio/night.1.vtt' }],
    },
  ],
  oaths: [
    {
      id: 'vow',
      title: { en: 'Vow' },
      language: 'en',
      lines: [{ text: 'I promise' }],
      variants: [{ id: 'again', title: { en: 'Again' }, closing: [] }],
    },
  ],
  programmes: [],
  quizzes: [],
  daily: ['night'],
  files: Object.entries(sampleFiles).map(([path, bytes]) => fileOf(path, bytes, typeOf(path))),
});

export type ShippedPack = { readonly id: string; readonly version: number; readonly manifest: string };

/** Writes a pack as `npm run pack -- build` does; `manifest` may be any bytes, for what is wrong with them. */
export async function writeBuiltPack(
  folder: string,
  id: string,
  manifest: string,
  blobs: Iterable<string | Uint8Array> = Object.values(sampleFiles),
): Promise<ShippedPack> {
  await mkdir(join(folder, id), { recursive: true });
  await writeFile(join(folder, id, 'manifest.json'), manifest);
  for (const bytes of blobs) {
    const shard = join(folder, id, 'blobs', sha256(bytes).slice(0, 2));
    await mkdir(shard, { recursive: true });
    await writeFile(join(shard, sha256(bytes)), bytes);
  }
  return { id, version: 1, manifest: sha256(manifest) };
}

export const listShipped = (folder: string, packs: readonly unknown[]): Promise<void> =>
  writeFile(join(folder, 'shipped.json'), JSON.stringify(packs));
