import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Report } from './report.ts';
import { runProgram } from './run-program.ts';
import { type Runtime, readRuntime } from './runtime-folder.ts';

const CONNECT_MS = 15_000;
const STALL_MS = 60_000;

type Progress = { transferred: number; total: number | null };
type DownloadRequest = {
  version: string;
  artifactName: string;
  platform: string;
  arch: string;
  checksums: Record<string, string>;
  cacheRoot?: string;
  downloadOptions: {
    quiet: boolean;
    signal: AbortSignal;
    getProgressCallback: (progress: Progress) => Promise<void>;
  };
};
type Downloader = { downloadArtifact: (request: DownloadRequest) => Promise<string> };

function isDownloader(module: unknown): module is Downloader {
  return (
    typeof module === 'object' &&
    module !== null &&
    'downloadArtifact' in module &&
    typeof module.downloadArtifact === 'function'
  );
}

/** The folder of the npm package `electron`, which holds no program until one is downloaded. */
function packageFolder(): string {
  return path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
}

/** The version that package.json asks for. */
export function officialVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** The official Electron if it was downloaded into the npm package and has the package's version. */
export function readOfficial(): Runtime | undefined {
  const runtime = readRuntime(path.join(packageFolder(), 'dist'));
  return runtime?.version === officialVersion() ? runtime : undefined;
}

/** Aborts when nothing has come for a while: short for connecting, longer once bytes come; no limit in all. */
function watchStall(): { signal: AbortSignal; alive: () => void; stop: () => void } {
  const controller = new AbortController();
  const give = (ms: number, why: string): NodeJS.Timeout =>
    setTimeout(() => controller.abort(new Error(`${why} for ${ms / 1000} s`)), ms);
  let timer = give(CONNECT_MS, 'no answer');
  return {
    signal: controller.signal,
    alive: () => {
      clearTimeout(timer);
      timer = give(STALL_MS, 'nothing came');
    },
    stop: () => clearTimeout(timer),
  };
}

async function fetchArchive(report: Report): Promise<void> {
  const ofElectron = createRequire(path.join(packageFolder(), 'package.json'));
  const module: unknown = await import(pathToFileURL(ofElectron.resolve('@electron/get')).href);
  if (!isDownloader(module)) throw new Error('@electron/get has no downloadArtifact');
  const checksums = ofElectron('./checksums.json') as Record<string, string>;
  const stall = watchStall();
  const cacheRoot = process.env.electron_config_cache;
  try {
    await module.downloadArtifact({
      version: officialVersion(),
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums,
      ...(cacheRoot === undefined ? {} : { cacheRoot }),
      downloadOptions: {
        quiet: true,
        signal: stall.signal,
        getProgressCallback: async ({ transferred, total }) => {
          stall.alive();
          report.progress(`Fetching Electron ${officialVersion()}`, transferred, total ?? 0);
        },
      },
    });
  } finally {
    stall.stop();
  }
}

/**
 * Downloads the official Electron (into Electron's own cache, checked by its checksums) and unpacks it into
 * the npm package. Throws within seconds when there is no network.
 */
export async function downloadOfficial(report: Report): Promise<Runtime> {
  await fetchArchive(report);
  // Finds the archive in the cache and puts it where `require('electron')` looks.
  const installed = await runProgram(process.execPath, [path.join(packageFolder(), 'install.js')]);
  const runtime = readOfficial();
  if (installed.code !== 0 || runtime === undefined) {
    throw new Error(`unpacking failed: ${installed.stderr.trim().split('\n')[0] ?? ''}`);
  }
  return runtime;
}
