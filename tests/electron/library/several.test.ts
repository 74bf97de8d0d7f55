import { describe, expect, it } from 'vitest';
import { several } from '../../../electron/library/several.ts';

const pause = () => new Promise<void>((done) => setTimeout(done, 1));

describe('several works at once', () => {
  it('are never more than allowed, and answer in the order of what there is to do', async () => {
    let now = 0;
    let most = 0;
    const results = await several([5, 4, 3, 2, 1, 0], 3, async (n) => {
      most = Math.max(most, ++now);
      await pause();
      now -= 1;
      return n * 10;
    });
    expect([results, most]).toEqual([[50, 40, 30, 20, 10, 0], 3]);
    expect(await several([], 3, pause)).toEqual([]);
  });

  it('begin nothing more after one has failed', async () => {
    const begun: number[] = [];
    const work = several([0, 1, 2, 3, 4, 5], 2, async (n) => {
      begun.push(n);
      await pause();
      if (n === 1) throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    await pause();
    await pause();
    expect(begun.length).toBeLessThan(5);
  });
});
