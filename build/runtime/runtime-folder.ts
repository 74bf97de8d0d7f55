import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A folder with an Electron in it that can be started. */
export type Runtime = {
  /** Absolute path of the program. */
  executable: string;
  folder: string;
  /** As `33.2.1`. */
  version: string;
  /** Good for developing and testing, never for a hall. */
  fallback: boolean;
};

/** Lies in a runtime that we made ourselves, so that no build for a hall takes it. */
export const FALLBACK_MARKER = 'for-developing-and-testing.json';

export function isFallback(folder: string): boolean {
  return existsSync(path.join(folder, FALLBACK_MARKER));
}

/** Where the program lies inside an Electron folder. */
export function executableIn(folder: string, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return path.join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return path.join(folder, platform === 'win32' ? 'electron.exe' : 'electron');
}

/** The runtime in `folder`, or undefined if there is none or it is incomplete. */
export function readRuntime(
  folder: string,
  platform: NodeJS.Platform = process.platform,
): Runtime | undefined {
  const executable = executableIn(folder, platform);
  const versionFile = path.join(folder, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return undefined;
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  return { executable, folder, version, fallback: isFallback(folder) };
}
