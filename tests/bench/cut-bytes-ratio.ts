import { join } from 'node:path';
import { seededRandom } from '../fakes/seeded-random.ts';
import { storedKiosk } from '../fakes/stored-kiosk.ts';
import { benchRepository } from './bench-repository.ts';
import type { Bench } from './bench-run.ts';
import { type Figure, median, rounded } from './figure.ts';
import { removeAll, syncOverWire, type Wire } from './wire.ts';

const rounds = 5;

/** 600 MB over a line that is cut after every 0.2 to 5 MB, by an end or a reset in turn. */
export async function measureCutBytes({ temp, say }: Bench): Promise<Figure> {
  const folder = join(temp, 'repository');
  const { repository, total } = await benchRepository(folder, Array<number>(60).fill(10_000_000));
  const wires: Wire[] = [];
  for (let n = 1; n <= rounds; n++) {
    const random = seededRandom(n);
    const cutAfter = () => Math.round(200_000 + random() * 4_800_000);
    const data = join(temp, 'data');
    const kiosk = await storedKiosk(data, repository.root);
    const rule = { path: /^blobs/, cutAfter, reset: n % 2 === 0 };
    wires.push(await syncOverWire(kiosk, folder, 'staged', [rule]));
    await removeAll(data);
    say(`  ${n} of ${rounds}: ${wires.at(-1)?.bytes} bytes in ${wires.at(-1)?.requests} requests`);
  }
  const ratios = wires.map(({ bytes }) => rounded(bytes / total, 4));
  return {
    name: 'cut-bytes-ratio',
    value: median(ratios),
    unit: 'ratio',
    limit: 1.03,
    better: 'lower',
    baseline: { what: 'bytes of the files', value: total, unit: 'bytes' },
    runs: rounds,
    note: `60 files of 10 MB, ${wires[0]?.requests} requests; cut by an end ${ratios.filter((_, n) => n % 2 === 0)}, by a reset ${ratios.filter((_, n) => n % 2 === 1)}`,
  };
}
