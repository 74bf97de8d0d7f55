import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cue, parseCues } from '../../content/narration.ts';
import type { Manifest } from '../../content/pack.ts';
import { packUrl, type ShownStory } from '../../content/shown.ts';
import type { WayToStory } from './visitor.ts';

/** Where the file behind a `pack://` address of a shipped pack lies. */
async function blobOf(shipped: string, pack: string, url: string): Promise<string> {
  const manifest: Manifest = JSON.parse(await readFile(join(shipped, pack, 'manifest.json'), 'utf8'));
  const file = manifest.files.find(({ path }) => packUrl(manifest, path) === url);
  if (!file) throw new Error(`${pack} does not list ${url}`);
  return join(shipped, pack, 'blobs', file.sha256.slice(0, 2), file.sha256);
}

/** The sound of a story's first chapter. */
export const audioFileOf = (shipped: string, { pack, edition }: WayToStory): Promise<string> =>
  blobOf(shipped, pack, edition.chapters[0]?.audio ?? '');

/** The cues of each chapter, by the address of its sound. */
export async function cuesOf(shipped: string, { pack, chapters }: ShownStory): Promise<Map<string, Cue[]>> {
  const read = chapters.map(async ({ audio, cues }): Promise<[string, Cue[]]> => {
    const text = await readFile(await blobOf(shipped, pack, cues), 'utf8');
    return [audio, await parseCues(text)];
  });
  return new Map(await Promise.all(read));
}
