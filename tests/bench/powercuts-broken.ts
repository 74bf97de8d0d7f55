import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { syncPowerCuts } from '../fakes/sync-power-cuts.ts';
import type { Bench } from './bench-run.ts';
import type { Figure } from './figure.ts';

const [images, controls] = [60, 10];

/** States that were not one whole published set, after a power cut in the middle of a sync. */
export async function measurePowerCutsBroken({ temp, say }: Bench): Promise<Figure> {
  const cut = async (kind: 'sync' | 'plain', count: number) => {
    const folder = join(temp, kind);
    await mkdir(folder);
    say(`  ${count} power cuts (${kind})`);
    return syncPowerCuts({ kind, folder, images: count, seed: 51 });
  };
  const ours = await cut('sync', images);
  const control = await cut('plain', controls);
  if (control.wrong.length === 0)
    throw new Error('the control was not broken: these power cuts show nothing');
  return {
    name: 'powercuts-broken',
    value: ours.wrong.length,
    unit: 'states',
    limit: 0,
    better: 'lower',
    baseline: {
      what: `the same without waiting for the disk, of ${controls}`,
      value: control.wrong.length,
      unit: 'states',
    },
    runs: ours.images,
    note: ['a real ext4 in a file', ...ours.wrong.slice(0, 3)].join('; '),
  };
}
