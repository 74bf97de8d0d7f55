import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Manifest } from '../../content/pack.ts';
import type { Installed } from '../../content/release-set.ts';
import { type Library, openLibrary } from '../../electron/library/library.ts';
import { sizeOf } from '../../electron/library/release-file.ts';
import { release } from './release.ts';
import { fileOf, sampleFiles, sampleManifest, sha256 } from './sample-manifest.ts';

/** The text of a file that only this version of this pack has. */
export const ownText = (id: string, version: number): string => `only in ${id} ${version}`;

/** A manifest with the files of the sample and one of its own. */
export function stockManifest(id: string, version: number, more: Partial<Manifest> = {}): Manifest {
  const manifest = sampleManifest(id, version);
  const own = fileOf('audio/own.opus', ownText(id, version));
  return { ...manifest, files: [...manifest.files, own], ...more };
}

/** Puts a pack's files and manifest into a library, as a sync would; not staged. */
export async function stock(
  library: Library,
  id: string,
  version = 1,
  more: Partial<Manifest> = {},
): Promise<Installed> {
  const manifest = stockManifest(id, version, more);
  for (const text of [...Object.values(sampleFiles), ownText(id, version)]) {
    const path = library.blobs.path(sha256(text));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  const bytes = Buffer.from(JSON.stringify(manifest));
  const sha = await library.keep(bytes);
  return release(id, version, { manifest: sha, bytes: sizeOf(bytes, manifest.files) });
}

/** Stocks packs, `a 1` and so on, and shows them. */
export async function show(library: Library, ...packs: readonly string[]): Promise<readonly Installed[]> {
  const releases: Installed[] = [];
  for (const pack of packs) {
    const [id = '', version] = pack.split(' ');
    releases.push(await stock(library, id, Number(version)));
  }
  await library.stage(releases);
  await library.activateStaged();
  return releases;
}

export const shownIn = (library: Library): readonly string[] =>
  library.manifests().map(({ id, version }) => `${id} ${version}`);

/** A library in a folder, of kiosk 1.0.0, at the time 1000. */
export const openStock = (folder: string, kiosk = '1.0.0'): Promise<Library> =>
  openLibrary(join(folder, 'library'), () => 1000, kiosk);

/** Makes every change of the set fail, by folders where its files should be; call the answer to end that. */
export async function blockChanges(folder: string): Promise<() => Promise<void>> {
  const slots = ['a', 'b'].map((slot) => join(folder, 'library', `active.${slot}`));
  for (const slot of slots) {
    await rm(slot, { force: true });
    await mkdir(slot);
  }
  return async () => {
    for (const slot of slots) await rm(slot, { recursive: true });
  };
}
