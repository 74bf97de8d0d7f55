import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../fakes/sample-manifest.ts';
import { openStock, ownText, show, shownIn, stock } from '../../fakes/stocked-library.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

async function stocked(...packs: readonly string[]) {
  const folder = await tempFolder();
  const library = await openStock(folder);
  const releases = await show(library, ...packs);
  return { folder, library, releases, reopen: () => openStock(folder) };
}

describe('pruning', () => {
  const blobsIn = async (folder: string) =>
    (await readdir(join(folder, 'library', 'blobs'), { recursive: true })).filter((name) => name.length > 60);

  it('frees what no release needs, says how much, and leaves the kiosk able to go back', async () => {
    const { folder, library, reopen } = await stocked('a 1');
    for (const version of [2, 3, 4, 5]) {
      await show(library, `a ${version}`);
      if (version < 5) await library.prove();
    }
    const manifests = join(folder, 'library', 'manifests');
    await writeFile(join(manifests, `${'0'.repeat(64)}.json`), 'left over');
    const again = await reopen();
    const freed = await again.prune();
    expect(again.set().releases.map(({ version }) => version)).toEqual([4, 5]);
    expect(await readdir(manifests)).toHaveLength(2);
    expect(await blobsIn(folder)).toHaveLength(4 + 2);
    expect(freed).toBeGreaterThan('left over'.length + 3 * 'only in a 1'.length);
    expect(await again.prune()).toBe(0);
    await again.goBack();
    expect([shownIn(again), await again.lacking()]).toEqual([['a 4'], []]);
  });

  it('leaves what a sync has just fetched', async () => {
    const { folder, library } = await stocked('a 1');
    const fetched = 'of a pack whose manifest is still to come';
    const path = library.blobs.path(sha256(fetched));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, fetched);
    await stock(library, 'b', 1);
    const blobs = new Set([sha256(fetched), sha256(ownText('b', 1))]);
    expect(await library.prune({ manifests: new Set(), blobs })).toBe(0);
    expect(await readdir(join(folder, 'library', 'manifests'))).toHaveLength(2);
    expect(await library.prune()).toBe(fetched.length + ownText('b', 1).length);
  });

  it('leaves an older release that is to be shown again soon', async () => {
    const { library, releases } = await stocked('a 1');
    for (const version of [2, 3, 4]) {
      await show(library, `a ${version}`);
      await library.prove();
    }
    const [old] = releases;
    const manifests = new Set(releases.map(({ manifest }) => manifest));
    expect(await library.prune({ manifests, blobs: new Set() })).toBeGreaterThan(0);
    await library.stage(old ? [old] : []);
    await library.activateStaged();
    expect([shownIn(library), await library.lacking()]).toEqual([['a 1'], []]);
  });

  it('removes parts of files that nobody needs, those of a needed file stay', async () => {
    const { folder, library } = await stocked('a 1');
    const lost = sha256(ownText('a', 1));
    await library.blobs.remove(lost);
    const parts = join(folder, 'library', 'parts');
    await mkdir(parts, { recursive: true });
    await writeFile(join(parts, lost), 'on');
    await writeFile(join(parts, sha256('no more')), 'no');
    await library.prune();
    expect(await readdir(parts)).toEqual([lost]);
  });

  it('removes no blob while a manifest that is needed can’t be read', async () => {
    const { folder, library, releases, reopen } = await stocked('a 1');
    await show(library, 'a 2');
    await writeFile(join(folder, 'library', 'manifests', `${releases[0]?.manifest}.json`), 'rubbish');
    const again = await reopen();
    expect(await again.prune()).toBe(0);
    expect(await blobsIn(folder)).toHaveLength(4 + 2);
  });

  it('keeps the disk use bounded over many versions', async () => {
    const { folder, library } = await stocked('a 1');
    for (let version = 2; version <= 40; version++) {
      await show(library, `a ${version}`);
      await library.prove();
      await library.prune();
    }
    expect(await blobsIn(folder)).toHaveLength(4 + 2);
    expect(await readdir(join(folder, 'library', 'manifests'))).toHaveLength(2);
    expect(shownIn(library)).toEqual(['a 40']);
  });
});
