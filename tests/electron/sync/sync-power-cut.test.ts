import { describe, expect, it, type TestContext } from 'vitest';
import { syncPowerCuts } from '../../fakes/sync-power-cuts.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

// On a real ext4 in a file; see tests/fakes/power-cut.ts for what that can tell.

// `npm run test:long` sets HALL_CUTS to 500, `npm run bench` cuts 60 times.
const cuts = Number(process.env.HALL_CUTS ?? 12);

function needRoot(context: TestContext) {
  if (process.getuid?.() !== 0) context.skip('NOT TESTED: a power cut needs root, to mount an image');
}

describe.runIf(process.platform === 'linux')('after a power cut in the middle of a sync', () => {
  it('a whole published set shows, never an older one than was shown', {
    timeout: 30_000 + cuts * 4000,
  }, async (context) => {
    needRoot(context);
    const folder = await tempFolder();
    const { images, wrong } = await syncPowerCuts({ kind: 'sync', folder, images: cuts, seed: 31 });
    expect(wrong).toEqual([]);
    expect(images).toBe(cuts);
  });

  it('the control, which installs without waiting for the disk, is broken', {
    timeout: 60_000,
  }, async (context) => {
    needRoot(context);
    const folder = await tempFolder();
    const { images, wrong } = await syncPowerCuts({ kind: 'plain', folder, images: 10, seed: 32 });
    expect(images).toBe(10);
    expect(wrong.length).toBeGreaterThan(5);
  });
});
