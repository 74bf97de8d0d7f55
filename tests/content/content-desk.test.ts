import { describe, expect, it } from 'vitest';
import { insteadOf, releaseState, waitingOf } from '../../content/content-desk.ts';
import { emptySet, type Installed, type ReleaseSet } from '../../content/release-set.ts';

const release = (id: string, version: number): Installed => ({
  id,
  version,
  manifest: `${id}${version}`.padEnd(64, '0'),
  origin: { kind: 'web', name: 'https://packs.example' },
  installedAt: 1,
  verifiedAt: 2,
  bytes: 3,
});
const [one, two, three, other] = [release('a', 1), release('a', 2), release('a', 3), release('b', 1)];
const set: ReleaseSet = {
  ...emptySet,
  releases: [one, two, three, other],
  current: [two.manifest, other.manifest],
  staged: [three.manifest, other.manifest],
};
const kinds = (of: ReleaseSet) => of.releases.map((each) => releaseState(of, each));

describe('what the desk says of a release', () => {
  it('is whether it is shown, waits, or was replaced', () => {
    expect(kinds(set)).toEqual([
      { kind: 'replaced', by: 2 },
      { kind: 'shown' },
      { kind: 'waiting' },
      { kind: 'shown' },
    ]);
  });

  it('is that the older one shows when a steward has withdrawn the newer', () => {
    expect(kinds({ ...set, withdrawn: [two.manifest] }).slice(0, 2)).toEqual([
      { kind: 'shown' },
      { kind: 'withdrawn' },
    ]);
    expect(kinds({ ...set, bad: [two.manifest], current: [two.manifest] })).toEqual([
      { kind: 'shown' },
      { kind: 'bad' },
      { kind: 'waiting' },
      { kind: 'waiting' },
    ]);
  });

  it('is that it is unused when the set no longer has its pack', () => {
    expect(kinds({ ...emptySet, releases: [other] })).toEqual([{ kind: 'unused' }]);
  });

  it('is what would be seen instead', () => {
    expect(insteadOf(set, two)).toBe(1);
    expect(insteadOf({ ...set, withdrawn: [one.manifest] }, two)).toBeUndefined();
    expect(insteadOf(set, other)).toBeUndefined();
  });

  it('is what waits to be shown', () => {
    expect(waitingOf(set, two)).toBe(3);
    expect(waitingOf(set, three)).toBeUndefined();
    expect(waitingOf({ ...emptySet, releases: set.releases }, two)).toBeUndefined();
  });
});
