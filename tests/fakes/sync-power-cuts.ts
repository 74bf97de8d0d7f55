import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledScript } from './bundled-script.ts';
import { plainTrouble } from './plain-install.ts';
import { type PowerCutResult, powerCutImages } from './power-cut.ts';
import { openPublications } from './publications.ts';
import { seededRandom } from './seeded-random.ts';
import { leftBy } from './sync-check.ts';
import { syncWriter } from './sync-storm.ts';

export type SyncPowerCuts = {
  /** `plain`: the control, which never waits for the disk. */
  readonly kind: 'sync' | 'plain';
  /** Empty, not on the image; used freely. */
  readonly folder: string;
  readonly images: number;
  readonly seed: number;
};

/**
 * Cuts the power while a kiosk follows set after set, and checks what is left on the disk: one published set,
 * whole, and none older than the one of which the kiosk had said that it shows.
 */
export async function syncPowerCuts({ kind, folder, images, seed }: SyncPowerCuts): Promise<PowerCutResult> {
  const published = await openPublications(folder, seededRandom(seed));
  const root = join(folder, 'root.json');
  await writeFile(root, published.root);
  const writer = await bundledScript(syncWriter, folder);
  const dataIn = (disk: string) => join(disk, 'data');
  return powerCutImages({
    writer,
    images,
    seed,
    from: 'first line',
    megabytes: 128,
    atMost: 60_000 + images * 1000,
    args: (disk) => [kind, dataIn(disk), published.place, root],
    async prepare(disk) {
      await published.upTo(published.newest() + ahead);
      // The control removes nothing by itself, and starts anew.
      if (kind === 'plain') await rm(dataIn(disk), { recursive: true, force: true });
      await mkdir(dataIn(disk), { recursive: true });
    },
    async check(disk, lines) {
      const shown = Number(lines.slice(1).at(-1) ?? 0);
      if (kind === 'plain') return plainTrouble(dataIn(disk), shown);
      return (await leftBy(dataIn(disk), published, { shown, highest: shown })).wrong;
    },
  });
}

// As many sets as are shown between two starts of the writer.
const ahead = 40;
