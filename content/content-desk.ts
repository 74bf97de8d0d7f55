import type { Words } from './language.ts';
import type { Installed, Origin, ReleaseSet } from './release-set.ts';
import { shownReleases } from './release-set.ts';
import type { SyncOutcome, SyncProgress } from './sync-outcome.ts';

/** What the steward's desk tells of the content. Times in ms since 1970, sizes in bytes. */
export type ContentDesk = {
  readonly kind: 'desk';
  /** Every release on this disk, in the order in which visitors find the packs. */
  readonly releases: readonly DeskRelease[];
  readonly repository?: DeskRepository;
  /** The last sync or import that ended. */
  readonly last?: { readonly at: number; readonly from: string; readonly outcome: SyncOutcome };
  /** When the kiosk will look for new content by itself. */
  readonly nextAt?: number;
  readonly running?: Running;
  readonly freeBytes: number;
  readonly offer: Offer;
  readonly peers: readonly Peer[];
};

export type DeskRelease = {
  readonly id: string;
  readonly version: number;
  readonly title: Words;
  readonly languages: readonly string[];
  readonly origin: Origin;
  readonly installedAt: number;
  readonly verifiedAt: number;
  readonly bytes: number;
  readonly state: ReleaseState;
  /** The version that visitors would see if this one were withdrawn; none: nothing of this pack. */
  readonly instead?: number;
  /** Another version of the pack that shows when nobody uses the kiosk. */
  readonly waits?: number;
  /** A newer release that the repository is known to have, and what is to be fetched for it. */
  readonly update?: { readonly version: number; readonly bytes: number };
};

export type ReleaseState =
  | { readonly kind: 'shown' }
  /** Complete and verified; shows when nobody uses the kiosk. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'withdrawn' }
  /** Failed the health check. */
  | { readonly kind: 'bad' }
  | { readonly kind: 'replaced'; readonly by: number }
  /** Here, but no longer (or not yet) in the set that the kiosk follows. */
  | { readonly kind: 'unused' }
  /** Its author wants it shown on other days (`2026-11-22`). */
  | { readonly kind: 'not-today'; readonly from?: string; readonly until?: string };

export type DeskRepository = {
  readonly url: string;
  readonly channel: string;
  /** SHA-256 in hex of the publisher's first root, once a steward has confirmed it. */
  readonly publisher?: string;
  /** The same, seen at the first contact and waiting to be compared. */
  readonly pending?: string;
};

/** `import`: a steward waits for it; a sync runs by itself. */
export type Running = {
  readonly what: 'sync' | 'import';
  readonly from: string;
  readonly progress: SyncProgress;
};

/** Whether other kiosks in the hall may fetch from this one, and at which address they find it. */
export type Offer = { readonly on: boolean; readonly address?: string };

/** Another kiosk that offers its library: found on the hall's network, or added by its address. */
export type Peer = {
  readonly address: string;
  readonly name: string;
  readonly added: boolean;
  readonly reachable: boolean;
};

/** A removable drive; one with two repositories is listed twice. `id` is opaque: a page never knows a path. */
export type Stick = {
  readonly id: string;
  readonly name: string;
  /** The folder on the stick, where that tells two repositories apart. */
  readonly folder?: string;
  readonly holds: 'packs' | 'nothing';
};

export type StickPack = {
  readonly id: string;
  readonly title: Words;
  readonly languages: readonly string[];
  readonly version: number;
  /** The version that is here. */
  readonly installed?: number;
  /** What is to be copied for it; less if packs share files. */
  readonly bytes: number;
  /** It needs a newer kiosk, of this version. */
  readonly needsKiosk?: string;
};

/** What the state of a release follows from, apart from its dates. */
export function releaseState(set: ReleaseSet, release: Installed): ReleaseState {
  const { manifest, id, version } = release;
  if (set.withdrawn.includes(manifest)) return { kind: 'withdrawn' };
  if (set.bad.includes(manifest)) return { kind: 'bad' };
  const shown = shownReleases(set).find((one) => one.id === id);
  if (shown?.manifest === manifest) return { kind: 'shown' };
  if (set.staged?.includes(manifest)) return { kind: 'waiting' };
  return shown && shown.version > version ? { kind: 'replaced', by: shown.version } : { kind: 'unused' };
}

/** The version of the same pack that waits to be shown. */
export const waitingOf = ({ staged = [], releases }: ReleaseSet, { id, manifest }: Installed) =>
  releases.find((one) => one.id === id && one.manifest !== manifest && staged.includes(one.manifest))
    ?.version;

/** The version that visitors would see if a release were withdrawn. */
export function insteadOf(set: ReleaseSet, { id, manifest }: Installed): number | undefined {
  const without = { ...set, withdrawn: [...set.withdrawn, manifest] };
  return shownReleases(without).find((one) => one.id === id)?.version;
}
