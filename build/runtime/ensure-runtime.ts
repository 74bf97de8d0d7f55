import os from 'node:os';
import path from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { chooseRuntime, type Need, refusalText, runtimeText } from './choose-runtime.ts';
import { FALLBACK_VERSION, fallbackIsPossible, makeFallback } from './fallback-runtime.ts';
import { downloadOfficial, officialVersion, readOfficial } from './official-runtime.ts';
import type { Report } from './report.ts';
import { type Runtime, readRuntime } from './runtime-folder.ts';

function fallbackFolder(): string {
  const cache = cacheFolder({ platform: process.platform, env: process.env, home: os.homedir() });
  return path.join(cache, `electron-${FALLBACK_VERSION}`);
}

function readOverride(): Runtime | undefined {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (folder === undefined || folder === '') return undefined;
  const runtime = readRuntime(path.resolve(folder));
  if (runtime === undefined) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH: no Electron in ${folder}`);
  return runtime;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}

async function fetchRuntime(report: Report, thenFallback: boolean): Promise<Runtime> {
  try {
    if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) throw new Error('ELECTRON_SKIP_BINARY_DOWNLOAD is set');
    const runtime = await downloadOfficial(report);
    report.line(runtimeText(runtime, 'downloaded'));
    return runtime;
  } catch (error) {
    const failure = `Electron ${officialVersion()} could not be downloaded: ${reasonOf(error)}`;
    if (!thenFallback) throw new Error(`${failure}. ${HINT}`);
    report.line(`${failure}. Making a fallback for developing and testing`);
  }
  const runtime = await makeFallback(fallbackFolder(), report);
  report.line(runtimeText(runtime, 'made'));
  return runtime;
}

const HINT =
  'Connect to the network, or set ELECTRON_MIRROR to a mirror, ' +
  'or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked official Electron';

/**
 * An Electron that can be started: the one at hand, else a downloaded one, else (only for `any`, only on Linux x64)
 * a fallback, kept outside node_modules. Says in one line which it is. Throws with what to do if there is none.
 */
export async function ensureRuntime(options: { report: Report; need?: Need }): Promise<Runtime> {
  const { report, need = 'any' } = options;
  const found = { override: readOverride(), official: readOfficial(), cached: readRuntime(fallbackFolder()) };
  const choice = chooseRuntime(found, need, fallbackIsPossible(process.platform, process.arch));
  if (choice.kind === 'fetch') return fetchRuntime(report, choice.thenFallback);
  if (need === 'official' && choice.runtime.fallback) throw new Error(refusalText(choice.runtime));
  report.line(runtimeText(choice.runtime, choice.from));
  return choice.runtime;
}
