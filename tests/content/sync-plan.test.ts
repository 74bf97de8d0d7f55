import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Channel, Release } from '../../content/channel.ts';
import { blobsOf, inFetchOrder, lengthClash, neededReleases, planSet } from '../../content/sync-plan.ts';
import { type Case, channelOf, inputOf, installed, release, shipped, web } from '../fakes/plan-input.ts';
import { fileOf, sampleManifest, sha256 } from '../fakes/sample-manifest.ts';

const names = (releases: readonly Release[]) => releases.map(({ id, version }) => `${id} ${version}`);
const nextOf = (channel: Channel, more: Case = {}) => names(planSet(inputOf(channel, more)).next);

it('takes the channel as it is on an empty kiosk', () => {
  const plan = planSet(inputOf(channelOf(release('b', 1), release('a', 2))));
  expect(names(plan.next)).toEqual(['b 1', 'a 2']);
  expect(plan).toMatchObject({ same: false, removed: [], absent: [], needsKiosk: [] });
  const files = blobsOf([sampleManifest()]).reduce((sum, { bytes }) => sum + bytes, 0);
  expect(plan.next[0]).toEqual({ ...installed('b', 1), installedAt: 5, verifiedAt: 5, bytes: 100 + files });
});

it('keeps what came with the app behind the channel, and its higher or equal versions in their place', () => {
  const here = [
    installed('x', 1, shipped),
    installed('a', 3, shipped),
    installed('b', 1, shipped),
    installed('c', 1, shipped),
  ];
  const channel = channelOf(release('c', 2), release('b', 1), release('a', 2));
  expect(nextOf(channel, { here })).toEqual(['c 2', 'b 1', 'a 3', 'x 1']);
});

it('replaces a shipped release that is damaged by the same version of the channel', () => {
  const channel = channelOf({ ...release('a', 1), manifest: sha256('of the channel') });
  const here = [installed('a', 1, shipped)];
  expect(planSet(inputOf(channel, { here })).same).toBe(true);
  expect(planSet(inputOf(channel, { here, has: () => false })).added).toEqual([sha256('of the channel')]);
});

it('removes what came from a repository and is listed no more', () => {
  const here = [installed('a', 1), installed('b', 1, { kind: 'folder', name: 'stick' })];
  expect(planSet(inputOf(channelOf(release('c', 1)), { here }))).toMatchObject({ removed: ['a', 'b'] });
});

it('changes chosen packs only, and removes none', () => {
  const here = [installed('a', 1), installed('gone', 1), installed('b', 1)];
  const channel = channelOf(release('c', 1), release('b', 2), release('a', 2));
  expect(nextOf(channel, { here, chosen: ['b'] })).toEqual(['b 2', 'a 1', 'gone 1']);
});

it('leaves a pack as it is that is absent or needs a newer kiosk, and tells', () => {
  const here = [installed('a', 1), installed('b', 1)];
  const channel = channelOf(release('a', 2), release('b', 2), release('c', 1));
  const { manifests } = inputOf(channel);
  const [, second] = channel.packs;
  const absent = new Map([...manifests].filter(([digest]) => digest === second?.manifest));
  expect(planSet(inputOf(channel, { here, manifests: absent }))).toMatchObject({
    absent: ['a', 'c'],
    changed: [{ id: 'b', version: 2 }],
  });
  const tooNew = new Map(
    [...manifests].map(([digest, read]) => [
      digest,
      { ...read, manifest: { ...read.manifest, minimumKiosk: '2.0.0' } },
    ]),
  );
  const plan = planSet(
    inputOf(channel, { here, manifests: tooNew, isTooOldFor: (version) => version === '2.0.0' }),
  );
  expect(plan).toMatchObject({
    same: true,
    needsKiosk: ['a', 'b', 'c'].map((id) => ({ id, minimumKiosk: '2.0.0' })),
  });
});

it('goes on from the set that waits, not from the one that is shown', () => {
  const here = [installed('a', 1)];
  const staged = [installed('a', 2)];
  expect(planSet(inputOf(channelOf(release('a', 2)), { here, staged })).same).toBe(true);
  expect(planSet(inputOf(channelOf(release('a', 1)), { here, staged })).changed).toEqual([
    { id: 'a', version: 1 },
  ]);
});

it('refuses a release that is older than one the kiosk has had, chosen or not', () => {
  const channel = channelOf(release('a', 1), release('constructor', 2));
  const needed = (highest: [string, number][], chosen?: string[]) =>
    neededReleases(channel, { ...inputOf(channel), chosen }, new Map(highest));
  const refused = { kind: 'pack-older', place: 'packs/constructor/2/manifest.json' };
  expect(needed([['constructor', 3]])).toEqual(refused);
  expect(needed([['constructor', 3]], ['a'])).toEqual(refused);
  expect(needed([['constructor', 2]])).toEqual({ kind: 'needed', releases: channel.packs });
});

it('lists each file once, small ones first, and finds two lengths for one digest', () => {
  const [one, other] = [sampleManifest('a'), sampleManifest('b')];
  other.files.push(fileOf('large', 'x'.repeat(500)), fileOf('small', ''));
  const order = inFetchOrder(blobsOf([one, other]));
  expect(order).toHaveLength(one.files.length + 2);
  expect(order.map(({ bytes }) => bytes)).toEqual(order.map(({ bytes }) => bytes).toSorted((a, b) => a - b));
  expect(lengthClash([one, other])).toBeUndefined();
  const [file] = other.files;
  if (file) other.files.push({ ...file, path: 'twin', bytes: file.bytes + 1 });
  expect(lengthClash([one, other])).toBe(file?.sha256);
});

const ids = ['a', 'b', 'c', 'd', 'constructor'];
const releases = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...ids), version: fc.integer({ min: 1, max: 4 }), mine: fc.boolean() }),
  { selector: ({ id }) => id },
);
const chosen = fc.option(fc.subarray(ids), { nil: undefined });
type Drawn = { id: string; version: number; mine: boolean };
const toInstalled = ({ id, version, mine }: Drawn) => installed(id, version, mine ? shipped : web);
const toRelease = ({ id, version }: Drawn) => release(id, version);

it('plans a set in which each pack stands once, all of it is here or comes, and a second plan changes nothing', () => {
  fc.assert(
    fc.property(releases, releases, chosen, fc.subarray(ids), (before, after, wanted, missing) => {
      const channel = channelOf(...after.map(toRelease));
      const here = before.map(toInstalled);
      const input = inputOf(channel, { here, chosen: wanted });
      const manifests = new Map(
        [...input.manifests].filter(([, { manifest }]) => !missing.includes(manifest.id)),
      );
      const plan = planSet({ ...input, manifests });
      expect(new Set(plan.next.map(({ id }) => id)).size).toBe(plan.next.length);
      const known = new Set([...here.map(({ manifest }) => manifest), ...plan.added]);
      for (const { manifest } of plan.next) expect(known).toContain(manifest);
      for (const digest of plan.added) expect(manifests.has(digest)).toBe(true);
      // What came with the app is never lost and never goes back.
      for (const { id, version } of before.filter(({ mine }) => mine))
        expect(plan.next.find((one) => one.id === id)?.version).toBeGreaterThanOrEqual(version);
      for (const { id } of plan.changed) expect(wanted ?? ids).toContain(id);
      if (wanted) expect(plan.removed).toEqual([]);
      const again = planSet({ ...inputOf(channel, { here: [...plan.next], chosen: wanted }), manifests });
      expect(again).toMatchObject({ same: true, added: [], changed: [], removed: [] });
    }),
    { numRuns: 500 },
  );
});

it('asks for no manifest that is here, and for all that the plan then adds', () => {
  fc.assert(
    fc.property(releases, releases, chosen, (before, after, wanted) => {
      const input = inputOf(channelOf(...after.map(toRelease)), {
        here: before.map(toInstalled),
        chosen: wanted,
      });
      const needed = neededReleases(input.channel, input, new Map());
      if (needed.kind !== 'needed') throw new Error(needed.kind);
      const digests = needed.releases.map(({ manifest }) => manifest);
      expect(digests.some(input.has)).toBe(false);
      expect(planSet(input).added).toEqual(digests);
    }),
    { numRuns: 500 },
  );
});
