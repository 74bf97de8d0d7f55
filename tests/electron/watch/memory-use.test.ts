import { describe, expect, it } from 'vitest';
import { memoryLimits, memoryUse } from '../../../electron/watch/memory-use.ts';

describe('the memory of the page', () => {
  it.each([
    [16e9, 1.2e9, 2e9],
    [4e9, 1.2e9, 2e9],
    [2e9, 0.6e9, 1e9],
    [1e9, 0.5e9, 0.8e9],
  ])('on a machine with %d bytes has limits of %d and %d', (machine, soft, hard) => {
    expect(memoryLimits(machine)).toEqual({ soft, hard });
  });

  it.each([
    [undefined, 'fine'],
    [100, 'fine'],
    [101, 'soft'],
    [200, 'soft'],
    [201, 'hard'],
  ])('%s bytes of 100 and 200 are %s', (bytes, use) => {
    expect(memoryUse(bytes, { soft: 100, hard: 200 })).toBe(use);
  });
});
