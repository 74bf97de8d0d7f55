import type { ContentDesk, Running } from '../../content/content-desk.ts';
import type { Settings, SyncSettings } from '../../content/settings.ts';
import type { SyncOutcome, SyncProgress } from '../../content/sync-outcome.ts';
import type { Library } from '../library/library.ts';
import type { Store } from '../records/store.ts';
import type { ContentActions } from '../staff/desk.ts';
import type { ReleaseName } from '../staff-api.ts';
import { openDeskView } from './desk-view.ts';
import type { KeptSync } from './last-sync.ts';
import type { Peers } from './peers.ts';
import { openRunner, type Run } from './runner.ts';
import type { Schedule, SyncRun } from './schedule.ts';
import { openStickDesk } from './stick-desk.ts';
import type { Sticks } from './sticks.ts';
import { type SyncParts, syncOnce } from './sync-once.ts';
import { webAddress } from './web-source.ts';

export type SyncDeskOptions = {
  readonly parts: SyncParts;
  readonly settings: Store<Settings>;
  readonly kept: Store<KeptSync>;
  readonly sticks: Sticks;
  readonly peers: Peers;
  readonly schedule: Pick<Schedule, 'next' | 'ended'>;
  readonly changed: () => void;
  readonly progress: (news: SyncProgress) => void;
  /** The disk takes no record. */
  readonly failed: (error: unknown) => void;
};

export type SyncDesk = Omit<ContentActions, 'rest' | 'healthy' | 'ill'> & {
  /** A sync that nobody asked for. */
  sync(signal: AbortSignal): Promise<SyncRun>;
};

const done = { kind: 'done' } as const;
const badAddress = { kind: 'bad-address' } as const;
const missing = { kind: 'missing' } as const;

/** Carries out what the staff's content screen asks for, on the real library and sources. */
export function openSyncDesk(options: SyncDeskOptions): SyncDesk {
  const { parts, kept, sticks, peers, schedule, changed } = options;
  const { library, kiosk, now } = parts;
  const runner = openRunner(changed, options.progress);
  const view = openDeskView({ parts, kept, peers, schedule, changed, running: runner.running });

  async function run(
    what: Running['what'],
    from: string,
    work: (run: Run) => Promise<SyncOutcome>,
    outer?: AbortSignal,
  ): Promise<SyncOutcome> {
    // What nothing needs any more goes while no other sync can begin.
    const working = async (one: Run) => {
      const ended = await work(one);
      if (leavesNothingHalf(ended, what, parts.settings())) await library.prune().catch(options.failed);
      return ended;
    };
    const outcome = await runner.run({ what, from }, working, outer);
    if (outcome.kind === 'busy') return outcome;
    const last = { kiosk, at: now(), from, outcome };
    await kept.update(() => ({ last })).catch(options.failed);
    view.forgetUpdates();
    changed();
    return outcome;
  }

  const sync = (byHand: boolean, outer?: AbortSignal) => {
    const from = parts.settings().repository ?? '';
    return run('sync', from, (one) => syncOnce(parts, one, byHand), outer);
  };

  return {
    ...openStickDesk({ parts, sticks, run: (from, work) => run('import', from, work), changed }),
    ...settingsDesk(options),
    ...releaseDesk(parts.library),
    contentDesk: (): Promise<ContentDesk> => view.read(),
    async syncNow() {
      const outcome = await sync(true);
      if (outcome.kind !== 'busy') await schedule.ended(runOf(outcome));
      return outcome;
    },
    async cancelSync() {
      runner.cancel();
      return done;
    },
    sync: async (signal) => runOf(await sync(false, signal)),
  };
}

/**
 * A sync that did not succeed goes on next time with all that has come. An import knows nothing of a sync of the
 * repository that may be half done.
 */
const leavesNothingHalf = ({ kind }: SyncOutcome, what: Running['what'], { repository }: SyncSettings) =>
  (kind === 'staged' || kind === 'current') && (what === 'sync' || repository === undefined);

/** What the timetable has to know of a sync. */
function runOf(outcome: SyncOutcome): SyncRun {
  const pause = outcome.kind === 'offline' ? outcome.retryAfterMs : undefined;
  return { outcome, ...(pause !== undefined && { retryAfterMs: pause }) };
}

/** What a steward sets: whom to follow, and the other kiosks. */
function settingsDesk({ parts, settings, peers, changed }: SyncDeskOptions) {
  const change = async (next: Partial<SyncSettings>) => {
    await settings.update((before) => ({ ...before, sync: { ...before.sync, ...next } }));
    await peers.settle();
    changed();
    return done;
  };
  const others = (address: string) => parts.settings().peers.filter((one) => one !== address);
  return {
    async setRepository({ url, channel }) {
      const address = webAddress(url);
      return address ? change({ repository: address.href, channel }) : badAddress;
    },
    async confirmPublisher({ fingerprint }) {
      if (!(await parts.publisher.confirm(fingerprint))) return missing;
      await peers.settle();
      changed();
      return done;
    },
    offerLibrary: (offer) => change({ offer }),
    async addPeer(text) {
      const address = webAddress(/^https?:/.test(text) ? text : `http://${text}`);
      return address ? change({ peers: [...others(address.href), address.href] }) : badAddress;
    },
    removePeer: (address) => change({ peers: others(address) }),
  } satisfies Partial<ContentActions>;
}

/** Taking a release off the screen and putting it back. */
function releaseDesk(library: Library) {
  const find = ({ id, version }: ReleaseName) =>
    library.set().releases.find((one) => one.id === id && one.version === version)?.manifest;
  return {
    async withdraw(name) {
      const manifest = find(name);
      if (manifest === undefined) return missing;
      await library.withdraw(manifest);
      return done;
    },
    async restore(name) {
      const manifest = find(name);
      if (manifest === undefined) return missing;
      await library.restore(manifest);
      return done;
    },
  } satisfies Partial<ContentActions>;
}
