import { join } from 'node:path';
import { storedKiosk, syncStored } from '../fakes/stored-kiosk.ts';
import { benchRepository, mediaSizes, publishFiles, randomFile } from './bench-repository.ts';
import type { Bench } from './bench-run.ts';
import { type Figure, median, rounded } from './figure.ts';
import { syncOverWire, type Wire } from './wire.ts';

const rounds = 5;
const changedBytes = 4_000_000;

/** A pack of 300 files of which one changes: all bytes both ways against those of the changed file. */
export async function measureDeltaBytes({ temp, say }: Bench): Promise<Figure> {
  const folder = join(temp, 'repository');
  const { repository, files, total } = await benchRepository(folder, mediaSizes(300, 20_000, changedBytes));
  const kiosk = await storedKiosk(join(temp, 'data'), repository.root);
  await syncStored(kiosk, folder);
  await kiosk.library.activateStaged();
  const wires: Wire[] = [];
  for (let n = 1; n <= rounds; n++) {
    // The last in the order of sizes is the largest: it is that which changes, each time anew.
    const changed = await randomFile(folder, 'audio/changed.opus', changedBytes);
    const others = files.filter(({ bytes }) => bytes < changedBytes);
    await publishFiles(repository, n + 1, [...others, changed]);
    wires.push(await syncOverWire(kiosk, folder, 'staged'));
    say(`  ${n} of ${rounds}: ${wires.at(-1)?.bytes} bytes`);
  }
  const bytes = median(wires.map((one) => one.bytes));
  return {
    name: 'delta-bytes-ratio',
    value: rounded(bytes / changedBytes, 4),
    unit: 'ratio',
    limit: 1.02,
    better: 'lower',
    baseline: { what: 'bytes of the changed file', value: changedBytes, unit: 'bytes' },
    runs: rounds,
    note: `one pack of 300 files of 20 kB to 4 MB (${Math.round(total / 1e6)} MB), the largest changes; over http, heads of requests and answers, metadata and the whole manifest counted: ${bytes - changedBytes} bytes more, ${wires[0]?.requests} requests`,
  };
}
