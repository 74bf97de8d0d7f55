import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { blobPath } from '../../../content/channel.ts';
import type { SyncProgress } from '../../../content/sync-outcome.ts';
import { webSource } from '../../../electron/sync/web-source.ts';
import { sha256 } from '../../fakes/sample-manifest.ts';
import { staticServer } from '../../fakes/static-server.ts';
import { aborted, packOf, World } from '../../fakes/sync-world.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const current = (packs = 2) => ({ kind: 'current', packs });

async function installed(): Promise<World> {
  const world = await World.make();
  await world.install();
  return world;
}

const digestsOf = async (folder: string) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const hash = async (file: string) =>
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await hash(file)] as const)));
};

it('installs the same from a folder and from the web, and writes nothing to the folder', async () => {
  const world = await World.make();
  const stick = await digestsOf(world.repository.folder);
  expect(await world.sync()).toMatchObject({
    kind: 'staged',
    changed: [
      { id: 'a', version: 1 },
      { id: 'b', version: 1 },
    ],
    removed: [],
    absent: [],
    needsKiosk: [],
  });
  await world.library.activateStaged();
  expect(world.shown()).toEqual(['a 1', 'b 1']);
  expect(await digestsOf(world.repository.folder)).toEqual(stick);

  const other = new World(join(await tempFolder(), 'library'), world.repository);
  await other.start();
  await other.install(await world.web());
  const blobs = async (data: string) => Object.values(await digestsOf(join(data, 'blobs'))).toSorted();
  expect(await blobs(other.data)).toEqual(await blobs(world.data));
  expect(other.library.set().releases.map(({ origin }) => origin.kind)).toEqual(['web', 'web']);
});

it('asks twice and reads little when nothing is new', async () => {
  const world = await World.make();
  const server = await staticServer(world.repository.folder);
  const source = webSource(server.address);
  await world.install(source);
  for (const restarted of [false, true]) {
    if (restarted) await world.start();
    server.asked.length = 0;
    const before = server.sent();
    expect(await world.sync(source)).toEqual(current());
    expect(server.asked).toEqual(['metadata/2.root.json', 'metadata/timestamp.json']);
    expect(server.sent() - before).toBeLessThan(20_000);
  }
});

it('fetches only what an update has changed, and tells what it cost', async () => {
  const world = await installed();
  const server = await staticServer(world.repository.folder);
  await world.repository.addPack(...packOf('b', 2));
  await world.repository.publish();
  const before = server.sent();
  const outcome = await world.sync(webSource(server.address));
  expect(outcome).toMatchObject({
    kind: 'staged',
    changed: [{ id: 'b', version: 2 }],
    bytes: server.sent() - before,
  });
  expect(server.asked.filter((path) => path.startsWith('blobs/'))).toEqual([blobPath(sha256('b 2'))]);
  expect(world.shown()).toEqual(['a 1', 'b 1']);
});

it('goes on after a kill between the commit of trust and the staging', async () => {
  const world = await installed();
  await world.repository.addPack(...packOf('a', 2));
  await world.repository.publish();
  await rm(join(world.repository.folder, blobPath(sha256('a 2'))));
  expect(await world.sync(await world.web())).toMatchObject({ kind: 'incomplete' });
  await world.start();
  await world.repository.addPack(...packOf('a', 2));
  await world.install();
  expect(world.shown()).toEqual(['a 2', 'b 1']);
});

it('says that another sync runs', async () => {
  const world = await World.make();
  const first = world.sync();
  expect(await world.sync()).toEqual({ kind: 'busy' });
  expect(await first).toMatchObject({ kind: 'staged' });
  expect(await world.sync()).toEqual(current());
});

it('ends when it is cancelled, before or while it reads', async () => {
  const world = await World.make();
  expect(await world.sync(world.folder(), { signal: aborted() })).toEqual({ kind: 'cancelled' });
  for (const path of ['metadata/timestamp.json', 'metadata/1.targets.json', 'targets/', 'blobs/']) {
    const controller = new AbortController();
    const server = await staticServer(world.repository.folder, ({ url = '' }) => {
      if (!url.startsWith(`/${path}`)) return false;
      controller.abort();
      return true;
    });
    const { signal } = controller;
    expect(await world.sync(webSource(server.address), { signal }), path).toEqual({ kind: 'cancelled' });
  }
  expect(await world.sync()).toMatchObject({ kind: 'staged' });
});

it('fetches nothing when there is not enough space, and tells how much is needed', async () => {
  const world = await installed();
  await world.repository.addPack(...packOf('a', 2, 'x'.repeat(1000)));
  await world.repository.publish();
  const full = { freeBytes: async () => 2000, reserveBytes: 1000 };
  expect(await world.sync(world.folder(), full)).toEqual({
    kind: 'no-space',
    needed: 2200,
    free: 2000,
    reserve: 1000,
  });
  expect(world.library.set().staged).toBeUndefined();
  expect(await world.sync(world.folder(), { ...full, reserveBytes: 800 })).toMatchObject({ kind: 'staged' });
});

it('makes room by removing what nothing needs before it gives up', async () => {
  const world = await installed();
  for (const version of [2, 3, 4]) {
    await world.repository.addPack(...packOf('a', version));
    await world.repository.publish();
    await world.install();
  }
  await world.repository.addPack(...packOf('a', 5));
  await world.repository.publish();
  const old = world.library.blobs.path(sha256('a 1'));
  await readFile(old);
  let asked = 0;
  const outcome = await world.sync(world.folder(), { freeBytes: async () => (asked++ === 0 ? 0 : 1e9) });
  expect(outcome).toMatchObject({ kind: 'staged' });
  await expect(readFile(old)).rejects.toThrow('ENOENT');
});

it('fetches again what the current set has lost, and minds not if it can not be had', async () => {
  const world = await installed();
  const lost = sha256('a 1');
  await world.library.blobs.remove(lost);
  expect(await world.sync(await world.web())).toEqual(current());
  expect(await world.library.blobs.has(lost, 3)).toBe(true);
  await world.library.blobs.remove(lost);
  await rm(join(world.repository.folder, blobPath(lost)));
  expect(await world.sync()).toEqual(current());
});

it('stores a manifest again that was damaged on the disk', async () => {
  const world = await installed();
  const [{ manifest = '' } = {}] = world.library.set().releases;
  await rm(join(world.data, 'manifests', `${manifest}.json`));
  await world.start();
  expect(world.shown()).toEqual(['b 1']);
  expect(await world.sync()).toEqual(current());
  expect(world.shown()).toEqual(['a 1', 'b 1']);
});

it('tells how far it is', async () => {
  const world = await World.make();
  const told: SyncProgress[] = [];
  await world.sync(world.folder(), { report: (progress) => told.push(progress) });
  const steps = [...new Set(told.map(({ step }) => step))];
  expect(steps).toEqual(['checking', 'planning', 'fetching', 'finishing']);
  const fetching = told.filter(({ step }) => step === 'fetching');
  expect(fetching.at(-1)?.done).toBe(fetching.at(-1)?.total);
});
