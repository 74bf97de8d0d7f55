import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { offeredFiles } from '../../../electron/sync/offered-library.ts';
import { offerLibrary } from '../../../electron/sync/peer-server.ts';
import type { Source } from '../../../electron/sync/source.ts';
import { webSource } from '../../../electron/sync/web-source.ts';
import { packOf, World } from '../../fakes/sync-world.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

/** Kiosks of one publisher whose web server has gone: they have only each other. */

/** Another kiosk that trusts the same publisher and has nothing yet. */
async function neighbour(first: World): Promise<World> {
  const world = new World(join(await tempFolder(), 'library'), first.repository);
  world.anchor = first.anchor;
  await world.start();
  return world;
}

/** Offers what a kiosk has, to others on loopback; ends with the test. */
async function offer({ library, trust, data }: World): Promise<Source> {
  const files = offeredFiles(data, library, () => trust);
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const offered = await offerLibrary({ files, host: '127.0.0.1', port: 0, log });
  if (offered.kind === 'failed') throw new Error(offered.code);
  onTestFinished(() => offered.close());
  return webSource(offered.address, { kind: 'peer' });
}

/** A kiosk with all packs, its neighbour with none, and no origin any more. */
async function hall(): Promise<{ a: World; b: World; fromA: Source }> {
  const a = await World.make();
  const b = await neighbour(a);
  await a.install();
  return { a, b, fromA: await offer(a) };
}

const originGone = ({ repository }: World) => rm(repository.folder, { recursive: true });
const blobOf = async ({ library }: World, pack: string, path: string) => {
  const file = library.manifest(pack)?.files.find((one) => one.path === path);
  if (!file) throw new Error(`${pack} has no ${path}`);
  return library.blobs.path(file.sha256);
};

it('completes a kiosk from its neighbour when the origin is gone, and a third from that one', async () => {
  const { a, b, fromA } = await hall();
  const c = await neighbour(a);
  await originGone(a);
  await b.install(fromA);
  expect(b.shown()).toEqual(['a 1', 'b 1']);
  expect(b.library.set().releases.map(({ origin }) => origin.kind)).toEqual(['peer', 'peer']);
  expect(await b.sync(fromA)).toEqual({ kind: 'current', packs: 2 });
  await c.install(await offer(b));
  expect(c.shown()).toEqual(['a 1', 'b 1']);
  const own = await readFile(await blobOf(c, 'a', 'audio/own.opus'), 'utf8');
  expect(own).toBe('a 1');
});

it('hands on what came later, key changes included, and only what is new', async () => {
  const { a, b, fromA } = await hall();
  await b.install(fromA);
  await a.repository.rotate('root', 'timestamp');
  await a.repository.addPack(...packOf('a', 2));
  await a.repository.publish();
  await a.install();
  await originGone(a);
  const outcome = await b.sync(fromA);
  expect(outcome).toMatchObject({ kind: 'staged', changed: [{ id: 'a', version: 2 }] });
  await b.library.activateStaged();
  expect(b.shown()).toEqual(['a 2', 'b 1']);
});

it('rejects a tampered file of a neighbour, keeps the old set, and completes from another neighbour', async () => {
  const { a, b, fromA } = await hall();
  await b.install(fromA);
  await a.repository.addPack(...packOf('a', 2));
  await a.repository.publish();
  await a.install();
  const good = await neighbour(a);
  await good.install();
  const fromGood = await offer(good);
  await originGone(a);

  const blob = await blobOf(a, 'a', 'audio/own.opus');
  const bytes = await readFile(blob);
  await writeFile(
    blob,
    bytes.map((byte) => byte ^ 1),
  );
  expect(await b.sync(fromA)).toMatchObject({ kind: 'rejected', why: 'digest' });
  expect(b.shown()).toEqual(['a 1', 'b 1']);
  expect(b.library.set().staged).toBeUndefined();
  await b.start();
  expect(b.shown()).toEqual(['a 1', 'b 1']);

  expect(await b.sync(fromA, { mirrors: [fromGood] })).toMatchObject({ kind: 'staged' });
  await b.library.activateStaged();
  expect(b.shown()).toEqual(['a 2', 'b 1']);
  expect(await readFile(await blobOf(b, 'a', 'audio/own.opus'), 'utf8')).toBe('a 2');
});

it('completes from another neighbour what the first has lost, cut short or offers no more', async () => {
  const { a, b, fromA } = await hall();
  const other = await neighbour(a);
  await other.install();
  const fromOther = await offer(other);
  await originGone(a);
  await rm(await blobOf(a, 'a', 'audio/own.opus'));
  await writeFile(await blobOf(a, 'b', 'audio/own.opus'), 'b');
  expect((await b.sync(fromA)).kind).not.toBe('staged');
  expect(b.shown()).toEqual([]);
  expect(await b.sync(fromA, { mirrors: [fromOther] })).toMatchObject({ kind: 'staged' });
  await b.library.activateStaged();
  expect(b.shown()).toEqual(['a 1', 'b 1']);
});

it('offers nothing that is not of a release: neither records nor trust of its own nor unfinished files', async () => {
  const { a, fromA } = await hall();
  const signal = new AbortController().signal;
  for (const path of ['highest.a', 'active.a', 'trust/current.a', 'metadata/highest.a', 'parts/x'])
    expect(await fromA.read(path, { limit: 1e6, signal })).toEqual({ kind: 'missing' });
  const stray = 'c'.repeat(64);
  await writeFile(join(a.data, 'manifests', `${stray}.json`), '{}');
  const at = `targets/packs/a/1/${stray}.manifest.json`;
  expect(await fromA.read(at, { limit: 1e6, signal })).toEqual({ kind: 'missing' });
});

it('takes nothing from a neighbour of another publisher or with an older set', async () => {
  const { a, b, fromA } = await hall();
  await a.repository.addPack(...packOf('a', 2));
  await a.repository.publish();
  await b.install();
  expect(await b.sync(fromA)).toEqual({ kind: 'older' });
  const stranger = await World.make();
  await stranger.install();
  expect(await b.sync(await offer(stranger))).toEqual({ kind: 'wrong-publisher' });
  expect(b.shown()).toEqual(['a 2', 'b 1']);
});
