import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { openLibrary } from '../../../electron/library/library.ts';
import { sha256 } from '../../fakes/sample-manifest.ts';
import { blockChanges, openStock, ownText, show, shownIn, stock } from '../../fakes/stocked-library.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

async function stocked(...packs: readonly string[]) {
  const folder = await tempFolder();
  const library = await openStock(folder);
  const releases = await show(library, ...packs);
  const heard: boolean[] = [];
  library.onChange((shown) => heard.push(shown));
  return { folder, library, releases, heard, reopen: (kiosk?: string) => openStock(folder, kiosk) };
}
const own = (library: { locate: Awaited<ReturnType<typeof openLibrary>>['locate'] }, version: number) =>
  library.locate('a', version, 'audio/own.opus')?.path;

describe('the set of a library', () => {
  it('is shown only once it is activated, and the same after a restart', async () => {
    const { library, heard, reopen } = await stocked('a 1', 'b 1');
    await library.stage([await stock(library, 'b', 2), await stock(library, 'a', 2)]);
    expect(shownIn(library)).toEqual(['a 1', 'b 1']);
    expect(shownIn(await reopen())).toEqual(['a 1', 'b 1']);
    expect(await library.activateStaged()).toBe(true);
    expect(await library.activateStaged()).toBe(false);
    expect(shownIn(library)).toEqual(['b 2', 'a 2']);
    expect(heard).toEqual([false, true]);
    const again = await reopen();
    expect([shownIn(again), again.set()]).toEqual([['b 2', 'a 2'], library.set()]);
  });

  it('goes back, and finds the files of both versions while a page may still ask for them', async () => {
    const { library } = await stocked('a 1');
    await show(library, 'a 2');
    expect([own(library, 1), own(library, 2)]).toEqual([
      library.blobs.path(sha256(ownText('a', 1))),
      library.blobs.path(sha256(ownText('a', 2))),
    ]);
    await library.goBack();
    expect(shownIn(library)).toEqual(['a 1']);
    expect(own(library, 2)).toBeDefined();
    expect(library.set().bad).toHaveLength(1);
  });

  it('retreats from a set that has proved itself too, until a steward restores it', async () => {
    const { library, reopen } = await stocked('a 1');
    expect(await library.retreat()).toBe(false);
    const [a2] = await show(library, 'a 2');
    await library.prove();
    expect(await library.retreat()).toBe(true);
    expect(shownIn(await reopen())).toEqual(['a 1']);
    await library.restore(a2?.manifest ?? '');
    expect(shownIn(library)).toEqual(['a 2']);
  });

  it('counts starts and goes back after the third, over restarts', async () => {
    const { library, reopen } = await stocked('a 1');
    await show(library, 'a 2');
    for (const expected of ['a 2', 'a 2', 'a 2', 'a 1', 'a 1']) {
      const started = await reopen();
      await started.countStart();
      expect(shownIn(started)).toEqual([expected]);
    }
  });

  it('withdraws and restores at once and durably', async () => {
    const { library, heard, reopen } = await stocked('a 1', 'b 1');
    const [a2] = await show(library, 'a 2', 'b 1');
    await library.prove();
    await library.withdraw(a2?.manifest ?? '');
    expect(shownIn(library)).toEqual(['a 1', 'b 1']);
    expect(shownIn(await reopen())).toEqual(['a 1', 'b 1']);
    await library.restore(a2?.manifest ?? '');
    expect(shownIn(library)).toEqual(['a 2', 'b 1']);
    expect(heard).toEqual([false, true, false, true, true]);
  });

  it('does many changes at once one after the other', async () => {
    const { library, reopen } = await stocked('a 1', 'b 1', 'c 1');
    const manifests = library.releases().map(({ manifest }) => manifest);
    const steps = Array.from({ length: 10 }, () => [
      ...manifests.map((one) => library.withdraw(one)),
      ...manifests.map((one) => library.restore(one)),
    ]);
    await Promise.all([...steps.flat(), library.withdraw(manifests[1] ?? '')]);
    expect(shownIn(library)).toEqual(['a 1', 'c 1']);
    expect((await reopen()).set()).toEqual(library.set());
    expect((await reopen()).generation()).toBe(library.generation());
  });

  it('stays as it was if the disk takes no change, and goes on when it does again', async () => {
    const { folder, library, heard } = await stocked('a 1');
    const before = library.set();
    const unblock = await blockChanges(folder);
    await expect(library.withdraw(before.current[0] ?? '')).rejects.toThrow(/EISDIR/);
    expect([library.set(), shownIn(library), heard]).toEqual([before, ['a 1'], []]);
    await unblock();
    await library.withdraw(before.current[0] ?? '');
    expect(shownIn(library)).toEqual([]);
  });

  it('hears no more of a library that one stopped listening to', async () => {
    const { library, releases } = await stocked('a 1');
    const heard: boolean[] = [];
    const stop = library.onChange((shown) => heard.push(shown));
    stop();
    await library.withdraw(releases[0]?.manifest ?? '');
    expect(heard).toEqual([]);
  });
});

describe('a release that can’t be shown', () => {
  it('gives way to the one before if its manifest is damaged, is told of, and comes back when mended', async () => {
    const { folder, library, reopen } = await stocked('a 1', 'b 1');
    const [a2] = await show(library, 'a 2', 'b 1');
    await library.prove();
    const file = join(folder, 'library', 'manifests', `${a2?.manifest}.json`);
    const bytes = await readFile(file);
    await rm(file);
    const damaged = await reopen();
    expect(shownIn(damaged)).toEqual(['a 1', 'b 1']);
    expect(damaged.troubles).toEqual([{ pack: 'a', message: expect.stringMatching(/missing/) }]);
    expect(damaged.has(a2?.manifest ?? '')).toBe(false);
    const heard: boolean[] = [];
    damaged.onChange((shown) => heard.push(shown));
    await damaged.keep(bytes);
    expect([shownIn(damaged), heard]).toEqual([['a 2', 'b 1'], [true]]);
    expect(damaged.has(a2?.manifest ?? '')).toBe(true);
  });

  it('is not shown if it needs a newer kiosk, until the kiosk is newer', async () => {
    const { library, reopen } = await stocked('a 1', 'b 1');
    const newer = await stock(library, 'a', 2, { minimumKiosk: '1.2.0' });
    await library.stage([newer, await stock(library, 'b', 1)]);
    await library.activateStaged();
    expect(shownIn(library)).toEqual(['a 1', 'b 1']);
    expect(library.troubles).toEqual([{ pack: 'a', message: 'version 2 needs kiosk 1.2.0, this is 1.0.0' }]);
    expect(library.has(newer.manifest)).toBe(true);
    expect(shownIn(await reopen('1.1.9'))).toEqual(['a 1', 'b 1']);
    expect(shownIn(await reopen('1.10.0'))).toEqual(['a 2', 'b 1']);
  });

  it.each(['1.0.0', '0.9.9'])('may ask for kiosk %s, which is not newer than this', async (minimumKiosk) => {
    const { library } = await stocked('b 1');
    await library.stage([await stock(library, 'a', 1, { minimumKiosk })]);
    await library.activateStaged();
    expect(shownIn(library)).toEqual(['a 1']);
  });
});

describe('the start of a library', () => {
  it('parses a manifest once per kiosk version, and notes that for the next start', async () => {
    const { library, reopen } = await stocked('a 1');
    expect(library.set().releases[0]?.checkedBy).toBe('1.0.0');
    const upgraded = await reopen('2.0.0');
    expect(upgraded.set().releases[0]?.checkedBy).toBe('1.0.0');
    await upgraded.countStart();
    expect((await reopen('2.0.0')).set().releases[0]?.checkedBy).toBe('2.0.0');
  });

  it('does not read manifests that are not shown', async () => {
    const { folder, library, releases, reopen } = await stocked('a 1');
    await show(library, 'a 2');
    await library.prove();
    await writeFile(join(folder, 'library', 'manifests', `${releases[0]?.manifest}.json`), 'rubbish');
    const again = await reopen();
    expect([shownIn(again), again.troubles]).toEqual([['a 2'], []]);
  });
});

describe('what a library lacks', () => {
  it('are the files of its current set that are gone or cut short, each once, with the packs', async () => {
    const { library } = await stocked('a 1', 'b 1');
    expect(await library.lacking()).toEqual([]);
    await rm(library.blobs.path(sha256('WEBVTT')));
    await writeFile(library.blobs.path(sha256(ownText('b', 1))), 'cut');
    expect(await library.lacking()).toEqual([
      { sha256: sha256('WEBVTT'), bytes: 6, packs: ['a', 'b'] },
      { sha256: sha256(ownText('b', 1)), bytes: 11, packs: ['b'] },
    ]);
  });

  it('are no files of a set that is only staged, or was before', async () => {
    const { library } = await stocked('a 1');
    await show(library, 'a 2');
    await library.prove();
    await library.stage([await stock(library, 'a', 3)]);
    for (const version of [1, 3]) await rm(library.blobs.path(sha256(ownText('a', version))));
    expect(await library.lacking()).toEqual([]);
    expect((await library.files()).map((file) => file.packs)).toEqual(Array.from({ length: 7 }, () => ['a']));
  });
});
