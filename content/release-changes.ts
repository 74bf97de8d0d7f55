import {
  type Digests,
  type Installed,
  neededReleases,
  type ReleaseSet,
  shownReleases,
} from './release-set.ts';

/** Steps from one release set to the next; a step that changes nothing returns the very set it was given. */

/**
 * Notes the whole next set, in order, to be activated later. A release that is here already keeps its origin
 * and times. If the next set is the current one, nothing is staged.
 */
export function stage(set: ReleaseSet, next: readonly Installed[]): ReleaseSet {
  const wanted = [...new Map(next.toReversed().map((one) => [one.id, one])).values()].toReversed();
  const manifests = wanted.map(({ manifest }) => manifest);
  const { staged, ...rest } = set;
  if (isSame(manifests, set.current)) return staged ? rest : set;
  if (staged && isSame(manifests, staged)) return set;
  const known = new Set(set.releases.map(({ manifest }) => manifest));
  const added = wanted
    .filter(({ manifest }) => !known.has(manifest))
    .map((one) => ({ ...one, untried: true as const }));
  return { ...rest, releases: [...set.releases, ...added], staged: manifests };
}

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((value, n) => value === other[n]);

/**
 * Makes the staged set the current one. It has to prove itself, unless nothing was shown before or nothing
 * that is shown changes. A set that never proved itself is not what one would go back to.
 */
export function activateStaged(set: ReleaseSet): ReleaseSet {
  const { staged, unprovedStarts: _, ...rest } = set;
  if (!staged) return set;
  const previous = set.proved ? set.current : set.previous;
  const next: ReleaseSet = { ...rest, current: staged, previous, proved: false };
  const before = shownReleases({ ...set, current: previous }).map(({ manifest }) => manifest);
  const after = shownReleases(next).map(({ manifest }) => manifest);
  return before.length === 0 || isSame(before, after) ? prove(next) : next;
}

/** The current set has passed its health check. */
export function prove(set: ReleaseSet): ReleaseSet {
  if (set.proved) return set;
  const { unprovedStarts: _, ...rest } = set;
  const current = new Set(set.current);
  const tried = ({ untried, ...one }: Installed): Installed =>
    untried && !current.has(one.manifest) ? { ...one, untried } : one;
  return { ...rest, releases: set.releases.map(tried), proved: true };
}

/**
 * Returns to the previous set; what the current one has changed is bad from now on. With nothing to return
 * to, the current set stays: something on the screen is better than nothing.
 */
export function goBack(set: ReleaseSet): ReleaseSet {
  if (set.proved) return set;
  const shown = shownReleases({ ...set, current: set.previous }).map(({ manifest }) => manifest);
  const before = new Set([...set.previous, ...shown]);
  const changed = set.current.filter((manifest) => !before.has(manifest));
  const { unprovedStarts: _, ...rest } = set;
  const back = {
    ...rest,
    current: set.previous,
    proved: true,
    bad: [...new Set([...set.bad, ...changed])],
  };
  return shownReleases(back).length === 0 ? prove(set) : back;
}

/**
 * The page is lost again and again with a set that once proved itself: what that set changed is taken off the
 * screen, so that a steward can restore it. With nothing left to show the set stays as it is.
 */
export function retreat(set: ReleaseSet): ReleaseSet {
  if (!set.proved) return goBack(set);
  const before = new Set(set.previous);
  const changed = shownReleases(set).filter(({ manifest }) => !before.has(manifest));
  if (before.size === 0 || changed.length === 0) return set;
  const back = changed.reduce((after, { manifest }) => withdraw(after, manifest), set);
  return shownReleases(back).length === 0 ? set : back;
}

/** Starts with an unproved set in a row after which the kiosk goes back by itself. */
export const mostUnprovedStarts = 3;

/** Counts a start of the kiosk; a set that has not proved itself in so many starts is given up. */
export function countStart(set: ReleaseSet): ReleaseSet {
  if (set.proved) return set;
  const starts = set.unprovedStarts ?? 0;
  return starts >= mostUnprovedStarts ? goBack(set) : { ...set, unprovedStarts: starts + 1 };
}

/** Takes a release off the screen, at once. */
export function withdraw(set: ReleaseSet, manifest: string): ReleaseSet {
  const known = set.releases.some((one) => one.manifest === manifest);
  if (!known || set.withdrawn.includes(manifest)) return set;
  return { ...set, withdrawn: [...set.withdrawn, manifest] };
}

/** Undoes `withdraw`. */
export function restore(set: ReleaseSet, manifest: string): ReleaseSet {
  if (!set.withdrawn.includes(manifest)) return set;
  return { ...set, withdrawn: set.withdrawn.filter((one) => one !== manifest) };
}

/** These packs came with the app and have been installed once. */
export function noteOffered(set: ReleaseSet, ids: readonly string[]): ReleaseSet {
  const before = set.offered ?? [];
  const offered = [...new Set([...before, ...ids])];
  return offered.length === before.length ? set : { ...set, offered };
}

/** This kiosk version has parsed the manifests for which `isChecked` answers true. */
export function markChecked(
  set: ReleaseSet,
  isChecked: (manifest: string) => boolean,
  kiosk: string,
): ReleaseSet {
  const isNew = (one: Installed) => one.checkedBy !== kiosk && isChecked(one.manifest);
  if (!set.releases.some(isNew)) return set;
  return { ...set, releases: set.releases.map((one) => (isNew(one) ? { ...one, checkedBy: kiosk } : one)) };
}

/** All files of these releases were compared with their digests at this time. */
export function markVerified(set: ReleaseSet, manifests: Digests, at: number): ReleaseSet {
  const mark = (one: Installed) => (manifests.has(one.manifest) ? { ...one, verifiedAt: at } : one);
  return { ...set, releases: set.releases.map(mark) };
}

// So that the list of what failed or was withdrawn, and is gone from the disk, does not grow for ever.
const mostGone = 2000;

/** Forgets the releases that nothing needs; `planned` are to be staged soon. */
export function prune(set: ReleaseSet, unfit: Digests, planned: Digests = new Set()): ReleaseSet {
  const needed = new Set([...neededReleases(set, unfit), ...shownReleases(goBack(set), unfit)]);
  const releases = set.releases.filter((one) => needed.has(one) || planned.has(one.manifest));
  const kept = new Set(releases.map(({ manifest }) => manifest));
  if (releases.length === set.releases.length) return set;
  const short = (list: readonly string[]) => {
    const gone = list.filter((manifest) => !kept.has(manifest));
    const forgotten = new Set(gone.slice(0, -mostGone));
    return list.filter((manifest) => !forgotten.has(manifest));
  };
  return { ...set, releases, withdrawn: short(set.withdrawn), bad: short(set.bad) };
}
