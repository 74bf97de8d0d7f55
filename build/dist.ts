import { readFile } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import { fingerprintOf, isFirstRoot } from '../electron/sync/anchor.ts';
import { packageApp, packagedProgram, TARGETS, type Target } from './electron-builder.ts';
import { PROJECT, runNpmScript } from './npm-script.ts';
import { fromHere } from './packs/from-here.ts';
import { ensureRuntime } from './runtime/ensure-runtime.ts';
import { type Report, reportTo } from './runtime/report.ts';
import type { Runtime } from './runtime/runtime-folder.ts';

type Options = {
  forTests?: boolean;
  allowFallback?: boolean;
  dir?: boolean;
  target?: Target[];
  root?: string;
  build: boolean;
};

function addTarget(value: string, before: Target[] = []): Target[] {
  const target = TARGETS.find((name) => name === value);
  if (target === undefined) throw new InvalidArgumentError(`one of ${TARGETS.join(', ')}`);
  return [...before, target];
}

const command = new Command('npm run dist --')
  .description('Packages the kiosk into out/dist/, for this platform unless targets are named.')
  .option('--for-tests', 'a build that tests can drive; says so on every screen')
  .option('--allow-fallback', 'take the fallback Electron if there is no official one; never for a hall')
  .option('--dir', 'only the unpacked folder')
  .option('--target <name>', `one of ${TARGETS.join(', ')}; may be repeated`, addTarget)
  .option('--root <file>', 'the root.json of the one publisher whom these kiosks trust')
  .option('--no-build', 'package what is in out/ already')
  .parse();

async function officialRuntime(report: Report): Promise<Runtime> {
  try {
    return await ensureRuntime({ report, need: 'official' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}.\nTo package with the fallback, for testing only, add --allow-fallback`);
  }
}

/** Refuses what is no root, rather than in each hall. */
async function rootFile(name: string, report: Report): Promise<string> {
  const file = fromHere(name);
  const root = await readFile(file);
  if (!isFirstRoot(root)) throw new Error(`${file} is no 1.root.json of a repository`);
  report.line(`These kiosks trust only ${fingerprintOf(root)}`);
  return file;
}

async function dist(options: Options): Promise<void> {
  const report = reportTo(process.stderr);
  const allowed = options.allowFallback === true;
  const runtime = await (allowed ? ensureRuntime({ report }) : officialRuntime(report));
  if (options.build) await runNpmScript('build');
  const targets: Target[] = [...(options.dir === true ? (['dir'] as const) : []), ...(options.target ?? [])];
  const forTests = options.forTests === true;
  const root = options.root === undefined ? {} : { root: await rootFile(options.root, report) };
  const made = await packageApp({ project: PROJECT, runtime, targets, forTests, ...root });
  report.line([...made, packagedProgram(PROJECT).folder].join('\n'));
  if (runtime.fallback) report.line('Made with the fallback Electron: for testing, not for a hall');
}

try {
  await dist(command.opts<Options>());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
