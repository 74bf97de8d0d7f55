import { readFile } from 'node:fs/promises';
import { type Publications, packName } from './publications.ts';
import { sha256 } from './sample-manifest.ts';
import { storedKiosk } from './stored-kiosk.ts';

/** The least that must be left: the set that was shown, and the highest version of a pack that was had. */
export type Floor = { readonly shown: number; readonly highest: number };

export type Left = Floor & { readonly wrong?: string };

/**
 * Opens what a kill or a power cut has left, as a newer kiosk would that believes nothing it parsed before:
 * it must show exactly one of the published sets, none older than the floor, and every file of every release
 * that it names must be whole.
 */
export async function leftBy(data: string, published: Publications, floor: Floor): Promise<Left> {
  const { library, trust } = await storedKiosk(data, published.root, '2.0.0');
  const shown = published.numberOf(library.releases().map(packName));
  const highest = Math.max(0, ...trust.highestPacks().values());
  const left = { shown: shown ?? 0, highest };
  const wrong = (message: string): Left => ({ ...left, wrong: message });
  const [trouble] = library.troubles;
  if (trouble) return wrong(`${trouble.pack}: ${trouble.message}`);
  if (shown === undefined) return wrong(`shows no published set but ${library.releases().map(packName)}`);
  if (library.manifests().length !== library.releases().length) return wrong('a manifest is missing');
  if (shown < floor.shown) return wrong(`shows ${shown}, though ${floor.shown} was shown`);
  if (highest < Math.max(shown, floor.highest))
    return wrong(`its highest is ${highest}, after ${floor.highest}`);
  for (const release of library.set().releases)
    if (!(await library.manifestOf(release))) return wrong(`the manifest of ${packName(release)} is damaged`);
  for (const { sha256: digest, bytes } of await library.files()) {
    const there = await readFile(library.blobs.path(digest)).catch(() => undefined);
    if (there === undefined) return wrong(`the file ${digest} is missing`);
    if (there.length !== bytes || sha256(there) !== digest) return wrong(`the file ${digest} is damaged`);
  }
  return left;
}
