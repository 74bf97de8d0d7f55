import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../../build/runtime/cache-folder.ts';

describe('the cache folder', () => {
  it('is under XDG_CACHE_HOME on Linux, if that is absolute', () => {
    const place = { platform: 'linux', home: '/home/ling' } as const;
    expect(cacheFolder({ ...place, env: { XDG_CACHE_HOME: '/big/cache' } })).toBe('/big/cache/hall-kiosk');
    expect(cacheFolder({ ...place, env: { XDG_CACHE_HOME: 'cache' } })).toBe('/home/ling/.cache/hall-kiosk');
    expect(cacheFolder({ ...place, env: {} })).toBe('/home/ling/.cache/hall-kiosk');
  });

  it('is under LOCALAPPDATA on Windows', () => {
    const place = { platform: 'win32', home: 'C:\\Users\\ling' } as const;
    expect(cacheFolder({ ...place, env: { LOCALAPPDATA: 'D:\\Local' } })).toBe(
      'D:\\Local\\hall-kiosk\\Cache',
    );
    expect(cacheFolder({ ...place, env: {} })).toBe('C:\\Users\\ling\\AppData\\Local\\hall-kiosk\\Cache');
  });

  it('is under Library/Caches on macOS', () => {
    expect(cacheFolder({ platform: 'darwin', home: '/Users/ling', env: {} })).toBe(
      '/Users/ling/Library/Caches/hall-kiosk',
    );
  });
});
