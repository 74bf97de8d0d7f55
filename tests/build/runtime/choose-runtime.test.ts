import { describe, expect, it } from 'vitest';
import {
  chooseRuntime,
  type Found,
  refusalText,
  runtimeText,
} from '../../../build/runtime/choose-runtime.ts';
import type { Runtime } from '../../../build/runtime/runtime-folder.ts';

const runtime = (folder: string, version: string, fallback: boolean): Runtime => ({
  executable: `${folder}/electron`,
  folder,
  version,
  fallback,
});
const override = runtime('/mine', '40.0.0', false);
const official = runtime('/official', '45.4.1', false);
const cached = runtime('/cache', '33.2.1', true);
const nothing: Found = { override: undefined, official: undefined, cached: undefined };

describe('the choice of an Electron', () => {
  it('takes what the user names before anything else', () => {
    const choice = chooseRuntime({ override, official, cached }, 'any', true);
    expect(choice).toEqual({ kind: 'use', runtime: override, from: 'override' });
  });

  it('takes the official one before the cached one', () => {
    const choice = chooseRuntime({ ...nothing, official, cached }, 'any', true);
    expect(choice).toEqual({ kind: 'use', runtime: official, from: 'official' });
  });

  it('takes the cached one rather than fetching again', () => {
    const choice = chooseRuntime({ ...nothing, cached }, 'any', true);
    expect(choice).toEqual({ kind: 'use', runtime: cached, from: 'cache' });
  });

  it('never takes the cached fallback for a hall', () => {
    const choice = chooseRuntime({ ...nothing, cached }, 'official', true);
    expect(choice).toEqual({ kind: 'fetch', thenFallback: false });
  });

  it('fetches when there is nothing, and makes a fallback only where one can be made', () => {
    expect(chooseRuntime(nothing, 'any', true)).toEqual({ kind: 'fetch', thenFallback: true });
    expect(chooseRuntime(nothing, 'any', false)).toEqual({ kind: 'fetch', thenFallback: false });
  });
});

describe('what is said about it', () => {
  it('names version, nature and origin in one line', () => {
    expect(runtimeText(cached, 'cache')).toBe(
      'Electron 33.2.1 (fallback for developing and testing) from the cache',
    );
    expect(runtimeText(official, 'downloaded')).toBe('Electron 45.4.1 just downloaded');
  });

  it('refuses a fallback with the reason', () => {
    expect(refusalText(cached)).toBe(
      'Electron 33.2.1 in /cache is the fallback for developing and testing: a hall needs the official one',
    );
  });
});
