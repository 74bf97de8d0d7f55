import type { Runtime } from './runtime-folder.ts';

/** What may be run: `any` for developing and testing, `official` for a hall. */
export type Need = 'any' | 'official';

/** What is on this machine already. */
export type Found = {
  /** Of ELECTRON_OVERRIDE_DIST_PATH. */
  override: Runtime | undefined;
  /** Downloaded into the npm package. */
  official: Runtime | undefined;
  /** Made earlier, in the cache folder. */
  cached: Runtime | undefined;
};

export type Choice =
  | { kind: 'use'; runtime: Runtime; from: 'override' | 'official' | 'cache' }
  | { kind: 'fetch'; thenFallback: boolean };

/** Which Electron to take: what the user names, then the official one, then the cached one, else fetch. */
export function chooseRuntime(found: Found, need: Need, fallbackPossible: boolean): Choice {
  if (found.override !== undefined) return { kind: 'use', runtime: found.override, from: 'override' };
  if (found.official !== undefined) return { kind: 'use', runtime: found.official, from: 'official' };
  if (need === 'official') return { kind: 'fetch', thenFallback: false };
  if (found.cached !== undefined) return { kind: 'use', runtime: found.cached, from: 'cache' };
  return { kind: 'fetch', thenFallback: fallbackPossible };
}

const ORIGIN = {
  override: 'from ELECTRON_OVERRIDE_DIST_PATH',
  official: 'as installed',
  cache: 'from the cache',
  downloaded: 'just downloaded',
  made: 'just made',
} as const;

export type Origin = keyof typeof ORIGIN;

/** "Electron 33.2.1 (fallback for developing and testing) from the cache". */
export function runtimeText(runtime: Runtime, origin: Origin): string {
  const note = runtime.fallback ? ' (fallback for developing and testing)' : '';
  return `Electron ${runtime.version}${note} ${ORIGIN[origin]}`;
}

/** Why a hall does not take this runtime. */
export function refusalText(runtime: Runtime): string {
  return (
    `Electron ${runtime.version} in ${runtime.folder} is the fallback for developing and testing: ` +
    'a hall needs the official one'
  );
}
