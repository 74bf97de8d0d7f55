import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { Command } from 'commander';
import { buildPack } from './build-pack.ts';
import { describe } from './problems.ts';
import { writeStarter } from './starter.ts';

const project = resolve(import.meta.dirname, '../..');
const cache = join(project, 'out/cache/pictures');

/** `npm run pack -- build FOLDER`: exit code 0 built, 1 problems in the folder, 2 wrong use. */
async function build(folder: string, options: { out?: string; json?: boolean }): Promise<void> {
  const out = resolve(options.out ?? join(project, 'out/built', basename(resolve(folder))));
  const built = await buildPack(resolve(folder), out, cache);
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
  const { id, version, exhibits, stories, oaths, files } = manifest;
  if (options.json)
    console.log(JSON.stringify({ kind: 'built', out, id, version, sha256, bytes, files: files.length }));
  else {
    console.log(
      `${id} ${version}: ${exhibits.length} exhibits, ${stories.length} stories, ${oaths.length} oaths, ` +
        `${files.length} files, ${(bytes / 1e6).toFixed(1)} MB\n${out}`,
    );
  }
}

async function make(folder: string): Promise<void> {
  const problem = await writeStarter(resolve(folder));
  if (problem) console.error(problem);
  else console.log(`A starter is in ${folder}. See it with: npm run pack -- preview ${folder}`);
  process.exitCode = problem ? 1 : 0;
}

/** Builds a folder and opens the kiosk with this pack alone, on a data folder that is thrown away. */
async function preview(folder: string): Promise<void> {
  const packs = await mkdtemp(join(tmpdir(), 'pack-preview-'));
  try {
    const built = await buildPack(resolve(folder), join(packs, 'shipped', 'pack'), cache);
    if (built.kind === 'problems') {
      for (const problem of built.problems) console.error(describe(problem));
      process.exitCode = 1;
      return;
    }
    const { id, version } = built.manifest;
    const shipped = join(packs, 'shipped');
    const { rename } = await import('node:fs/promises');
    await rename(join(shipped, 'pack'), join(shipped, id));
    await writeFile(join(shipped, 'shipped.json'), JSON.stringify([{ id, version, manifest: built.sha256 }]));
    const args = ['start', '--', '--windowed', `--packs=${shipped}`, `--data=${join(packs, 'data')}`];
    const npm = spawn(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
      cwd: project,
      stdio: 'inherit',
    });
    process.exitCode = await new Promise<number>((done) => npm.once('exit', (code) => done(code ?? 1)));
  } finally {
    await rm(packs, { recursive: true, force: true });
  }
}

const program = new Command('pack')
  .description("Makes packs from authors' folders.")
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
await program.parseAsync();
