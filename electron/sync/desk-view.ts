import type { ContentDesk, DeskRepository, Running, StickPack } from '../../content/content-desk.ts';
import type { Manifest } from '../../content/pack.ts';
import { localDay } from '../local-day.ts';
import type { Store } from '../records/store.ts';
import { deskReleases } from './content-view.ts';
import type { KeptSync } from './last-sync.ts';
import { lookAtSource } from './look-at-source.ts';
import type { Peers } from './peers.ts';
import type { Schedule } from './schedule.ts';
import type { SyncParts } from './sync-once.ts';
import { webAddress, webSource } from './web-source.ts';

export type DeskViewOptions = {
  readonly parts: SyncParts;
  readonly kept: Store<KeptSync>;
  readonly peers: Peers;
  readonly schedule: Pick<Schedule, 'next' | 'ended'>;
  readonly running: () => Running | undefined;
  readonly changed: () => void;
};

export type DeskView = {
  read(): Promise<ContentDesk>;
  /** What the repository has is asked anew when the desk is read again. */
  forgetUpdates(): void;
};

const freshMs = 300_000;

/** What the steward sees of the content; what a repository has newer is looked for while the desk is read. */
export function openDeskView(options: DeskViewOptions): DeskView {
  const { parts, kept, peers, schedule, running, changed } = options;
  const { library, publisher, kiosk, settings, now } = parts;
  let updates: readonly StickPack[] = [];
  let askedAt: number | undefined;

  async function lookForUpdates(): Promise<void> {
    const { repository, channel } = settings();
    const trust = publisher.trust();
    if (repository === undefined || !webAddress(repository) || !trust || running()) return;
    if (askedAt !== undefined && performance.now() - askedAt < freshMs) return;
    askedAt = performance.now();
    const { signal } = new AbortController();
    const source = webSource(repository);
    const look = await lookAtSource({ source, library, trust, kiosk, channel, allowExpired: false, signal });
    if (look.kind !== 'packs') return;
    updates = look.packs;
    changed();
  }

  return {
    forgetUpdates() {
      askedAt = undefined;
      updates = [];
    },
    async read() {
      void lookForUpdates();
      const set = library.set();
      const manifests = new Map<string, Manifest | undefined>();
      for (const release of set.releases) manifests.set(release.manifest, await library.manifestOf(release));
      const { last } = kept.data;
      const nextAt = schedule.next();
      const repository = repositoryOf(parts);
      const runs = running();
      return {
        kind: 'desk',
        releases: deskReleases(set, (digest) => manifests.get(digest), updates, localDay(now())),
        freeBytes: await parts.freeBytes(),
        offer: peers.offer(),
        peers: peers.list(),
        ...(repository && { repository }),
        ...(last?.kiosk === kiosk && { last: { at: last.at, from: last.from, outcome: last.outcome } }),
        ...(nextAt !== undefined && { nextAt }),
        ...(runs && { running: runs }),
      };
    },
  };
}

function repositoryOf({ settings, publisher }: SyncParts): DeskRepository | undefined {
  const { repository, channel } = settings();
  const [known, pending] = [publisher.fingerprint(), publisher.pending()];
  if (repository === undefined && pending === undefined) return undefined;
  return {
    url: repository ?? '',
    channel,
    ...(known !== undefined && { publisher: known }),
    ...(pending !== undefined && { pending }),
  };
}
