import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openLibrary } from '../electron/library/library.ts';
import { installShipped } from '../electron/library/shipped.ts';
import { isThere } from './is-there.ts';
import { PROJECT } from './npm-script.ts';
import { kioskVersion } from './repository/kiosk-version.ts';

const shipped = join(PROJECT, 'out', 'packs');
const cache = join(PROJECT, 'out', 'cache');

/**
 * Gives a data folder that has no library the one which a first start would leave: what ships, installed. It is
 * made once for each list of what ships, as it takes a kiosk seconds of work.
 */
export async function putInstalledPacks(data: string): Promise<void> {
  const library = join(data, 'library');
  if (await isThere(library)) return;
  const from = await installedLibrary();
  // Node's own way takes ten times as long for some hundred files.
  if (process.platform === 'win32') await cp(from, library, { recursive: true });
  else await promisify(execFile)('cp', ['-R', from, library]);
}

async function installedLibrary(): Promise<string> {
  const list = await readFile(join(shipped, 'shipped.json'));
  const folder = join(cache, `installed-${createHash('sha256').update(list).digest('hex').slice(0, 12)}`);
  if (await isThere(folder)) return folder;
  const made = await mkdtemp(join(cache, 'installing-'));
  const library = await openLibrary(made, Date.now, await kioskVersion());
  const troubles = await installShipped(library, shipped, () => undefined, Date.now);
  if (troubles.length > 0) throw new Error(`a pack that ships is damaged: ${JSON.stringify(troubles)}`);
  await library.prove();
  // Another test may have been as quick: either is good.
  await rename(made, folder).catch(() => rm(made, { recursive: true, force: true }));
  return folder;
}
