import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT, runNpmScript, runVitest } from './npm-script.ts';
import { ensureRuntime } from './runtime/ensure-runtime.ts';
import { reportTo } from './runtime/report.ts';
import { ensureProgram, ensureSystemLibraries } from './system-libraries.ts';

/** `npm test`: everything, on real Electron; the last line is `N passed, N failed`. */

type Count = { passed: number; failed: number };

/** Some of the tests of a project; `name` is that of their results. */
type Tests = { readonly project: string; readonly name?: string; readonly args?: readonly string[] };

const report = reportTo(process.stdout);
const results = join(PROJECT, 'out', 'test-results');

/** A step that is one check: it holds or not. */
async function asOne(name: string, run: () => Promise<unknown>): Promise<Count> {
  try {
    await run();
    return { passed: 1, failed: 0 };
  } catch (error) {
    report.line(`✗ ${name}: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

/** Runs tests of one project of build/vitest.config.ts and counts them. A run that counts none has failed. */
async function vitest({ project, name = project, args = [] }: Tests): Promise<Count> {
  const file = join(results, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runVitest(['--project', project, ...args, ...reporters]);
  const read = await readFile(file, 'utf8').catch(() => undefined);
  const { numPassedTests = 0, numFailedTests = 0 } = read ? JSON.parse(read) : {};
  const sound = code === 0 && numPassedTests > 0;
  return { passed: numPassedTests, failed: Math.max(numFailedTests, sound ? 0 : 1) };
}

// Every branch of what writes records must be tested, by those of its tests whose writers are no processes of their own.
const records = 'tests/electron/records';
const crashes = 'kill-storm|power-cut|full-disk';

await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });
const started = performance.now();
const { executable, version, fallback } = await ensureRuntime({ report });
await ensureSystemLibraries({ executable, report });
if (process.platform === 'linux') {
  await ensureProgram('chromedriver', 'chromium-driver', report);
  await ensureProgram('nginx', 'nginx-light', report);
  await ensureProgram('ip', 'iproute2', report);
}

const counts: Count[] = [
  await asOne('build', () => runNpmScript('build')),
  await vitest({ project: 'unit', args: ['--exclude', `${records}/!(${crashes}).test.ts`] }),
  await vitest({
    project: 'unit',
    name: 'records',
    args: [records, '--coverage.enabled', '--exclude', `${records}/@(${crashes}).test.ts`],
  }),
  await vitest({ project: 'e2e' }),
  await vitest({ project: 'e2e-timed' }),
  // The packaged kiosk is waited for more than it works; the check gives way to it.
  ...(await Promise.all([
    vitest({ project: 'packaged' }),
    asOne('check', () => runNpmScript('check', [], { givesWay: true })),
  ])),
];
const sum = (of: (count: Count) => number) => counts.reduce((total, count) => total + of(count), 0);
const [passed, failed] = [sum(({ passed: n }) => n), sum(({ failed: n }) => n)];
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
report.line(`On Electron ${version}${fallback ? ' (fallback)' : ''}, ${minutes} minutes`);
report.line(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
