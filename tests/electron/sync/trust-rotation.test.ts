import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderSource } from '../../../electron/sync/folder-source.ts';
import { going, packOf, World } from '../../fakes/sync-world.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';
import { TufRepository } from '../../fakes/tuf-repository.ts';

const current = { kind: 'current', packs: 2 };
const wrongRoot = { kind: 'rejected', why: 'signature', place: 'metadata/2.root.json' };

/** A kiosk with `a 1` and `b 1`, and a copy of the repository as it was then. */
async function installed(): Promise<{ world: World; before: string }> {
  const world = await World.make();
  await world.install();
  const before = await tempFolder();
  await cp(world.repository.folder, before, { recursive: true });
  return { world, before };
}

it('follows new root keys that two old and two new ones have signed', async () => {
  const { world } = await installed();
  await world.repository.rotate('root');
  expect(await world.sync(await world.web())).toEqual(current);
  await world.repository.rotate('root', 'targets', 'snapshot', 'timestamp');
  await world.repository.addPack(...packOf('a', 2));
  await world.repository.publish();
  await world.install();
  await world.start();
  expect(await world.sync()).toEqual(current);
  expect(world.shown()).toEqual(['a 2', 'b 1']);
  expect(world.trust.metadata('3.root.json')).toEqual(world.repository.root);
});

it('refuses new root keys that the old ones have not signed, or only one of them', async () => {
  for (const oldOnes of [0, 1]) {
    const { world } = await installed();
    const { repository } = world;
    const old = repository.keys.root.slice(0, oldOnes);
    const other = new TufRepository(repository.folder);
    Object.assign(repository, { keys: other.keys });
    await repository.writeRoot([...old, ...repository.keys.root]);
    expect(await world.sync()).toEqual(wrongRoot);
    expect(await world.sync(await world.web())).toEqual(wrongRoot);
  }
});

it('refuses new root keys that have not signed for themselves', async () => {
  const { world } = await installed();
  const old = world.repository.keys.root.slice(0, 2);
  Object.assign(world.repository, { keys: new TufRepository('').keys });
  await world.repository.writeRoot(old);
  expect(await world.sync()).toEqual(wrongRoot);
});

it('refuses a root that skips a version', async () => {
  const { world } = await installed();
  world.repository.versions.root = 2;
  await world.repository.rotate('root');
  await world.repository.write('metadata/2.root.json', world.repository.root);
  const outcome = { kind: 'rejected', why: 'version', place: 'metadata/2.root.json' };
  expect(await world.sync()).toEqual(outcome);
});

it('needs both signatures once the publisher asks for two of targets', async () => {
  const { world } = await installed();
  const { repository } = world;
  repository.thresholds.targets = 2;
  await repository.rotate();
  await repository.publish({ signers: { targets: repository.keys.targets.slice(0, 1) } });
  const outcome = { kind: 'rejected', why: 'signature', place: 'metadata/2.targets.json' };
  expect(await world.sync()).toEqual(outcome);
  await repository.publish();
  expect(await world.sync()).toEqual(current);
});

it('catches up with 25 changes of keys in under two seconds', async () => {
  const { world } = await installed();
  for (let n = 0; n < 25; n++) await world.repository.rotate('root', 'timestamp');
  await world.repository.publish();
  const source = await world.web();
  const began = performance.now();
  expect(await world.trust.refresh(source, { signal: going() })).toMatchObject({ kind: 'good' });
  expect(performance.now() - began).toBeLessThan(2000);
  expect(await world.sync(source)).toEqual(current);
  await world.start();
  expect(await world.sync(source)).toEqual(current);
});

it('says so when there are more changes of keys than it follows, and keeps what it has', async () => {
  const { world } = await installed();
  for (let n = 0; n < 256; n++) await world.repository.rotate();
  const reachable = await tempFolder();
  await cp(world.repository.folder, reachable, { recursive: true });
  for (let n = 0; n < 44; n++) await world.repository.rotate();
  const outcome = { kind: 'rejected', why: 'too-many-roots', place: 'metadata/257.root.json' };
  expect(await world.sync()).toEqual(outcome);
  expect(await world.sync()).toEqual(outcome);
  // As many as it follows are taken, and then the rest.
  expect(await world.sync(folderSource(reachable))).toEqual(current);
  await world.start();
  expect(await world.sync()).toEqual(current);
  expect(world.trust.metadata('301.root.json')).toEqual(world.repository.root);
}, 60_000);

it('recovers when stolen online keys had run the versions far ahead', async () => {
  const { world } = await installed();
  const { repository } = world;
  Object.assign(repository.versions, { snapshot: 1000, timestamp: 1000 });
  await repository.publish();
  expect(await world.sync()).toEqual(current);
  Object.assign(repository.versions, { snapshot: 10, timestamp: 10 });
  await repository.publish();
  expect(await world.sync()).toEqual({ kind: 'older' });
  await repository.rotate('snapshot', 'timestamp');
  await repository.addPack(...packOf('a', 2));
  await repository.publish();
  await world.install(await world.web());
  expect(world.shown()).toEqual(['a 2', 'b 1']);
  await world.start();
  expect(await world.sync()).toEqual(current);
});

it('recovers when only the snapshot was run ahead and its key is replaced', async () => {
  const { world } = await installed();
  const { repository } = world;
  repository.versions.snapshot = 1000;
  await repository.publish();
  expect(await world.sync()).toEqual(current);
  repository.versions.snapshot = 10;
  await repository.rotate('snapshot');
  await repository.publish();
  expect(await world.sync()).toEqual(current);
});

it('forgets nothing when a key is only added', async () => {
  const { world, before } = await installed();
  const { repository } = world;
  await repository.publish();
  expect(await world.sync()).toEqual(current);
  const old = repository.keys;
  Object.assign(repository, {
    keys: { ...old, timestamp: [...old.timestamp, ...new TufRepository('').keys.timestamp] },
  });
  await repository.writeRoot();
  await cp(join(before, 'metadata', 'timestamp.json'), join(repository.folder, 'metadata', 'timestamp.json'));
  expect(await world.sync()).toEqual({ kind: 'older' });
});

it('takes a stick from before a change of keys for what it is: older', async () => {
  const { world, before } = await installed();
  await world.repository.rotate('root', 'targets', 'snapshot', 'timestamp');
  await world.repository.publish();
  expect(await world.sync()).toEqual(current);
  expect(await world.sync(folderSource(before))).toEqual({ kind: 'older' });
});

it('knows another publisher, with fewer or more roots, and a place that is no repository', async () => {
  const { world } = await installed();
  const other = await World.make();
  expect(await world.sync(other.folder())).toEqual({ kind: 'wrong-publisher' });
  await other.repository.rotate('root');
  expect(await world.sync(await other.web())).toEqual({ kind: 'wrong-publisher' });
  await world.repository.rotate('root');
  await world.repository.rotate('root');
  expect(await world.sync()).toEqual(current);
  expect(await world.sync(other.folder())).toEqual({ kind: 'wrong-publisher' });
  expect(await world.sync(folderSource(await tempFolder()))).toEqual({ kind: 'wrong-publisher' });
});

it('tells which of two repositories on a stick is its own', async () => {
  const { world, before } = await installed();
  const other = await World.make();
  const own = async (source = world.folder()) => world.trust.isOurs(source, going());
  expect([await own(), await own(other.folder())]).toEqual([true, false]);
  await world.repository.rotate('root', 'targets', 'snapshot', 'timestamp');
  await world.repository.publish();
  await world.sync();
  expect([await own(folderSource(before)), await own(folderSource('/nowhere'))]).toEqual([true, false]);
});

it('starts afresh when the app comes with another publisher, and goes on when with a newer root', async () => {
  const { world } = await installed();
  await world.repository.rotate('root');
  await world.repository.publish();
  expect(await world.sync()).toEqual(current);
  world.anchor = world.repository.root;
  await world.start();
  expect(await world.sync()).toEqual(current);
  expect(world.trust.metadata('1.root.json')).toBeDefined();
  expect(world.trust.highestPacks()).toEqual(new Map(Object.entries({ a: 1, b: 1 })));

  const other = await World.make();
  world.anchor = other.anchor;
  await world.start();
  expect(world.trust.highestPacks()).toEqual(new Map());
  expect(await world.sync()).toEqual({ kind: 'wrong-publisher' });
  expect(await world.sync(other.folder())).toEqual(current);
  expect(world.trust.highestPacks()).toEqual(new Map(Object.entries({ a: 1, b: 1 })));
});
