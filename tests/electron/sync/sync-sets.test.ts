import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { blobPath, manifestTarget, targetPath } from '../../../content/channel.ts';
import { folderSource } from '../../../electron/sync/folder-source.ts';
import { webSource } from '../../../electron/sync/web-source.ts';
import { sampleManifest, sha256 } from '../../fakes/sample-manifest.ts';
import { staticServer } from '../../fakes/static-server.ts';
import { packOf, World } from '../../fakes/sync-world.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const current = (packs = 2) => ({ kind: 'current', packs });

async function installed(): Promise<World> {
  const world = await World.make();
  await world.install();
  return world;
}

it('removes what the channel lists no more, and puts packs in its order', async () => {
  const world = await installed();
  world.repository.removePack('a');
  await world.repository.addPack(...packOf('c', 1));
  await world.repository.publish();
  expect(await world.sync()).toMatchObject({ changed: [{ id: 'c', version: 1 }], removed: ['a'] });
  await world.repository.addPack(...packOf('a', 1));
  await world.repository.publish();
  await world.install();
  expect(world.shown()).toEqual(['b 1', 'c 1', 'a 1']);
});

it('refuses a set in which one pack goes back', async () => {
  const world = await World.make();
  await world.repository.addPack(...packOf('a', 2));
  await world.repository.publish();
  await world.install();
  await world.repository.addPack(...packOf('a', 1));
  await world.repository.publish();
  const outcome = { kind: 'rejected', why: 'pack-older', place: 'packs/a/1/manifest.json' };
  expect(await world.sync()).toEqual(outcome);
  expect(await world.sync(await world.web())).toEqual(outcome);
});

it('takes an older stick for what it is', async () => {
  const world = await installed();
  const stick = await tempFolder();
  await cp(world.repository.folder, stick, { recursive: true });
  await world.repository.addPack(...packOf('a', 2));
  await world.repository.publish();
  await world.install(await world.web());
  expect(await world.sync(folderSource(stick))).toEqual({ kind: 'older' });
  expect(world.shown()).toEqual(['a 2', 'b 1']);
});

it('tells that an old timestamp was put back, without the files behind it', async () => {
  const world = await installed();
  const old = await world.repository.read('metadata/timestamp.json');
  await world.repository.addPack(...packOf('a', 2));
  await world.repository.publish();
  await world.install();
  await world.repository.write('metadata/timestamp.json', old);
  expect(await world.sync()).toEqual({ kind: 'older' });
  await rm(join(world.repository.folder, 'metadata/1.snapshot.json'));
  expect(await world.sync()).toEqual({ kind: 'rejected', why: 'version', place: 'metadata/timestamp.json' });
});

it('refuses a newer snapshot with older targets', async () => {
  const world = await World.make();
  await world.repository.publish();
  await world.install();
  const targets = await world.repository.read('metadata/1.targets.json');
  world.repository.versions.targets = 1;
  await world.repository.publishSnapshot(targets);
  const outcome = { kind: 'rejected', why: 'version', place: 'metadata/3.snapshot.json' };
  expect(await world.sync()).toEqual(outcome);
  await rm(join(world.data, 'trust'), { recursive: true });
  await world.start();
  expect(await world.sync()).toMatchObject({ kind: 'rejected', why: 'version' });
});

it.each([
  ['the snapshot', 'metadata/2.snapshot.json'],
  ['the targets', 'metadata/2.targets.json'],
  ['the manifest', targetPath(manifestTarget('a', 2), sha256(JSON.stringify(packOf('a', 2)[0])))],
  ['a blob', blobPath(sha256('a 2'))],
])('waits when %s has not been uploaded yet, and goes on when it has', async (_what, place) => {
  const world = await installed();
  await world.repository.addPack(...packOf('a', 2));
  await world.repository.publish();
  const bytes = await world.repository.read(place);
  await rm(join(world.repository.folder, place));
  const source = await world.web();
  expect(await world.sync(source)).toEqual({ kind: 'incomplete', place });
  expect(world.library.set().staged).toBeUndefined();
  await world.repository.write(place, bytes);
  await world.start();
  await world.install(source);
  expect(world.shown()).toEqual(['a 2', 'b 1']);
});

it('leaves out a pack that a stick does not carry', async () => {
  const world = await World.make();
  await rm(join(world.repository.folder, 'targets/packs/b'), { recursive: true });
  expect(await world.sync()).toMatchObject({ changed: [{ id: 'a', version: 1 }], absent: ['b'] });
  await world.library.activateStaged();
  expect(await world.sync()).toEqual(current(1));
  expect(await world.sync(await world.web())).toMatchObject({ kind: 'incomplete' });
});

it('updates chosen packs only', async () => {
  const world = await installed();
  for (const id of ['a', 'b']) await world.repository.addPack(...packOf(id, 2));
  await world.repository.addPack(...packOf('c', 1));
  await world.repository.publish();
  const outcome = await world.sync(world.folder(), { packs: ['b'] });
  expect(outcome).toMatchObject({ changed: [{ id: 'b', version: 2 }], removed: [] });
  await world.library.activateStaged();
  expect(world.shown()).toEqual(['a 1', 'b 2']);
  await world.install();
  expect(world.shown()).toEqual(['a 2', 'b 2', 'c 1']);
});

it('keeps a pack as it is that needs a newer kiosk, says so, and does not fetch it again and again', async () => {
  const world = await World.make();
  const server = await staticServer(world.repository.folder);
  const [manifest, blobs] = packOf('a', 2);
  await world.install();
  await world.repository.addPack({ ...manifest, minimumKiosk: '1.0.1' }, blobs);
  await world.repository.addPack(...packOf('b', 2));
  await world.repository.publish();
  const source = webSource(server.address);
  expect(await world.sync(source)).toMatchObject({
    changed: [{ id: 'b', version: 2 }],
    needsKiosk: [{ id: 'a', minimumKiosk: '1.0.1' }],
  });
  server.asked.length = 0;
  expect(await world.sync(source)).toEqual(current());
  expect(server.asked).toHaveLength(2);
  expect(await world.sync(source, { kiosk: '1.0.1' })).toMatchObject({ changed: [{ id: 'a', version: 2 }] });
});

it('follows another channel when told to, and says if there is none', async () => {
  const world = await installed();
  expect(await world.sync(world.folder(), { channel: 'gallery' })).toEqual({
    kind: 'incomplete',
    place: 'channels/gallery.json',
  });
  await world.repository.addPack(...packOf('b', 2));
  await world.repository.publish({}, { channel: 'gallery' });
  expect(await world.sync()).toEqual(current());
  expect(await world.sync(world.folder(), { channel: 'gallery' })).toMatchObject({
    changed: [{ id: 'b', version: 2 }],
  });
  expect(world.trust.channel('gallery')).toBeDefined();
});

it('refuses manifests that give one file two lengths', async () => {
  const world = await World.make();
  const manifest = sampleManifest('c');
  const [file] = manifest.files;
  if (!file) throw new Error('the sample has files');
  manifest.files.push({ ...file, path: 'audio/other.opus', bytes: file.bytes + 1 });
  await world.repository.addPack(manifest);
  await world.repository.publish();
  const place = blobPath(file.sha256);
  expect(await world.sync()).toEqual({ kind: 'rejected', why: 'format', place });
});
