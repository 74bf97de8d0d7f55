import { join } from 'node:path';
import { webSource } from '../../electron/sync/web-source.ts';
import { sampleFiles, sampleManifest } from '../fakes/sample-manifest.ts';
import { storedKiosk, syncStored } from '../fakes/stored-kiosk.ts';
import { TufRepository } from '../fakes/tuf-repository.ts';
import type { Bench } from './bench-run.ts';
import { type Figure, median, p95, rounded } from './figure.ts';
import { timed } from './import-race.ts';
import { withServer } from './wire.ts';

const packs = 300;
const rounds = 100;

/** What a kiosk needs to know for certain what is newest: timestamp, snapshot and targets are new each time. */
export async function measureRefresh({ temp }: Bench): Promise<Figure> {
  const repository = await TufRepository.make(join(temp, 'repository'));
  for (let n = 0; n < packs; n++)
    await repository.addPack(sampleManifest(`pack-${n}`), Object.values(sampleFiles));
  await repository.publish();
  const kiosk = await storedKiosk(join(temp, 'data'), repository.root);
  await syncStored(kiosk, repository.folder);
  const signal = new AbortController().signal;
  const times = await withServer(repository.folder, [], async ({ address }) => {
    const took: number[] = [];
    for (let n = 0; n < rounds; n++) {
      await repository.publish();
      took.push(
        await timed(async () => {
          const good = await kiosk.trust.refresh(webSource(address), { signal });
          if (good.kind !== 'good') throw new Error(JSON.stringify(good));
        }),
      );
    }
    return took;
  });
  return {
    name: 'refresh-300-packs-ms',
    value: rounded(median(times), 1),
    unit: 'ms',
    limit: 300,
    better: 'lower',
    runs: rounds,
    note: `over http, all signatures verified; p95 ${rounded(p95(times), 1)} ms`,
  };
}
