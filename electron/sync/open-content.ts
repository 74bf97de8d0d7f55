import { hostname } from 'node:os';
import { join } from 'node:path';
import type * as z from 'zod';
import type { Settings } from '../../content/settings.ts';
import type { SyncProgress } from '../../content/sync-outcome.ts';
import { noSyncYet, syncRecordSchema } from '../../content/sync-schedule.ts';
import type { Kept } from '../kept.ts';
import type { LibraryFile } from '../library/files.ts';
import type { Library } from '../library/library.ts';
import { mendFromShipped } from '../library/shipped.ts';
import type { Log } from '../log.ts';
import { freeBytes } from '../records/disk-space.ts';
import { makeFolder } from '../records/durable-file.ts';
import type { Store } from '../records/store.ts';
import type { ContentActions } from '../staff/desk.ts';
import { activation } from './activation.ts';
import { keptSyncSchema } from './last-sync.ts';
import { offeredFiles } from './offered-library.ts';
import { openPeers } from './peers.ts';
import { openPublisher, type Publisher } from './publisher.ts';
import { machineOffset, schedule } from './schedule.ts';
import { noScrubYet, scrub, scrubRecordSchema } from './scrub.ts';
import { type Drive, openSticks } from './sticks.ts';
import { openSyncDesk } from './sync-desk.ts';
import type { SyncParts } from './sync-once.ts';

export type ContentOptions = {
  /** The data folder. */
  readonly data: string;
  readonly kept: Kept;
  readonly library: Library;
  readonly settings: Store<Settings>;
  /** Packs that ship with the app, from which damaged files can be mended. */
  readonly shipped: string;
  /** The root that was built into the app. */
  readonly embedded: Uint8Array | undefined;
  readonly builtAt: number;
  readonly kiosk: string;
  readonly log: Log;
  readonly drives: () => Promise<readonly Drive[]>;
  /** The page: what it is told, and whether it says that a set is healthy. */
  readonly page: {
    readonly deskChanged: () => void;
    readonly progress: (news: SyncProgress) => void;
    readonly askHealth: (signal: AbortSignal) => Promise<'healthy' | 'ill'>;
    readonly healthy: (generation: number) => void;
    readonly ill: (generation: number) => void;
  };
};

export type Content = {
  readonly actions: ContentActions;
  /** What this kiosk believes of its publisher, if it knows one. */
  readonly trust: Publisher['trust'];
  /** Compares files of the library with their digests and mends what it can; those that are still not whole. */
  check(files: readonly LibraryFile[]): Promise<readonly LibraryFile[]>;
  /** The page has crashed. */
  crashed(): void;
  close(): Promise<void>;
};

type Tools = {
  readonly now: () => number;
  readonly failed: (error: unknown) => void;
  /** A small document in the records. */
  readonly record: <T>(name: string, schema: z.ZodType<T>, first: T) => Promise<Store<T>>;
};

/** Opens all that brings content to this kiosk: publisher, syncs, other kiosks, activation, scrub. */
export async function openContent(options: ContentOptions): Promise<Content> {
  const { kept, log, page } = options;
  const tools: Tools = {
    now: Date.now,
    failed: (error) => log.error(`content: ${error instanceof Error ? error.message : error}`),
    record: (name, schema, first) => kept.store(name, schema, first, 'sync'),
  };
  const fetching = await openFetching(options, tools);
  const keeping = await openKeeping(options, tools);
  const { sync: _, ...actions } = fetching.desk;
  return {
    actions: { ...actions, rest: keeping.rest, healthy: page.healthy, ill: page.ill },
    trust: fetching.trust,
    check: keeping.check,
    crashed: keeping.crashed,
    async close() {
      keeping.close();
      await fetching.close();
    },
  };
}

/** What fetches: the publisher, the timetable, other kiosks, and the desk that steers them. */
async function openFetching(options: ContentOptions, { now, failed, record }: Tools) {
  const { data, library, settings, kiosk, log, page, embedded, builtAt } = options;
  const folder = join(data, 'library');
  const trustFolder = join(folder, 'trust');
  await makeFolder(trustFolder);
  const publisher = await openPublisher(trustFolder, { embedded, builtAt, now });
  const syncSettings = () => settings.data.sync;
  const timetable = schedule({
    settings: syncSettings,
    record: await record('sync', syncRecordSchema, noSyncYet),
    sync: (signal) => desk.sync(signal),
    now,
    random: Math.random,
    offset: machineOffset,
    report: failed,
  });
  const { bytesPerSecond } = timetable;
  const changed = page.deskChanged;
  const peers = openPeers({
    settings: syncSettings,
    files: offeredFiles(folder, library, publisher.trust),
    publisher: publisher.fingerprint,
    name: hostname(),
    log,
    bytesPerSecond,
    changed,
  });
  const parts: SyncParts = {
    ...{ library, publisher, kiosk, now, bytesPerSecond },
    settings: syncSettings,
    freeBytes: () => freeBytes(folder),
    peers: peers.list,
  };
  const kept = await record('last-sync', keptSyncSchema, {});
  const sticks = openSticks(options.drives);
  const { progress } = page;
  const desk = openSyncDesk({
    parts,
    settings,
    kept,
    sticks,
    peers,
    schedule: timetable,
    changed,
    progress,
    failed,
  });
  timetable.start();
  void peers.settle();
  return {
    desk,
    trust: publisher.trust,
    async close() {
      await timetable.stop();
      await peers.close();
    },
  };
}

/** What looks after the packs that are here: showing a new set when nobody is there, checking the files. */
async function openKeeping(options: ContentOptions, { now, failed, record }: Tools) {
  const { library, shipped, log, page } = options;
  const staging = activation({
    library,
    askHealth: page.askHealth,
    report(news) {
      log.info(`a new set of packs: ${news.kind === 'went-back' ? `${news.kind} (${news.why})` : news.kind}`);
      if (news.kind === 'failed') failed(news.error);
      page.deskChanged();
    },
  });
  await staging.started();
  library.onChange(page.deskChanged);
  const scrubbing = new AbortController();
  const cleaner = scrub({
    library,
    record: await record('scrub', scrubRecordSchema, noScrubYet),
    now,
    report: ({ sha256, what, mended }) => log.warn(`${sha256} was ${what}${mended ? ' and is mended' : ''}`),
    failed,
    mend: mendFromShipped(library.blobs, shipped),
  });
  void cleaner.run(scrubbing.signal);
  return {
    check: (files: readonly LibraryFile[]) => cleaner.check(files, scrubbing.signal),
    rest: staging.rest,
    crashed: staging.crashed,
    close() {
      scrubbing.abort();
      staging.stop();
    },
  };
}
