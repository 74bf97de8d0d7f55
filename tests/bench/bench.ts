import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDisplay } from '../../build/display.ts';
import { portrait } from '../../build/kiosk-driver.ts';
import { PROJECT, runNpmScript } from '../../build/npm-script.ts';
import { ensureRuntime } from '../../build/runtime/ensure-runtime.ts';
import { reportTo } from '../../build/runtime/report.ts';
import { measureActivateBlank } from './activate-blank.ts';
import type { Bench } from './bench-run.ts';
import { measureBlank } from './blank-to-picture-ms.ts';
import { measureColdStart, measureColdStart5000 } from './cold-start.ts';
import { measureCrash } from './crash-to-picture-ms.ts';
import { measureCutBytes } from './cut-bytes-ratio.ts';
import { measureDamagedStart } from './damaged-start-ratio.ts';
import { measureDeltaBytes } from './delta-bytes-ratio.ts';
import { measureEscapes } from './escapes.ts';
import { type Figure, holds, type Say } from './figure.ts';
import { measureHang } from './hang-to-picture-ms.ts';
import { measureImportSpeed } from './import-speed-ratio.ts';
import { measureImportVsCasync } from './import-vs-casync.ts';
import { measureImportVsOstree } from './import-vs-ostree.ts';
import { measureKillBytes } from './kill-bytes-ratio.ts';
import { measureKillsBroken } from './kills-broken.ts';
import { copyKiosk } from './kiosk-app.ts';
import { measureLargeFileMemory } from './large-file-memory-mb.ts';
import { measureLineOnset } from './line-onset-p95-ms.ts';
import { measureMainKilled } from './main-killed-to-picture-ms.ts';
import { measureMemory } from './memory.ts';
import { measureNoChangeBytes } from './nochange-bytes.ts';
import { measurePowerCutsBroken } from './powercuts-broken.ts';
import { measureReadAlong } from './read-along.ts';
import { measureRecordsLost } from './records-lost.ts';
import { measureRefresh } from './refresh-300-packs-ms.ts';
import { measureRemoteAct } from './remote-act-p95-ms.ts';
import { measureResumeRight } from './resume-right-share.ts';
import type { Stage } from './running-app.ts';
import { measureSoak } from './soak-heap-kb-per-visit.ts';
import { measureTapToFrame } from './tap-to-frame.ts';
import { measureTapToSound } from './tap-to-sound.ts';
import { measureVoiceEnd } from './voice-end-share.ts';

/** What a measure works with. Only those that show a kiosk ask for the stage. */
type Measure = (bench: Bench & { readonly stage: () => Promise<Stage> }) => Promise<Figure>;

const onStage =
  (measure: (stage: Stage, temp: string, say: Say) => Promise<Figure>): Measure =>
  async ({ stage, temp, say }) =>
    measure(await stage(), temp, say);

const measures: Readonly<Record<string, Measure>> = {
  'cold-start-ratio': onStage(measureColdStart),
  'cold-start-5000-ratio': onStage(measureColdStart5000),
  'tap-to-frame-p95-ms': onStage(measureTapToFrame),
  'tap-to-sound-ratio': onStage(measureTapToSound),
  'read-along-error-p95-ms': onStage(measureReadAlong),
  'memory-200-visits-ratio': onStage(measureMemory),
  'activate-blank-ms': onStage(measureActivateBlank),
  'import-speed-ratio': measureImportSpeed,
  'import-vs-ostree': measureImportVsOstree,
  'import-vs-casync': measureImportVsCasync,
  'delta-bytes-ratio': measureDeltaBytes,
  'cut-bytes-ratio': measureCutBytes,
  'kill-bytes-ratio': measureKillBytes,
  'nochange-bytes': measureNoChangeBytes,
  'large-file-memory-mb': measureLargeFileMemory,
  'refresh-300-packs-ms': measureRefresh,
  'kills-broken': measureKillsBroken,
  'powercuts-broken': measurePowerCutsBroken,
  escapes: measureEscapes,
  'records-lost': measureRecordsLost,
  'soak-heap-kb-per-visit': measureSoak,
  'damaged-start-ratio': onStage(measureDamagedStart),
  'crash-to-picture-ms': onStage(measureCrash),
  'hang-to-picture-ms': onStage(measureHang),
  'blank-to-picture-ms': onStage(measureBlank),
  'main-killed-to-picture-ms': onStage(measureMainKilled),
  'line-onset-p95-ms': onStage(measureLineOnset),
  'voice-end-share': onStage(measureVoiceEnd),
  'resume-right-share': onStage(measureResumeRight),
  'remote-act-p95-ms': onStage(measureRemoteAct),
};

const help = `npm run bench [-- --json FILE] [--only NAME,…]

Measures the kiosk that is built in out/ and its sync, each figure beside its baseline in the same run, and says whether
its limit holds; exit code 1 if one does not. Leave the machine alone meanwhile.

  --json FILE     writes the figures as an array of JSON
  --only NAME,…   only these: ${Object.keys(measures).join(', ')}
`;

const say: Say = (line) => void process.stderr.write(`${line}\n`);

function chosen(only: string | undefined): [string, Measure][] {
  const names = only?.split(',').map((name) => name.trim()) ?? Object.keys(measures);
  return names.map((name) => {
    const measure = measures[name];
    if (!measure)
      throw new Error(`there is no figure "${name}"; there are ${Object.keys(measures).join(', ')}`);
    return [name, measure];
  });
}

async function stageFor(): Promise<Stage & { close(): Promise<void> }> {
  // packs/shipped.json is the last thing that a build writes.
  if (!existsSync(join(PROJECT, 'out', 'packs', 'shipped.json'))) {
    say('out/ has no built kiosk: running npm run build');
    await runNpmScript('build');
  }
  const { executable } = await ensureRuntime({ report: reportTo(process.stderr) });
  const temp = await newFolder();
  const kiosk = await copyKiosk(PROJECT, join(temp, 'kiosk'));
  const display = await openDisplay({ ...portrait, always: true });
  const close = async () => {
    await display.close();
    await removeFolder(temp);
  };
  return { executable, kiosk, env: display.env, close };
}

const newFolder = () => mkdtemp(join(tmpdir(), 'hall-kiosk-bench-'));
const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 5 });

/** A figure that could not be measured fails, and the others go on. */
async function measureAll(wanted: [string, Measure][], figures: Figure[]): Promise<boolean> {
  let whole = true;
  let opened: ReturnType<typeof stageFor> | undefined;
  const stage = () => {
    opened ??= stageFor();
    return opened;
  };
  const shared = await newFolder();
  try {
    for (const [name, measure] of wanted) {
      const temp = await newFolder();
      try {
        say(`${name} …`);
        figures.push(await measure({ stage, temp, shared, say }));
      } catch (error) {
        whole = false;
        say(`✗ ${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
      } finally {
        await removeFolder(temp);
      }
    }
  } finally {
    // One that could not be opened has been told of by then.
    await opened?.then(({ close }) => close()).catch(() => undefined);
    await removeFolder(shared);
  }
  return whole;
}

function line(figure: Figure): string {
  const { name, value, unit, limit, better, baseline, runs, note } = figure;
  const sign = better === 'lower' ? '≤' : '≥';
  const held = holds(figure) ? 'holds' : 'DOES NOT HOLD';
  const beside = baseline ? `; ${baseline.what}: ${baseline.value} ${baseline.unit}` : '';
  const told = `${name.padEnd(26)} ${String(value).padStart(8)} ${unit.padEnd(6)} ${sign} ${String(limit).padEnd(5)} ${held}`;
  return `${told} (${runs} runs${beside})${note ? `\n${' '.repeat(27)}${note}` : ''}\n`;
}

async function bench(json: string | undefined, only: string | undefined): Promise<number> {
  const figures: Figure[] = [];
  const whole = await measureAll(chosen(only), figures);
  process.stdout.write(figures.map(line).join(''));
  if (json !== undefined) await writeFile(resolve(json), `${JSON.stringify(figures, null, 2)}\n`);
  return whole && figures.every(holds) ? 0 : 1;
}

// An interrupted run takes its apps and its screen with it: they end on 'exit'.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
try {
  const { values } = parseArgs({
    options: { json: { type: 'string' }, only: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) process.stdout.write(help);
  else process.exitCode = await bench(values.json, values.only);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
