import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { fromHere } from '../packs/from-here.ts';
import { megabytes } from './disk-space.ts';
import { exportRepository } from './export.ts';
import { progressBar } from './progress.ts';
import { channelOption, jsonOption, listOption, wholeNumber } from './repo-options.ts';
import { exportLines, verifyLines } from './repo-text.ts';
import { alone, openRepository } from './repository.ts';
import { type Effects, runCommand } from './run-command.ts';
import { sourceAt } from './source-at.ts';
import { verifyRepository } from './verify.ts';

type Json = { readonly json?: boolean };
type WithChannel = { readonly channel?: string };

/** `repo verify`, `export` and `serve`: what is done with a repository that is published. */
export function readingCommands(repo: Command): void {
  repo
    .command('verify <place>')
    .description('audit a whole repository, in a folder or at an address, as a kiosk would')
    .option('--root <file>', 'the root that kiosks carry (default: the first one of the repository)')
    .addOption(jsonOption())
    .action((place: string, options: Json & { root?: string }) =>
      runCommand(options.json, (effects) => verify(place, options.root, effects)),
    );
  repo
    .command('export <dir> <to>')
    .description('copy what is published to a folder or stick')
    .addOption(listOption('--packs <ids>', 'only these packs (with commas)'))
    .addOption(channelOption())
    .addOption(jsonOption())
    .action((dir: string, to: string, options: Json & WithChannel & { packs?: readonly string[] }) =>
      runCommand(options.json, ({ signal }) => exportTo(fromHere(dir), fromHere(to), options, signal)),
    );
  repo
    .command('serve <dir>')
    .description('serve a repository to kiosks until Ctrl+C')
    .option('--port <n>', 'the port; 0 takes a free one', '8080')
    .option('--host <address>', 'where to listen; 0.0.0.0 for the whole network', '127.0.0.1')
    .addOption(jsonOption())
    .action((dir: string, options: Json & { port: string; host: string }) =>
      runCommand(options.json, ({ signal }) => serve(fromHere(dir), options, signal)),
    );
}

async function verify(place: string, rootFile: string | undefined, { signal, now }: Effects) {
  const source = await sourceAt(place);
  const root = rootFile === undefined ? undefined : await readFile(fromHere(rootFile));
  const bar = progressBar('reading', process.stderr);
  const audit = await verifyRepository(source, { root, now, signal, report: bar.report }).finally(bar.end);
  const failed = audit.problems.length > 0;
  return {
    result: { kind: failed ? 'problems' : 'good', ...audit },
    lines: verifyLines(place, audit),
    failed,
  };
}

async function exportTo(
  folder: string,
  to: string,
  { packs, channel }: WithChannel & { readonly packs?: readonly string[] },
  signal: AbortSignal,
) {
  const bar = progressBar('exporting', process.stderr);
  const say = ({ needed, free }: { needed: number; free: number }) => {
    bar.end();
    console.error(`needs ${megabytes(needed)} on ${to}, which has ${megabytes(free)} free`);
  };
  const done = await alone(folder, () =>
    exportRepository(folder, to, { packs, channel, say, signal, report: bar.report }),
  ).finally(bar.end);
  return { result: { kind: 'exported', to, ...done }, lines: exportLines(to, done) };
}

/** Runs until Ctrl+C, which is how it is meant to end. */
async function serve(
  folder: string,
  { port, host, json }: Json & { readonly port: string; readonly host: string },
  signal: AbortSignal,
) {
  await openRepository(folder);
  const { serveRepository } = await import('./serve.ts');
  const served = await serveRepository(folder, { port: wholeNumber('--port', port, 0, 65_535), host });
  const address = served.address;
  console.log(
    json ? JSON.stringify({ kind: 'serving', address }) : `Serving ${folder} at ${address} (Ctrl+C ends it)`,
  );
  if (!signal.aborted) await new Promise((done) => signal.addEventListener('abort', done, { once: true }));
  await served.close();
  // Its one line has been said.
  return { result: undefined, lines: [] };
}
