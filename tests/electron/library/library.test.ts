import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../electron/library/library.ts';
import { installShipped } from '../../../electron/library/shipped.ts';
import {
  listShipped,
  sampleFiles,
  sampleManifest,
  sha256,
  writeBuiltPack,
} from '../../fakes/sample-manifest.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const now = () => 7;

async function installed(ids: readonly string[] = ['one', 'two']) {
  const root = await tempFolder();
  const shipped = join(root, 'shipped');
  const packs = [];
  for (const id of ids) packs.push(await writeBuiltPack(shipped, id, JSON.stringify(sampleManifest(id))));
  await mkdir(shipped, { recursive: true });
  await listShipped(shipped, packs);
  const folder = join(root, 'library');
  const library = await openLibrary(folder, now, '1.0.0');
  const steps: string[] = [];
  await installShipped(library, shipped, (done, total) => steps.push(`${done}/${total}`), now);
  return { folder, shipped, library, packs, steps };
}

describe('the library', () => {
  it('is empty and without trouble in a new folder', async () => {
    const library = await openLibrary(join(await tempFolder(), 'new', 'library'), now, '1.0.0');
    expect(library.manifests()).toEqual([]);
    expect(library.troubles).toEqual([]);
  });

  it('shows what was installed, in the order in which it ships, and again after a restart', async () => {
    const { folder, library } = await installed(['two', 'one', 'three']);
    expect(library.manifests().map(({ id }) => id)).toEqual(['two', 'one', 'three']);
    const again = await openLibrary(folder, now, '1.0.0');
    expect(again.manifests()).toEqual(library.manifests());
    expect(again.troubles).toEqual([]);
  });

  it('tells how far it is, up to all files', async () => {
    const { steps } = await installed();
    expect(steps).toEqual(['1/8', '2/8', '3/8', '4/8', '5/8', '6/8', '7/8', '8/8']);
  });

  it('stores a file that two packs share once, and leaves no part behind', async () => {
    const { folder } = await installed();
    const names = await readdir(join(folder, 'blobs'), { recursive: true });
    expect(names.filter((name) => name.length > 60)).toHaveLength(Object.keys(sampleFiles).length);
    expect(await readdir(join(folder, 'parts'))).toEqual([]);
  });

  it('copies nothing again at the next start', async () => {
    const { folder, shipped } = await installed();
    const library = await openLibrary(folder, now, '1.0.0');
    const steps: number[] = [];
    expect(await installShipped(library, shipped, (done) => steps.push(done), now)).toEqual([]);
    expect(steps).toEqual([]);
  });

  it('finds a file by pack, version and path, and nothing that the manifest does not list', async () => {
    const { library } = await installed();
    const found = library.locate('one', 1, 'audio/night.1.vtt');
    expect(found?.file).toMatchObject({ bytes: 6, type: 'text/vtt' });
    expect(found?.path).toBe(library.blobs.path(sha256('WEBVTT')));
    for (const path of ['manifest.json', '../one/audio/night.1.vtt', '__proto__', 'constructor', '']) {
      expect(library.locate('one', 1, path), path).toBeUndefined();
    }
    expect(library.locate('one', 2, 'audio/night.1.vtt')).toBeUndefined();
    expect(library.locate('three', 1, 'audio/night.1.vtt')).toBeUndefined();
  });

  it('replaces a pack by its newer version at once', async () => {
    const { folder, shipped } = await installed();
    const newer = await writeBuiltPack(shipped, 'one', JSON.stringify(sampleManifest('one', 2)));
    await listShipped(shipped, [{ ...newer, version: 2 }]);
    const library = await openLibrary(folder, now, '1.0.0');
    expect(await installShipped(library, shipped, () => undefined, now)).toEqual([]);
    expect(library.manifest('one')?.version).toBe(2);
    expect(library.locate('one', 2, 'audio/night.1.vtt')?.file.bytes).toBe(6);
    expect(library.manifests()).toHaveLength(2);
  });

  it('still finds a file of what was shown until now, but no more after a restart', async () => {
    const { folder, shipped } = await installed();
    const newer = await writeBuiltPack(shipped, 'one', JSON.stringify(sampleManifest('one', 2)));
    await listShipped(shipped, [{ ...newer, version: 2 }]);
    const library = await openLibrary(folder, now, '1.0.0');
    await installShipped(library, shipped, () => undefined, now);
    expect(library.locate('one', 1, 'audio/night.1.vtt')?.path).toBe(library.blobs.path(sha256('WEBVTT')));
    const again = await openLibrary(folder, now, '1.0.0');
    expect(again.locate('one', 1, 'audio/night.1.vtt')).toBeUndefined();
  });

  it('goes on with the other packs when a stored manifest was changed, tells of it and mends it', async () => {
    const { folder, shipped, packs } = await installed();
    await writeFile(join(folder, 'manifests', `${packs[0]?.manifest}.json`), '{}');
    const library = await openLibrary(folder, now, '1.0.0');
    expect(library.manifests().map(({ id }) => id)).toEqual(['two']);
    expect(library.troubles).toEqual([{ pack: 'one', message: expect.stringMatching(/was changed/) }]);
    expect(await installShipped(library, shipped, () => undefined, now)).toEqual([]);
    expect(library.manifests().map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it('goes on when a stored manifest is missing', async () => {
    const { folder, packs } = await installed();
    await rm(join(folder, 'manifests', `${packs[1]?.manifest}.json`));
    const library = await openLibrary(folder, now, '1.0.0');
    expect(library.manifests().map(({ id }) => id)).toEqual(['one']);
    expect(library.troubles).toMatchObject([{ pack: 'two' }]);
  });

  it('starts again from what ships when its list of packs is damaged, and keeps the damaged one', async () => {
    const { folder, shipped } = await installed();
    for (const slot of ['a', 'b']) await writeFile(join(folder, `active.${slot}`), 'rubbish');
    const library = await openLibrary(folder, now, '1.0.0');
    expect(library.manifests()).toEqual([]);
    expect(library.troubles.map(({ message }) => message)).toEqual([
      'the list of packs was damaged; active.a.damaged-7 is kept',
      'the list of packs was damaged; active.b.damaged-7 is kept',
    ]);
    await installShipped(library, shipped, () => undefined, now);
    expect(library.manifests()).toHaveLength(2);
  });

  it('tells of a list of what ships that is damaged, and shows what it has', async () => {
    const { folder, shipped } = await installed();
    await writeFile(join(shipped, 'shipped.json'), '[{"id":');
    const library = await openLibrary(folder, now, '1.0.0');
    const troubles = await installShipped(library, shipped, () => undefined, now);
    expect(troubles).toEqual([{ pack: '', message: expect.stringMatching(/shipped\.json\) is damaged/) }]);
    expect(library.manifests()).toHaveLength(2);
  });

  it('shows what it has when nothing ships', async () => {
    const { folder } = await installed();
    const library = await openLibrary(folder, now, '1.0.0');
    expect(await installShipped(library, join(folder, 'nowhere'), () => undefined, now)).toEqual([]);
    expect(library.manifests()).toHaveLength(2);
  });
});
