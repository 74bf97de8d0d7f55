import type { Channel, Release } from '../../content/channel.ts';
import { emptySet, type Installed, type Origin } from '../../content/release-set.ts';
import type { PlanInput } from '../../content/sync-plan.ts';
import { sampleManifest, sha256 } from './sample-manifest.ts';

export const web: Origin = { kind: 'web', name: 'museum.example' };
export const shipped: Origin = { kind: 'shipped', name: '' };
export const release = (id: string, version: number): Release => ({
  id,
  version,
  manifest: sha256(`${id} ${version}`),
});
export const installed = (id: string, version: number, origin = web): Installed => ({
  ...release(id, version),
  origin,
  installedAt: 1,
  verifiedAt: 1,
  bytes: 10,
});
export const channelOf = (...packs: Release[]): Channel => ({
  format: 1,
  channel: 'hall',
  release: 1,
  packs,
});

export type Case = Partial<Omit<PlanInput, 'channel'>> & {
  readonly here?: readonly Installed[];
  readonly staged?: readonly Installed[];
};

/** What a plan is made from: all manifests of the channel can be read. */
export function inputOf(channel: Channel, { here = [], staged, ...more }: Case = {}): PlanInput {
  const set = {
    ...emptySet,
    releases: [...here, ...(staged ?? [])],
    current: here.map(({ manifest }) => manifest),
    ...(staged && { staged: staged.map(({ manifest }) => manifest) }),
  };
  const known = new Set(set.releases.map(({ manifest }) => manifest));
  return {
    channel,
    set,
    has: (manifest) => known.has(manifest),
    manifests: new Map(
      channel.packs.map(({ id, version, manifest }) => [
        manifest,
        { manifest: sampleManifest(id, version), bytes: 100 },
      ]),
    ),
    isTooOldFor: () => false,
    origin: web,
    now: 5,
    ...more,
  };
}
