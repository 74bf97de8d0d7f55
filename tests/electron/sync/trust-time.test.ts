import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderSource } from '../../../electron/sync/folder-source.ts';
import { builtAt, going, packOf, World } from '../../fakes/sync-world.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';
import type { Role } from '../../fakes/tuf-repository.ts';

const dayMs = 24 * 3_600_000;
const current = { kind: 'current', packs: 2 };
const expiredOn = (day: string, role: Role = 'timestamp') => ({ kind: 'expired', role, day });

async function installed(): Promise<World> {
  const world = await World.make();
  await world.install();
  return world;
}

it.each(['root', 'timestamp', 'snapshot', 'targets'] as const)(
  'stops updates when the %s has expired, names the day, and goes on if that is allowed',
  async (role) => {
    const world = await installed();
    world.repository.days[role] = -1;
    if (role === 'root') await world.repository.rotate();
    await world.repository.addPack(...packOf('a', 2));
    await world.repository.publish();
    expect(await world.sync()).toEqual(expiredOn('2026-11-21', role));
    expect(await world.sync(await world.web())).toEqual(expiredOn('2026-11-21', role));
    expect(await world.sync(world.folder(), { allowExpired: true })).toMatchObject({ kind: 'staged' });
    expect(world.shown()).toEqual(['a 1', 'b 1']);
  },
);

it('takes what is expired and forged for forged, whatever is allowed', async () => {
  const world = await installed();
  world.repository.days.timestamp = -1;
  await world.repository.publish({ signers: { targets: [] } });
  const outcome = { kind: 'rejected', why: 'signature', place: 'metadata/2.targets.json' };
  expect(await world.sync(world.folder(), { allowExpired: true })).toEqual(outcome);
  expect(await world.sync()).toEqual(outcome);
});

it('takes an expired stick that is older than what it had for older, whatever is allowed', async () => {
  const world = await installed();
  const stick = await tempFolder();
  await cp(world.repository.folder, stick, { recursive: true });
  world.now += 100 * dayMs;
  world.repository.now = world.now;
  await world.repository.addPack(...packOf('a', 2));
  await world.repository.publish();
  await world.install();
  for (const allowExpired of [false, true])
    expect(await world.sync(folderSource(stick), { allowExpired })).toEqual({ kind: 'older' });
});

it('says that a repository has expired that it has known while it was fresh, and refreshes later', async () => {
  const world = await installed();
  world.now += 31 * dayMs;
  expect(await world.sync()).toEqual(expiredOn('2026-12-22'));
  await world.start();
  expect(await world.sync(await world.web())).toEqual(expiredOn('2026-12-22'));
  expect(await world.sync(world.folder(), { allowExpired: true })).toEqual(current);
  expect(await world.sync()).toEqual(expiredOn('2026-12-22'));
  world.repository.now = world.now;
  await world.repository.publish();
  expect(await world.sync()).toEqual(current);
});

it('does not believe a clock that is dead: 1970, or absurdly far ahead', async () => {
  const world = await installed();
  world.now = 0;
  await world.start();
  expect(await world.sync()).toEqual(current);
  world.now = Date.UTC(2099, 0, 1);
  await world.start();
  expect(await world.sync()).toEqual(current);
});

it('knows from the last good sync that time has passed, even if the clock is dead now', async () => {
  const world = await installed();
  world.now += 29 * dayMs;
  expect(await world.sync()).toEqual(current);
  world.now = 0;
  await world.start();
  world.repository.days.timestamp = 20;
  await world.repository.publish();
  // It was signed for 20 days, and the kiosk has seen the 29th.
  expect(await world.sync()).toEqual(expiredOn('2026-12-12'));
});

it('knows from the signature that time has passed, on a kiosk whose clock never worked', async () => {
  const world = await World.make();
  world.now = 0;
  await world.start();
  await world.install();
  world.repository.now = builtAt + 10 * dayMs;
  world.repository.days.timestamp = 20;
  await world.repository.publish();
  expect(await world.sync()).toEqual(expiredOn('2026-10-31'));
});

it('never takes the time of a build in the future of its clock back', async () => {
  const world = await World.make();
  world.now = builtAt - 300 * dayMs;
  world.repository.now = builtAt - 100 * dayMs;
  await world.repository.publish();
  await world.start();
  expect(await world.sync()).toMatchObject({ kind: 'expired', role: 'timestamp' });
});

it('is not led into the future by who has stolen the key of the timestamp', async () => {
  const world = await installed();
  const { repository } = world;
  const claim = (time: string) =>
    repository.publish({ body: { timestamp: (signed) => Object.assign(signed, { x_signed_at: time }) } });
  for (const time of [
    '2040-01-01T00:00:00Z',
    '2999-01-01T00:00:00Z',
    'yesterday',
    '2026-11-22T00:00:00.5Z',
  ]) {
    await claim(time);
    expect(await world.sync()).toEqual(current);
  }
  await repository.publish();
  expect(await world.sync()).toEqual(current);

  // With a dead clock there is nothing to compare it with: that is undone with the key.
  world.now = 0;
  await claim('2040-01-01T00:00:00Z');
  expect(await world.sync()).toEqual(current);
  await repository.publish();
  expect(await world.sync()).toMatchObject({ kind: 'expired' });
  await repository.rotate('timestamp');
  await repository.publish();
  expect(await world.sync()).toEqual(current);
});

it('blocks a rollback though the trust folder was deleted and the clock is dead', async () => {
  const world = await installed();
  const before = await tempFolder();
  await cp(world.repository.folder, before, { recursive: true });
  await world.repository.addPack(...packOf('a', 2));
  await world.repository.publish();
  await world.install();
  await rm(join(world.data, 'trust'), { recursive: true });
  world.now = 0;
  await world.start();
  expect(await world.sync(folderSource(before))).toEqual({ kind: 'older' });
  expect(await world.trust.refresh(folderSource(before), { signal: going() })).toEqual({ kind: 'older' });
  expect(await world.sync()).toEqual(current);
});
