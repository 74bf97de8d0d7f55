import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { serveRepository } from '../../build/repository/serve.ts';
import type { ContentDesk } from '../../content/content-desk.ts';
import { defaultSettings, settingsSchema } from '../../content/settings.ts';
import { openLibrary } from '../../electron/library/library.ts';
import { makeFolder } from '../../electron/records/durable-file.ts';
import { openStore } from '../../electron/records/store.ts';
import { keptSyncSchema } from '../../electron/sync/last-sync.ts';
import { offeredFiles } from '../../electron/sync/offered-library.ts';
import { openPeers } from '../../electron/sync/peers.ts';
import { openPublisher } from '../../electron/sync/publisher.ts';
import type { SyncRun } from '../../electron/sync/schedule.ts';
import { drivesIn, openSticks } from '../../electron/sync/sticks.ts';
import { openSyncDesk } from '../../electron/sync/sync-desk.ts';
import type { SyncParts } from '../../electron/sync/sync-once.ts';
import { tempFolder } from './temp-folder.ts';
import { publishedTrial, start, type Trial } from './trial-repository.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A kiosk's desk on a real library, before a published repository that is really served. */
export async function deskWorld(now = start) {
  const base = await tempFolder();
  const [data, plugged] = [join(base, 'data'), join(base, 'plugged')];
  await makeFolder(join(data, 'library', 'trust'));
  await makeFolder(plugged);
  const trial = await publishedTrial();
  const served = await serveRepository(trial.folder, { port: 0, host: '127.0.0.1' });
  onTestFinished(() => served.close());

  const clock = () => now;
  const library = await openLibrary(join(data, 'library'), clock, '1.0.0');
  const settings = await openStore(join(data, 'settings'), settingsSchema, defaultSettings, clock);
  const kept = await openStore(join(data, 'last'), keptSyncSchema, {}, clock);
  const options = { embedded: undefined, builtAt: 0, now: clock };
  const publisher = await openPublisher(join(data, 'library', 'trust'), options);
  const sync = () => settings.data.sync;
  const bytesPerSecond = () => undefined;
  const told: string[] = [];
  const changed = () => void told.push('changed');
  const peers = openPeers({
    settings: sync,
    files: offeredFiles(join(data, 'library'), library, publisher.trust),
    publisher: publisher.fingerprint,
    name: 'here',
    log: quiet,
    bytesPerSecond,
    changed,
  });
  let free = 1e12;
  const parts: SyncParts = {
    ...{ library, publisher, settings: sync, bytesPerSecond, now: clock },
    kiosk: '1.0.0',
    freeBytes: async () => free,
    peers: peers.list,
  };
  const ended: SyncRun[] = [];
  const desk = openSyncDesk({
    ...{ parts, settings, kept, peers, changed },
    sticks: openSticks(() => drivesIn(plugged)),
    schedule: { next: () => undefined, ended: async (run) => void ended.push(run) },
    progress: ({ step }) => void told.push(step),
    failed: (error) => {
      throw error;
    },
  });
  const world = { desk, library, publisher, trial, served, told, ended, data };
  return {
    ...world,
    setFree: (bytes: number) => {
      free = bytes;
    },
    /** A copy of a repository as a stick; its id. */
    plugIn: async (name: string, from: Trial = trial) => {
      await cp(from.folder, join(plugged, name, 'repo'), { recursive: true });
      const { sticks } = await desk.sticks();
      return sticks.find((one) => one.name === name)?.id ?? '';
    },
    plugged,
    /** Sets up the repository and confirms who publishes it. */
    setUp: async () => {
      await desk.setRepository({ url: served.address, channel: 'hall' });
      await desk.syncNow();
      const fingerprint = publisher.pending() ?? '';
      return desk.confirmPublisher({ fingerprint });
    },
    states: async () => statesOf(await desk.contentDesk()),
  };
}

const statesOf = ({ releases }: ContentDesk) =>
  releases.map(({ id, version, state }) => `${id} ${version} ${state.kind}`);
