import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, link, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openLibrary } from '../electron/library/library.ts';
import { installShipped } from '../electron/library/shipped.ts';
import { openBallast } from '../electron/records/ballast.ts';
import { isThere } from './is-there.ts';
import { PROJECT } from './npm-script.ts';
import { kioskVersion } from './repository/kiosk-version.ts';

const shipped = join(PROJECT, 'out', 'packs');
const cache = join(PROJECT, 'out', 'cache');

/**
 * Gives a data folder that has no library what a first start would leave: what ships, installed, and the ballast. That
 * is made once for each list of what ships, as it takes a kiosk seconds of work.
 */
export async function putInstalledPacks(data: string): Promise<void> {
  const library = join(data, 'library');
  if (await isThere(library)) return;
  const from = await afterFirstStart();
  // Node's own way takes ten times as long for some hundred files.
  if (process.platform === 'win32') await cp(join(from, 'library'), library, { recursive: true });
  else await promisify(execFile)('cp', ['-R', join(from, 'library'), library]);
  await mkdir(join(data, 'records'), { recursive: true });
  // Nobody writes into a ballast: all may have the same. One that can't be had the kiosk makes.
  await link(join(from, 'ballast'), join(data, 'records', 'ballast')).catch(() => undefined);
}

async function afterFirstStart(): Promise<string> {
  const list = await readFile(join(shipped, 'shipped.json'));
  const folder = join(cache, `first-start-${createHash('sha256').update(list).digest('hex').slice(0, 12)}`);
  if (await isThere(folder)) return folder;
  const made = await mkdtemp(join(cache, 'installing-'));
  const library = await openLibrary(join(made, 'library'), Date.now, await kioskVersion());
  const troubles = await installShipped(library, shipped, () => undefined, Date.now);
  if (troubles.length > 0) throw new Error(`a pack that ships is damaged: ${JSON.stringify(troubles)}`);
  await library.prove();
  await openBallast(join(made, 'ballast')).keep();
  // Another test may have been as quick: either is good.
  await rename(made, folder).catch(() => rm(made, { recursive: true, force: true }));
  return folder;
}
