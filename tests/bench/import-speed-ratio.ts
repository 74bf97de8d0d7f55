import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from '../fakes/run-program.ts';
import type { Bench } from './bench-run.ts';
import type { Figure } from './figure.ts';
import { gigabyte, raceImport, settle } from './import-race.ts';

/** 1 GB from a folder, against copying it, reading it back and comparing digests, and having it on the disk. */
export async function measureImportSpeed(bench: Bench): Promise<Figure> {
  const { repository } = await gigabyte(bench);
  const [from, to] = [join(repository.folder, 'blobs'), join(bench.temp, 'copy')];
  return raceImport(bench, 'import-speed-ratio', 0.8, {
    what: 'cp -r, sha256sum of all, sync',
    clear: () => rm(to, { recursive: true, force: true }),
    bring: async () => {
      await runProgram('cp', '-r', from, to);
      await runProgram('sh', '-c', 'find "$1" -type f -exec sha256sum {} + >/dev/null', 'sh', to);
      await settle();
    },
  });
}
