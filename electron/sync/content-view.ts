import { isValidOn } from '../../content/catalogue.ts';
import type { ContentDesk, DeskRelease, ReleaseState, StickPack } from '../../content/content-desk.ts';
import { insteadOf, releaseState, waitingOf } from '../../content/content-desk.ts';
import type { Manifest } from '../../content/pack.ts';
import type { Installed, ReleaseSet } from '../../content/release-set.ts';

/** The steward's view of every release on this disk, in the order in which visitors find the packs. */
export function deskReleases(
  set: ReleaseSet,
  manifestOf: (manifest: string) => Manifest | undefined,
  updates: readonly StickPack[],
  day: string,
): ContentDesk['releases'] {
  const order = (set.staged ?? set.current).flatMap(
    (digest) => set.releases.find(({ manifest }) => manifest === digest)?.id ?? [],
  );
  const place = ({ id }: Installed) => (order.includes(id) ? order.indexOf(id) : order.length);
  return set.releases
    .toSorted((a, b) => place(a) - place(b) || b.version - a.version)
    .map((release) => deskRelease(set, release, manifestOf(release.manifest), updates, day));
}

function deskRelease(
  set: ReleaseSet,
  release: Installed,
  manifest: Manifest | undefined,
  updates: readonly StickPack[],
  day: string,
): DeskRelease {
  const { id, version, origin, installedAt, verifiedAt, bytes } = release;
  const state = stateOn(releaseState(set, release), manifest, day);
  const instead = state.kind === 'shown' ? insteadOf(set, release) : undefined;
  const waits = state.kind === 'shown' ? waitingOf(set, release) : undefined;
  const update = updates.find((one) => one.id === id && one.version > version);
  const isNewest = set.releases.every((one) => one.id !== id || one.version <= version);
  return {
    id,
    version,
    origin,
    installedAt,
    verifiedAt,
    bytes,
    // A manifest that can't be read any more has no title: its id is what is left.
    title: manifest?.title ?? { en: id },
    languages: manifest?.languages ?? [],
    state,
    ...(instead !== undefined && { instead }),
    ...(waits !== undefined && { waits }),
    ...(update && isNewest && { update: { version: update.version, bytes: update.bytes } }),
  };
}

function stateOn(state: ReleaseState, manifest: Manifest | undefined, day: string): ReleaseState {
  if (state.kind !== 'shown' || !manifest || isValidOn(manifest, day)) return state;
  const { validFrom: from, validUntil: until } = manifest;
  return { kind: 'not-today', ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}
