import { type Channel, manifestTarget, type Release } from './channel.ts';
import type { Manifest } from './pack.ts';
import { type Installed, type Origin, type ReleaseSet, releasesOf } from './release-set.ts';

/** What a sync has to do, worked out before it does anything. */

/** What a plan starts from. */
export type Present = {
  readonly set: ReleaseSet;
  /** Whether the release with this manifest is here and whole. */
  readonly has: (manifest: string) => boolean;
  /** Ids of the packs to update; all if undefined. The others stay as they are. */
  readonly chosen?: readonly string[] | undefined;
};

/** The set that a plan changes: what will be shown next, or is shown. */
const baseOf = (set: ReleaseSet): readonly Installed[] => releasesOf(set, set.staged ?? set.current);

const byId = (releases: readonly Installed[]) => new Map(releases.map((one) => [one.id, one]));

export type Needed =
  | { readonly kind: 'needed'; readonly releases: readonly Release[] }
  /** The channel names a release that is older than one this kiosk has had; `place` is its target. */
  | { readonly kind: 'pack-older'; readonly place: string };

/** The releases of a channel whose manifests have to be read. `highest`: the highest version had, by pack. */
export function neededReleases(
  channel: Channel,
  present: Present,
  highest: ReadonlyMap<string, number>,
): Needed {
  const older = channel.packs.find(({ id, version }) => version < (highest.get(id) ?? 0));
  if (older) return { kind: 'pack-older', place: manifestTarget(older.id, older.version) };
  const base = byId(baseOf(present.set));
  const releases = channel.packs.filter(
    (release) => isWanted(release, base.get(release.id), present) && !present.has(release.manifest),
  );
  return { kind: 'needed', releases };
}

/** A pack that came with the app stays until the channel has a higher version of it. */
function isWanted(release: Release, now: Installed | undefined, { chosen, has }: Present): boolean {
  if (chosen && !chosen.includes(release.id)) return false;
  return !(now?.origin.kind === 'shipped' && now.version >= release.version && has(now.manifest));
}

/** A file to be fetched, once, however many packs share it. */
export type WantedBlob = { readonly sha256: string; readonly bytes: number };

/** A manifest that was read; `bytes` is its own length. */
export type ManifestRead = { readonly manifest: Manifest; readonly bytes: number };

export type PlanInput = Present & {
  readonly channel: Channel;
  /** Those of the needed releases that the source has, by digest. */
  readonly manifests: ReadonlyMap<string, ManifestRead>;
  /** Whether this kiosk is older than the version that a pack asks for. */
  readonly isTooOldFor: (minimumKiosk: string) => boolean;
  readonly origin: Origin;
  /** Ms since 1970. */
  readonly now: number;
};

export type Plan = {
  /** The whole next set, in the order in which visitors find the packs. */
  readonly next: readonly Installed[];
  /** The next set is the one before. */
  readonly same: boolean;
  /** Manifests of those that are not here yet, in the same order. */
  readonly added: readonly string[];
  readonly changed: readonly { readonly id: string; readonly version: number }[];
  readonly removed: readonly string[];
  /** Packs that the source does not have. */
  readonly absent: readonly string[];
  readonly needsKiosk: readonly { readonly id: string; readonly minimumKiosk: string }[];
};

/**
 * The next set: the channel's packs in its order, then what came with the app and is not in the channel. A pack
 * from a repository that the channel lists no more is removed, unless only chosen packs are updated. A pack
 * that is absent or needs a newer kiosk stays as it is.
 */
export function planSet(input: PlanInput): Plan {
  const { channel, set, chosen } = input;
  const base = baseOf(set);
  const now = byId(base);
  const places = channel.packs.map((release) => placeOf(release, now.get(release.id), input));
  const listed = new Set(channel.packs.map(({ id }) => id));
  const after = base.filter(({ id, origin }) => !listed.has(id) && (chosen || origin.kind === 'shipped'));
  const next = [...places.flatMap(({ release }) => release ?? []), ...after];
  const before = new Set(base.map(({ manifest }) => manifest));
  const stays = new Set(next.map(({ id }) => id));
  const same = next.length === base.length && next.every(({ manifest }, n) => manifest === base[n]?.manifest);
  return {
    next,
    same,
    added: places.flatMap(({ added }) => added ?? []),
    changed: next.filter(({ manifest }) => !before.has(manifest)).map(({ id, version }) => ({ id, version })),
    removed: base.filter(({ id }) => !stays.has(id)).map(({ id }) => id),
    absent: places.flatMap(({ absent }) => absent ?? []),
    needsKiosk: places.flatMap(({ needsKiosk }) => needsKiosk ?? []),
  };
}

/** What stands at a release's place in the next set, and what there is to tell of it. */
type Place = {
  readonly release: Installed | undefined;
  readonly added?: string;
  readonly absent?: string;
  readonly needsKiosk?: { readonly id: string; readonly minimumKiosk: string };
};

function placeOf(wanted: Release, now: Installed | undefined, input: PlanInput): Place {
  const { id, manifest } = wanted;
  if (!isWanted(wanted, now, input)) return { release: now };
  const here = input.set.releases.find((one) => one.manifest === manifest);
  if (here && input.has(manifest)) return { release: here };
  const read = input.manifests.get(manifest);
  if (!read) return { release: now, absent: id };
  const { minimumKiosk } = read.manifest;
  if (minimumKiosk !== undefined && input.isTooOldFor(minimumKiosk))
    return { release: now, needsKiosk: { id, minimumKiosk } };
  const files = blobsOf([read.manifest]).reduce((sum, { bytes }) => sum + bytes, 0);
  const { origin, now: at } = input;
  const release = { ...wanted, origin, installedAt: at, verifiedAt: at, bytes: read.bytes + files };
  return { release, added: manifest };
}

/** The files of manifests, each once, in their order. */
export function blobsOf(manifests: readonly Manifest[]): readonly WantedBlob[] {
  const once = new Map<string, number>();
  for (const { files } of manifests)
    for (const { sha256, bytes } of files) if (!once.has(sha256)) once.set(sha256, bytes);
  return [...once].map(([sha256, bytes]) => ({ sha256, bytes }));
}

/** Small files first, so that most packs are nearly whole early; then in the order of the packs. */
export const inFetchOrder = (blobs: readonly WantedBlob[]): readonly WantedBlob[] =>
  blobs.toSorted((a, b) => a.bytes - b.bytes);

/** The digest that two manifests give different lengths for, if there is one: no file can be both. */
export function lengthClash(manifests: readonly Manifest[]): string | undefined {
  const lengths = new Map<string, number>();
  for (const { files } of manifests) {
    for (const { sha256, bytes } of files) {
      if ((lengths.get(sha256) ?? bytes) !== bytes) return sha256;
      lengths.set(sha256, bytes);
    }
  }
  return undefined;
}
