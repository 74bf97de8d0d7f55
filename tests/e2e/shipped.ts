import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from '../../build/npm-script.ts';
import { type Cue, parseCues } from '../../content/narration.ts';
import type { Manifest, Story } from '../../content/pack.ts';

const packs = join(PROJECT, 'out', 'packs');

/** The manifest of a pack as `npm run build` made it. */
export const shippedManifest = async (id: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(packs, id, 'manifest.json'), 'utf8'));

/** Bytes of a file of a pack. */
export async function shippedFile(manifest: Manifest, path: string): Promise<Buffer> {
  const file = manifest.files.find((one) => one.path === path);
  if (!file) throw new Error(`${manifest.id} has no ${path}`);
  return readFile(join(packs, manifest.id, 'blobs', file.sha256.slice(0, 2), file.sha256));
}

export async function shippedStory(
  pack: string,
  id: string,
  language: string,
): Promise<Story & { allCues: Cue[][] }> {
  const manifest = await shippedManifest(pack);
  const story = manifest.stories.find((one) => one.id === id && one.language === language);
  if (!story) throw new Error(`${pack} has no story ${id} in ${language}`);
  const allCues = await Promise.all(
    story.chapters.map(async ({ cues }) => parseCues((await shippedFile(manifest, cues)).toString('utf8'))),
  );
  return { ...story, allCues };
}
