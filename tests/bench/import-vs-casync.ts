import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { reportTo } from '../../build/runtime/report.ts';
import { ensureProgram } from '../../build/system-libraries.ts';
import { runProgram } from '../fakes/run-program.ts';
import { type Bench, onceInRun } from './bench-run.ts';
import type { Figure } from './figure.ts';
import { gigabyte, raceImport, settle } from './import-race.ts';

/** The same files by `casync extract` from a store of chunks in a folder. */
export async function measureImportVsCasync(bench: Bench): Promise<Figure> {
  await ensureProgram('casync', 'casync', reportTo(process.stderr));
  const { repository } = await gigabyte(bench);
  const { store, index } = await onceInRun(bench, 'casync', async (folder) => {
    await mkdir(folder, { recursive: true });
    const made = { store: join(folder, 'media.castr'), index: join(folder, 'media.caidx') };
    bench.say('  filling the store of casync');
    const media = join(repository.folder, 'blobs');
    await runProgram('casync', 'make', '--without=privileged', `--store=${made.store}`, made.index, media);
    return made;
  });
  const to = join(bench.temp, 'extracted');
  return raceImport(bench, 'import-vs-casync', 1, {
    what: 'casync extract, sync',
    clear: () => rm(to, { recursive: true, force: true }),
    bring: async () => {
      await runProgram('casync', 'extract', '--without=privileged', `--store=${store}`, index, to);
      await settle();
    },
  });
}
