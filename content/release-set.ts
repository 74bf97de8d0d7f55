import * as z from 'zod';
import { digestSchema, releaseSchema } from './channel.ts';
import { idSchema } from './pack-field.ts';

/** Where a release came from, in words that a steward knows: an address, a stick's name, a kiosk's name. */
export const originSchema = z.object({
  kind: z.enum(['shipped', 'web', 'folder', 'peer']),
  name: z.string(),
});
export type Origin = z.infer<typeof originSchema>;

/** A release that is complete on this disk. Times in ms since 1970. */
export const installedSchema = releaseSchema.extend({
  origin: originSchema,
  installedAt: z.number(),
  /** When all its files were last compared with their digests. */
  verifiedAt: z.number(),
  /** Of the manifest and all files. */
  bytes: z.number(),
  // The kiosk version that has parsed this very manifest; its digest then says all that parsing would.
  checkedBy: z.string().optional(),
  /** Never been in a set that proved itself: it stands in for no other release. */
  untried: z.literal(true).optional(),
});
export type Installed = z.infer<typeof installedSchema>;

/** Which releases the library has and which of them are shown: the truth of `library/active.a|b`, schema 2. */
export const releaseSetSchema = z.object({
  releases: z.array(installedSchema),
  /** Manifests, in the order in which visitors find the packs. */
  current: z.array(digestSchema),
  /** The set before, to which the kiosk returns if the current one fails its health check. */
  previous: z.array(digestSchema),
  /** Complete and verified; becomes current when nobody uses the kiosk. */
  staged: z.array(digestSchema).optional(),
  /** Whether the current set has passed its health check. */
  proved: z.boolean(),
  /** How often in a row the kiosk has started with a current set that had not proved itself. */
  unprovedStarts: z.int().min(0).optional(),
  /** Taken off the screen by a steward. */
  withdrawn: z.array(digestSchema),
  /** Failed the health check: never shown again. */
  bad: z.array(digestSchema),
  /** Ids of packs that came with the app and were installed once: whoever removed one has meant it. */
  offered: z.array(idSchema).optional(),
});
export type ReleaseSet = z.infer<typeof releaseSetSchema>;

export const emptySet: ReleaseSet = {
  releases: [],
  current: [],
  previous: [],
  proved: true,
  withdrawn: [],
  bad: [],
};

export type Digests = ReadonlySet<string>;
const none: Digests = new Set();

const hiddenIn = (set: ReleaseSet, unfit: Digests) => new Set([...set.withdrawn, ...set.bad, ...unfit]);

/**
 * What visitors see: the current set; in place of a release that is withdrawn, bad or `unfit` (damaged, or
 * made for a newer kiosk) the highest lower one of the same pack that is here, or nothing.
 */
export function shownReleases(set: ReleaseSet, unfit: Digests = none): readonly Installed[] {
  const hidden = hiddenIn(set, unfit);
  return releasesOf(set, set.current).flatMap((wanted) => {
    const shown = hidden.has(wanted.manifest) ? alternativeTo(set, wanted, hidden) : wanted;
    return shown ? [shown] : [];
  });
}

/** The packs of the current set that visitors did not see, or saw in another release, in the one before. */
export function unprovedPacks(set: ReleaseSet): readonly string[] {
  const before = new Set(shownReleases({ ...set, current: set.previous }));
  return shownReleases(set)
    .filter((one) => !before.has(one))
    .map(({ id }) => id);
}

/** The releases with these manifests, in their order; unknown ones are left out. */
export function releasesOf({ releases }: ReleaseSet, manifests: readonly string[]): readonly Installed[] {
  const known = new Map(releases.map((one) => [one.manifest, one]));
  return manifests.flatMap((manifest) => known.get(manifest) ?? []);
}

// What has only been staged stands in for nothing: staging changes nothing that visitors see.
const alternativeTo = ({ releases }: ReleaseSet, wanted: Installed, hidden: Digests) =>
  releases
    .filter((one) => one.id === wanted.id && one.version < wanted.version)
    .filter(({ manifest, untried }) => !hidden.has(manifest) && !untried)
    .reduce<Installed | undefined>(
      (best, one) => (best && best.version > one.version ? best : one),
      undefined,
    );

/** The current set as it is meant and as it is shown: what must be whole now. */
export function wantedNow(set: ReleaseSet, unfit: Digests = none): readonly Installed[] {
  return [...new Set([...releasesOf(set, set.current), ...shownReleases(set, unfit)])];
}

/**
 * What must stay on the disk: the current, previous and staged set, and for each pack the release that would
 * stand in for the current one.
 */
export function neededReleases(set: ReleaseSet, unfit: Digests = none): readonly Installed[] {
  const hidden = hiddenIn(set, unfit);
  const alternatives = releasesOf(set, set.current).map((one) => alternativeTo(set, one, hidden)?.manifest);
  const needed = new Set([...set.current, ...set.previous, ...(set.staged ?? []), ...alternatives]);
  return set.releases.filter(({ manifest }) => needed.has(manifest));
}
