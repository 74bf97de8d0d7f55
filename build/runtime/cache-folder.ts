import path from 'node:path';

export type Place = { platform: NodeJS.Platform; env: NodeJS.ProcessEnv; home: string };

/** The folder that outlives `npm install`: the platform's own place for caches. */
export function cacheFolder({ platform, env, home }: Place): string {
  if (platform === 'win32') {
    return path.win32.join(
      env.LOCALAPPDATA ?? path.win32.join(home, 'AppData', 'Local'),
      'hall-kiosk',
      'Cache',
    );
  }
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Caches', 'hall-kiosk');
  const base = env.XDG_CACHE_HOME;
  // XDG base directories: a path that is not absolute is to be ignored.
  return path.posix.join(base?.startsWith('/') ? base : path.posix.join(home, '.cache'), 'hall-kiosk');
}
