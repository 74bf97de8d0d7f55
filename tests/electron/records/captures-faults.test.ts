import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { day, voice, words, capturesWorld as world } from '../../fakes/captures-world.ts';
import { everyFault, failingDisk } from '../../fakes/failing-disk.ts';

describe('when any call to the disk fails', () => {
  it('a capture is whole or nothing, and "kept" is only said of a whole one', async () => {
    const counting = failingDisk();
    const first = await world();
    await (await first.open(counting.disk)).keep(voice);
    const inPlace = counting.calls.findLastIndex(({ name }) => name === 'rename');
    for (const fault of everyFault(counting.calls)) {
      const { open } = await world();
      const { disk } = failingDisk(fault);
      const kept = await open(disk)
        .then((captures) => captures.keep(voice))
        .catch(() => undefined);
      const after = await open();
      const there = after.list().map(({ id }) => id);
      // On a disk that dies when all was in its place, what was not said to be kept can't be removed either.
      if (kept === undefined && fault.lasting && there.length > 0) expect(fault.at).toBeGreaterThan(inPlace);
      else expect(there, JSON.stringify(fault)).toEqual(kept === undefined ? [] : [kept]);
      for (const id of there) expect(String(await after.read(id))).toBe(words);
    }
  });

  it('what has expired is told of, and goes the next time', async () => {
    const { folder, open, pass } = await world();
    await (await open()).keep(voice);
    const { disk, heal, calls } = failingDisk({ at: 1e9, error: 'EIO' });
    await open(disk);
    const failing = failingDisk({ at: calls.length, error: 'EIO', lasting: true });
    const captures = await open(failing.disk);
    pass(8 * day);
    const [id] = await readdir(folder);
    expect(await captures.sweep()).toEqual([id]);
    heal();
    failing.heal();
    expect(await captures.sweep()).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('one that can’t be read stands in nobody’s way', async () => {
    const { open } = await world();
    const captures = await open();
    const id = (await captures.keep(voice)) ?? '';
    // The folder itself, then that of the capture.
    const { disk } = failingDisk({ at: 1, error: 'EIO' });
    expect((await open(disk)).list()).toEqual([]);
    expect((await open()).list().map((one) => one.id)).toEqual([id]);
    const { disk: broken } = failingDisk({ at: 0, error: 'EIO' });
    await expect(open(broken)).rejects.toMatchObject({ code: 'EIO' });
  });
});
