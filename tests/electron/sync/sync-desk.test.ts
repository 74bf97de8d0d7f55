import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serveRepository } from '../../../build/repository/serve.ts';
import { deskWorld } from '../../fakes/desk-world.ts';
import { publishedTrial } from '../../fakes/trial-repository.ts';

describe('the desk and a repository', () => {
  it('takes nothing before a steward has confirmed the publisher', async () => {
    const { desk, publisher, library, served } = await deskWorld();
    expect(await desk.syncNow()).toEqual({ kind: 'no-source' });
    expect(await desk.setRepository({ url: 'ftp://x', channel: 'hall' })).toEqual({ kind: 'bad-address' });
    await desk.setRepository({ url: served.address, channel: 'hall' });
    expect((await desk.sync(new AbortController().signal)).outcome).toEqual({ kind: 'no-source' });
    expect(publisher.pending()).toBeUndefined();
    await desk.syncNow();
    expect(publisher.pending()).toMatch(/^[0-9a-f]{64}$/);
    expect(await desk.confirmPublisher({ fingerprint: '0'.repeat(64) })).toEqual({ kind: 'missing' });
    expect(publisher.trust()).toBeUndefined();
    expect(library.releases()).toEqual([]);
  });

  it('syncs, keeps how that ended, and tells the timetable', async () => {
    const { desk, setUp, ended, states, library, told } = await deskWorld();
    expect(await setUp()).toEqual({ kind: 'done' });
    expect(await desk.syncNow()).toMatchObject({ kind: 'staged' });
    expect(await states()).toEqual(['lamp 1 waiting', 'road 1 waiting']);
    await library.activateStaged();
    expect(await states()).toEqual(['lamp 1 shown', 'road 1 shown']);
    expect(await desk.syncNow()).toEqual({ kind: 'current', packs: 2 });
    expect((await desk.contentDesk()).last).toMatchObject({ outcome: { kind: 'current' } });
    expect(ended.map(({ outcome }) => outcome.kind)).toEqual(['no-source', 'staged', 'current']);
    expect(told).toContain('fetching');
  });

  it('says what a newer version would need', async () => {
    const { desk, setUp, library, trial } = await deskWorld();
    await setUp();
    await desk.syncNow();
    await library.activateStaged();
    await trial.add(await trial.pack('lamp', 2));
    await trial.publish();
    await expect
      .poll(async () => (await desk.contentDesk()).releases.find(({ id }) => id === 'lamp')?.update)
      .toMatchObject({ version: 2 });
  });

  it('withdraws a release and restores it', async () => {
    const { desk, setUp, library, trial, states } = await deskWorld();
    await setUp();
    await desk.syncNow();
    await library.activateStaged();
    await trial.add(await trial.pack('lamp', 2));
    await trial.publish();
    await desk.syncNow();
    await library.activateStaged();
    await library.prove();
    expect(await desk.withdraw({ id: 'lamp', version: 2 })).toEqual({ kind: 'done' });
    expect(await states()).toContain('lamp 1 shown');
    expect(await desk.restore({ id: 'lamp', version: 2 })).toEqual({ kind: 'done' });
    expect(await states()).toContain('lamp 2 shown');
    expect(await desk.withdraw({ id: 'lamp', version: 7 })).toEqual({ kind: 'missing' });
  });

  it('lets one sync run at a time and cancels it', async () => {
    const { desk, setUp } = await deskWorld();
    await setUp();
    const first = desk.syncNow();
    expect(await desk.syncNow()).toEqual({ kind: 'busy' });
    await desk.cancelSync();
    expect(['cancelled', 'staged']).toContain((await first).kind);
  });

  it('shows another publisher at the same address to the steward, and keeps the old one until told', async () => {
    const { desk, setUp, publisher, served } = await deskWorld();
    await setUp();
    const other = await deskWorld();
    expect(other.served.address).not.toBe(served.address);
    await desk.setRepository({ url: other.served.address, channel: 'hall' });
    const before = publisher.fingerprint();
    expect(await desk.syncNow()).toEqual({ kind: 'wrong-publisher' });
    expect(publisher.fingerprint()).toBe(before);
    expect(publisher.pending()).not.toBe(before);
  });
});

describe('the desk and sticks', () => {
  it('shows what is on a stick and imports what was chosen', async () => {
    const { desk, setUp, plugIn, states } = await deskWorld();
    await setUp();
    const stick = await plugIn('blue');
    const look = await desk.lookAtStick({ stick, allowExpired: false });
    expect(look).toMatchObject({ kind: 'packs', packs: [{ id: 'lamp', version: 1 }, { id: 'road' }] });
    const outcome = await desk.importFrom({ stick, packs: ['road'], allowExpired: false });
    expect(outcome).toMatchObject({ kind: 'staged', changed: [{ id: 'road', version: 1 }] });
    expect(await states()).toEqual(['road 1 waiting']);
  });

  it('tells of an older stick, of another publisher, of one that ran out and of one that is gone', async () => {
    const { desk, setUp, plugIn, plugged, trial } = await deskWorld();
    await setUp();
    const old = await plugIn('old');
    await trial.add(await trial.pack('lamp', 2));
    await trial.publish();
    await desk.syncNow();
    const wish = { packs: ['lamp'], allowExpired: false };
    expect(await desk.importFrom({ stick: old, ...wish })).toEqual({ kind: 'older' });
    const other = await plugIn('other', await publishedTrial());
    expect(await desk.lookAtStick({ stick: other, allowExpired: false })).toMatchObject({
      outcome: { kind: 'wrong-publisher' },
    });
    await rm(join(plugged, 'old'), { recursive: true });
    expect((await desk.importFrom({ stick: old, ...wish })).kind).toBe('disk');
    expect((await desk.importFrom({ stick: 'unknown', ...wish })).kind).toBe('disk');
  });

  it('refuses what has no room', async () => {
    const { desk, setUp, plugIn, setFree } = await deskWorld();
    await setUp();
    const stick = await plugIn('blue');
    setFree(1000);
    expect(await desk.importFrom({ stick, packs: ['lamp'], allowExpired: false })).toMatchObject({
      kind: 'no-space',
      free: 1000,
    });
  });

  it('lists two repositories of one stick apart, and a stick without any', async () => {
    const { desk, plugIn, plugged, trial } = await deskWorld();
    await plugIn('two');
    await cp(trial.folder, join(plugged, 'two', 'second'), { recursive: true });
    await mkdir(join(plugged, 'empty'));
    const { sticks } = await desk.sticks();
    expect(sticks.map(({ name, folder, holds }) => [name, folder, holds])).toEqual([
      ['empty', undefined, 'nothing'],
      ['two', 'repo', 'packs'],
      ['two', 'second', 'packs'],
    ]);
  });
});

describe('the desk and other kiosks', () => {
  it('completes from another kiosk when the repository is gone', async () => {
    const { desk, setUp, served, trial } = await deskWorld();
    await setUp();
    const peer = await serveRepository(trial.folder, { port: 0, host: '127.0.0.1' });
    await served.close();
    expect(await desk.addPeer('not an address')).toEqual({ kind: 'bad-address' });
    expect(await desk.addPeer(peer.address.replace('http://', ''))).toEqual({ kind: 'done' });
    expect(await desk.syncNow()).toMatchObject({ kind: 'staged' });
    await expect
      .poll(async () => (await desk.contentDesk()).peers)
      .toMatchObject([{ added: true, reachable: true }]);
    await desk.removePeer(new URL(peer.address).href);
    expect((await desk.contentDesk()).peers).toEqual([]);
    await peer.close();
  });
});
