import { mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { Command } from 'commander';
import { PROJECT, runNpmScript } from '../npm-script.ts';
import { WrongUse } from '../repository/refusal.ts';
import { addRepoCommands } from '../repository/repo-command.ts';
import { addResetPinCommand } from '../repository/reset-pin.ts';
import { addSyncCommand } from '../repository/sync-command.ts';
import { fromHere } from './from-here.ts';
import { describe } from './problems.ts';
import { writeStarter } from './starter.ts';

const cache = join(PROJECT, 'out/cache/pictures');

// What reads pictures and markdown takes longer to load than most commands take.
const builder = () => import('./build-pack.ts');

async function authorsFolder(folder: string): Promise<string> {
  const path = fromHere(folder);
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new WrongUse(`${path} is not there; check the name of the folder`);
  if (!found.isDirectory()) throw new WrongUse(`${path} is a file; name the folder that it is in`);
  return path;
}

const within = (outer: string, inner: string): boolean => !relative(outer, inner).startsWith('..');

/** A build replaces its folder: only a new or empty one, or an earlier build, may be given. */
async function outFolder(out: string, folder: string): Promise<string> {
  if (within(out, folder) || within(folder, out)) {
    throw new WrongUse(`${out} and the pack's own folder lie in each other; name another folder for --out`);
  }
  const there = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new WrongUse(`${out} is no folder; name a new one for --out`);
  });
  if (there.some((name) => name !== 'manifest.json' && name !== 'blobs')) {
    throw new WrongUse(`${out} holds other things, which a build would remove; name a new folder for --out`);
  }
  return out;
}

/** `npm run pack -- build FOLDER`: exit code 0 built, 1 problems in the folder, 2 wrong use. */
async function build(folder: string, options: { out?: string; json?: boolean }): Promise<void> {
  const from = await authorsFolder(folder);
  const wanted =
    options.out === undefined ? join(PROJECT, 'out/built', basename(from)) : fromHere(options.out);
  const out = await outFolder(wanted, from);
  const { buildPack } = await builder();
  const built = await buildPack(from, out, cache);
  if (built.kind === 'problems') {
    if (options.json) console.log(JSON.stringify({ kind: 'problems', problems: built.problems }));
    else {
      for (const problem of built.problems) console.error(describe(problem));
      console.error(`${built.problems.length} to mend; nothing was built.`);
    }
    process.exitCode = 1;
    return;
  }
  const { manifest, sha256, bytes } = built;
  const { id, version, exhibits, stories, oaths, programmes, files } = manifest;
  if (options.json)
    console.log(JSON.stringify({ kind: 'built', out, id, version, sha256, bytes, files: files.length }));
  else {
    console.log(
      `${id} ${version}: ${exhibits.length} exhibits, ${stories.length} stories, ${oaths.length} oaths, ` +
        `${programmes.length} programmes, ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB\n${out}`,
    );
  }
}

async function make(folder: string): Promise<void> {
  const path = fromHere(folder);
  const problem = await writeStarter(path);
  if (problem) console.error(problem);
  else console.log(`A starter is in ${path}. See it with: npm run pack -- preview "${path}"`);
  process.exitCode = problem ? 1 : 0;
}

/** Builds a folder and opens the kiosk with this pack alone, on a data folder that is thrown away. */
async function preview(folder: string): Promise<void> {
  const from = await authorsFolder(folder);
  const packs = await mkdtemp(join(tmpdir(), 'pack-preview-'));
  try {
    const { buildPack } = await builder();
    const built = await buildPack(from, join(packs, 'shipped', 'pack'), cache);
    if (built.kind === 'problems') {
      for (const problem of built.problems) console.error(describe(problem));
      process.exitCode = 1;
      return;
    }
    const { id, version } = built.manifest;
    const shipped = join(packs, 'shipped');
    await rename(join(shipped, 'pack'), join(shipped, id));
    await writeFile(join(shipped, 'shipped.json'), JSON.stringify([{ id, version, manifest: built.sha256 }]));
    await runNpmScript('start', ['--windowed', `--packs=${shipped}`, `--data=${join(packs, 'data')}`]);
  } finally {
    await rm(packs, { recursive: true, force: true });
  }
}

const program = new Command('pack')
  .description("Makes packs from authors' folders, and repositories of them.")
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? 0 : 2);
  });
program
  .command('build <folder>')
  .description('check everything and build the manifest and its blobs')
  .option('--out <dir>', 'where to (default: out/built/<name of the folder>)')
  .option('--json', 'the result as one line of JSON')
  .action(build);
program.command('new <folder>').description('write a starter that builds').action(make);
program.command('preview <folder>').description('build and open it in the kiosk').action(preview);
addRepoCommands(program.command('repo').description('signed repositories, from which kiosks fetch packs'));
addSyncCommand(program);
addResetPinCommand(program);
try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof WrongUse ? 2 : 1;
}
