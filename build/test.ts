import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT, runNpmScript } from './npm-script.ts';
import { ensureRuntime } from './runtime/ensure-runtime.ts';
import { reportTo } from './runtime/report.ts';
import { ensureProgram, ensureSystemLibraries } from './system-libraries.ts';

/** `npm test`: everything, on real Electron; the last line is `N passed, N failed`. */

type Count = { passed: number; failed: number };

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

/** Runs vitest with its output shown; gives its exit code. */
function runVitest(...args: readonly string[]): Promise<number | null> {
  const script = join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs');
  const vitestArgs = [script, 'run', '-c', 'build/vitest.config.ts', ...args];
  return new Promise((resolve) => {
    spawn(process.execPath, vitestArgs, { cwd: PROJECT, stdio: 'inherit' }).once('close', resolve);
  });
}

/** Every branch of what writes records must be tested; in crash tests other processes write, so they don't count. */
async function recordsCovered(): Promise<void> {
  const crashTests = ['--exclude', '**/{kill-storm,power-cut}.test.ts'];
  const code = await runVitest(
    '--project',
    'unit',
    'tests/electron/records',
    '--coverage.enabled',
    ...crashTests,
  );
  if (code !== 0) throw new Error('a branch of electron/records is not tested');
}

/** Runs one project of build/vitest.config.ts and counts its tests. A run that counts none has failed. */
async function vitest(project: string): Promise<Count> {
  const file = join(results, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  await runVitest('--project', project, ...reporters);
  const read = await readFile(file, 'utf8').catch(() => undefined);
  const { numPassedTests = 0, numFailedTests = 0, success = false } = read ? JSON.parse(read) : {};
  const sound = success === true && numPassedTests > 0;
  return { passed: numPassedTests, failed: Math.max(numFailedTests, sound ? 0 : 1) };
}

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
  await asOne('check', () => runNpmScript('check')),
  await vitest('unit'),
  await asOne('coverage of the records', recordsCovered),
  await vitest('e2e'),
  await vitest('e2e-timed'),
  await vitest('packaged'),
];
const sum = (of: (count: Count) => number) => counts.reduce((total, count) => total + of(count), 0);
const [passed, failed] = [sum(({ passed: n }) => n), sum(({ failed: n }) => n)];
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
report.line(`On Electron ${version}${fallback ? ' (fallback)' : ''}, ${minutes} minutes`);
report.line(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
