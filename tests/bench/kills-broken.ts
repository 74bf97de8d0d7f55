import { mkdir } from 'node:fs/promises';
import { killStorm, type StormResult } from '../fakes/sync-storm.ts';
import { type Bench, onceInRun } from './bench-run.ts';
import type { Figure } from './figure.ts';

const kills = 100;

/** One storm for both figures that it gives. */
export const stormOf = (bench: Bench): Promise<StormResult> =>
  onceInRun(bench, 'storm', async (folder) => {
    bench.say(`  ${kills} kills`);
    await mkdir(folder);
    return killStorm({ folder, kills, seed: 41 });
  });

/** States that were not one whole published set, after a sync was killed. */
export async function measureKillsBroken(bench: Bench): Promise<Figure> {
  const { broken, kills: killed, sets } = await stormOf(bench);
  return {
    name: 'kills-broken',
    value: broken.length,
    unit: 'states',
    limit: 0,
    better: 'lower',
    runs: killed,
    note: [`${sets} sets were shown`, ...broken.slice(0, 3)].join('; '),
  };
}
