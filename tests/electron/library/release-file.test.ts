import { cp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../electron/library/library.ts';
import { sizeOf } from '../../../electron/library/release-file.ts';
import { sampleFiles } from '../../fakes/sample-manifest.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const fixture = join(import.meta.dirname, '../../fixtures/library-1');
const filesOfSample = Object.values(sampleFiles).reduce((sum, text) => sum + text.length, 0);

/** A library that a kiosk wrote when `active` had schema 1; pack `two` was not parsed by it. */
async function oldLibrary() {
  const folder = await tempFolder();
  await cp(fixture, folder, { recursive: true });
  const packs: { manifest: string }[] = JSON.parse(
    (await readFile(join(folder, 'active.a'), 'utf8')).split('\n')[1] ?? '',
  ).packs;
  const manifests = packs.map(({ manifest }) => manifest);
  for (const one of manifests) await utimes(join(folder, 'manifests', `${one}.json`), 500, 500);
  return { folder, manifests, open: () => openLibrary(folder, () => 1000, '0.1.0') };
}

describe('a release set of schema 1', () => {
  it('is read as shipped packs, with the size and the times that can be found out', async () => {
    const { folder, manifests, open } = await oldLibrary();
    const library = await open();
    expect(library.manifests().map(({ id, version }) => `${id} ${version}`)).toEqual(['one 3', 'two 1']);
    expect([library.troubles, library.generation()]).toEqual([[], 4]);
    const [one, two] = library.set().releases;
    const { length } = await readFile(join(folder, 'manifests', `${manifests[0]}.json`));
    expect(one).toEqual({
      id: 'one',
      version: 3,
      manifest: manifests[0],
      origin: { kind: 'shipped', name: '' },
      installedAt: 500_000,
      verifiedAt: 500_000,
      bytes: length + filesOfSample,
      checkedBy: '0.1.0',
    });
    expect(two).not.toHaveProperty('checkedBy');
    expect(library.set()).toMatchObject({
      current: manifests,
      previous: [],
      proved: true,
      withdrawn: [],
      bad: [],
      offered: ['one', 'two'],
    });
  });

  it('becomes schema 2 with the first change, and the old slot stays until it is written over', async () => {
    const { folder, manifests, open } = await oldLibrary();
    const library = await open();
    await library.withdraw(manifests[1] ?? '');
    expect(await readFile(join(folder, 'active.b'), 'utf8')).toMatch(/^[0-9a-f]{64} \d+ 5 2\n/);
    expect(await readFile(join(folder, 'active.a'))).toEqual(await readFile(join(fixture, 'active.a')));
    const again = await open();
    expect(again.manifests().map(({ id }) => id)).toEqual(['one']);
    expect(again.set()).toEqual(library.set());
  });

  it('is read although a manifest is gone or damaged', async () => {
    const { folder, manifests, open } = await oldLibrary();
    await rm(join(folder, 'manifests', `${manifests[0]}.json`));
    await writeFile(join(folder, 'manifests', `${manifests[1]}.json`), 'rubbish');
    const library = await open();
    expect(library.manifests()).toEqual([]);
    expect(library.set().releases).toMatchObject([
      { id: 'one', bytes: 0, installedAt: 0 },
      { id: 'two', bytes: 0 },
    ]);
    expect(library.troubles.map(({ pack }) => pack)).toEqual(['one', 'two']);
  });
});

describe('the size of a release', () => {
  it('counts each file once', () => {
    const file = { sha256: 'x', bytes: 5 };
    expect(sizeOf(new Uint8Array(3), [file, { ...file }, { sha256: 'y', bytes: 7 }])).toBe(15);
  });
});
