import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { reportTo } from '../../build/runtime/report.ts';
import { ensureProgram } from '../../build/system-libraries.ts';
import { runProgram } from '../fakes/run-program.ts';
import { type Bench, onceInRun } from './bench-run.ts';
import { type Figure, rounded } from './figure.ts';
import { gigabyte, raceImport, settle, timed } from './import-race.ts';

/**
 * The same files by `ostree pull-local` into a new bare-user repository. By default it makes hard links of a
 * repository of its own kind on the same disk; `--untrusted` has it copy and compare digests, as from a stick.
 */
export async function measureImportVsOstree(bench: Bench): Promise<Figure> {
  await ensureProgram('ostree', 'ostree', reportTo(process.stderr));
  const { repository } = await gigabyte(bench);
  const [bare, archive] = await onceInRun(bench, 'ostree', (folder) =>
    sources(folder, join(repository.folder, 'blobs')),
  );
  const to = join(bench.temp, 'pulled');
  const clear = () => rm(to, { recursive: true, force: true });
  const pull = (from: string) => async () => {
    await runProgram('ostree', `--repo=${to}`, 'init', '--mode=bare-user');
    await runProgram('ostree', `--repo=${to}`, 'pull-local', '--untrusted', from, 'media');
    await settle();
  };
  const fromArchive = await timed(pull(archive));
  const what = 'ostree pull-local --untrusted, bare-user to bare-user, sync';
  const figure = await raceImport(bench, 'import-vs-ostree', 1, { what, clear, bring: pull(bare) });
  const also = `from an archive repository, which is what ostree puts on sticks, it takes ${rounded(fromArchive / 1000)} s`;
  return { ...figure, note: `${figure.note}; ${also}` };
}

async function sources(folder: string, media: string): Promise<readonly [string, string]> {
  const made = await Promise.all(
    (['bare-user', 'archive'] as const).map(async (mode) => {
      const repo = join(folder, mode);
      await mkdir(repo, { recursive: true });
      await runProgram('ostree', `--repo=${repo}`, 'init', `--mode=${mode}`);
      await runProgram('ostree', `--repo=${repo}`, 'commit', '--branch=media', `--tree=dir=${media}`);
      return repo;
    }),
  );
  return [made[0] ?? '', made[1] ?? ''];
}
