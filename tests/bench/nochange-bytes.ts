import { join } from 'node:path';
import { storedKiosk, syncStored } from '../fakes/stored-kiosk.ts';
import { benchRepository, mediaSizes } from './bench-repository.ts';
import type { Bench } from './bench-run.ts';
import { type Figure, median } from './figure.ts';
import { syncOverWire, type Wire } from './wire.ts';

const rounds = 5;

/** A sync with nothing new, by a kiosk that has just started. */
export async function measureNoChangeBytes({ temp }: Bench): Promise<Figure> {
  const folder = join(temp, 'repository');
  const { repository } = await benchRepository(folder, mediaSizes(300, 2000, 20_000));
  const data = join(temp, 'data');
  const first = await storedKiosk(data, repository.root);
  await syncStored(first, folder);
  await first.library.activateStaged();
  const wires: Wire[] = [];
  for (let n = 0; n < rounds; n++)
    wires.push(await syncOverWire(await storedKiosk(data, repository.root), folder, 'current'));
  const requests = Math.max(...wires.map((one) => one.requests));
  if (requests > 2) throw new Error(`a sync with nothing new makes ${requests} requests, not 2`);
  return {
    name: 'nochange-bytes',
    value: median(wires.map(({ bytes }) => bytes)),
    unit: 'bytes',
    limit: 20_000,
    better: 'lower',
    runs: rounds,
    note: `both ways, heads of requests and answers counted; ${requests} requests at most`,
  };
}
