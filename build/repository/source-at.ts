import { stat } from 'node:fs/promises';
import { folderSource } from '../../electron/sync/folder-source.ts';
import type { Source } from '../../electron/sync/source.ts';
import { webAddress, webSource } from '../../electron/sync/web-source.ts';
import { fromHere } from '../packs/from-here.ts';
import { WrongUse } from './refusal.ts';

/** The repository that a command names, by its address or folder. */
export async function sourceAt(place: string): Promise<Source> {
  if (/^[a-z]+:\/\//i.test(place)) {
    if (!webAddress(place)) throw new WrongUse(`${place} is no address of a repository: http or https`);
    return webSource(place);
  }
  const folder = fromHere(place);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new WrongUse(`${folder} is no folder; name the folder of a repository`);
  return folderSource(folder);
}
