import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { blobPath } from '../../../content/channel.ts';
import { deskWorld } from '../../fakes/desk-world.ts';
import { sha256 } from '../../fakes/sample-manifest.ts';
import { staticServer } from '../../fakes/static-server.ts';

const half = 500_000;
const large = 'x'.repeat(2 * half);
/** Those of three packs but the large one. */
const smaller = 5;

/** A desk whose sync is cancelled when all but half of the largest file has come. */
async function halfDone() {
  const world = await deskWorld();
  const { desk, trial, library, data } = world;
  await world.setUp();
  await trial.add(await trial.pack('sea', 1, large));
  await trial.publish();
  const slow = await staticServer(trial.folder, ({ url }, response) => {
    if (url !== `/${blobPath(sha256(large))}`) return false;
    response.writeHead(200, { 'content-length': large.length }).write(large.slice(half));
    return true;
  });
  const blobs = async () => {
    const found: string[] = [];
    for await (const blob of library.blobs.list()) found.push(blob.sha256);
    return found.toSorted();
  };
  const part = () => readFile(join(data, 'library', 'parts', sha256(large))).then(({ length }) => length);
  await desk.setRepository({ url: slow.address, channel: 'hall' });
  const cancelled = desk.syncNow();
  const left = async () => {
    const { total = 0, done = 0 } = (await desk.contentDesk()).running?.progress ?? {};
    return total - done;
  };
  await expect.poll(async () => [(await blobs()).length, await left()]).toEqual([smaller, half]);
  await desk.cancelSync();
  expect(await cancelled).toEqual({ kind: 'cancelled' });
  return { ...world, blobs, part };
}

it('goes on with what a cancelled sync has fetched', async () => {
  const { desk, served, blobs, part } = await halfDone();
  expect([(await blobs()).length, await part()]).toEqual([smaller, half]);
  await desk.setRepository({ url: served.address, channel: 'hall' });
  const outcome = await desk.syncNow();
  expect(outcome.kind === 'staged' && outcome.bytes).toBeLessThan(half + 20_000);
});

it('keeps a half-done sync when the next one finds nobody, or an import succeeds', async () => {
  const { desk, plugIn, blobs, part } = await halfDone();
  await desk.setRepository({ url: 'http://127.0.0.1:9/', channel: 'hall' });
  expect(await desk.syncNow()).toMatchObject({ kind: 'offline' });
  const before = await blobs();
  expect(before).toHaveLength(smaller);
  const stick = await plugIn('blue');
  expect(await desk.importFrom({ stick, packs: ['road'], allowExpired: false })).toMatchObject({
    kind: 'staged',
  });
  expect([await blobs(), await part()]).toEqual([before, half]);
});

it('removes what nobody needs after a sync, and after an import where no repository is followed', async () => {
  const { desk, plugIn, publisher, library, trial, setUp } = await deskWorld();
  const stock = async () => {
    const file = join(trial.base, 'stray');
    await writeFile(file, 'stray');
    await library.blobs.add(file, sha256('stray'), 5);
  };
  const isThere = () => library.blobs.has(sha256('stray'), 5);
  const stick = await plugIn('blue');
  await desk.lookAtStick({ stick, allowExpired: false });
  await desk.confirmPublisher({ fingerprint: publisher.pending() ?? '' });
  await stock();
  await desk.importFrom({ stick, packs: ['road'], allowExpired: false });
  expect(await isThere()).toBe(false);
  await setUp();
  await stock();
  await desk.syncNow();
  expect(await isThere()).toBe(false);
});
