import { describe, expect, it } from 'vitest';
import {
  emptySet,
  neededReleases,
  type ReleaseSet,
  releasesOf,
  shownReleases,
  unprovedPacks,
  wantedNow,
} from '../../content/release-set.ts';
import { release } from '../fakes/release.ts';

const [a1, a2, a3, b1] = [release('a', 1), release('a', 2), release('a', 3), release('b', 1)];
const set: ReleaseSet = {
  ...emptySet,
  releases: [a1, a2, a3, b1],
  current: [b1.manifest, a2.manifest],
};

describe('what a release set shows', () => {
  it('is the current set in its order', () => {
    expect(shownReleases(set)).toEqual([b1, a2]);
  });

  it.each<[string, Partial<ReleaseSet>, ReadonlySet<string> | undefined]>([
    ['withdrawn', { withdrawn: [a2.manifest] }, undefined],
    ['bad', { bad: [a2.manifest] }, undefined],
    ['unfit for this kiosk', {}, new Set([a2.manifest])],
  ])('is the highest lower release in place of one that is %s, never a higher one', (_name, more, unfit) => {
    expect(shownReleases({ ...set, ...more }, unfit)).toEqual([b1, a1]);
    expect(shownReleases({ ...set, ...more, releases: [a2, a3, b1] }, unfit)).toEqual([b1]);
  });

  it('leaves out what is not here', () => {
    expect(shownReleases({ ...set, releases: [a2] })).toEqual([a2]);
    expect(releasesOf(set, [a3.manifest, 'unknown', a1.manifest])).toEqual([a3, a1]);
  });
});

describe('what must prove itself', () => {
  it('is each pack that was not shown so before', () => {
    expect(unprovedPacks({ ...set, previous: [a1.manifest, b1.manifest] })).toEqual(['a']);
    expect(unprovedPacks(set)).toEqual(['b', 'a']);
  });

  it('is nothing if packs have only gone', () => {
    expect(unprovedPacks({ ...set, current: [b1.manifest], previous: [a2.manifest, b1.manifest] })).toEqual(
      [],
    );
  });
});

describe('what must stay', () => {
  it('is on the disk the sets and what would stand in', () => {
    expect(neededReleases(set)).toEqual([a1, a2, b1]);
    expect(neededReleases({ ...set, staged: [a3.manifest] })).toEqual([a1, a2, a3, b1]);
  });

  it('is whole now what is meant and what is shown instead', () => {
    expect(wantedNow(set)).toEqual([b1, a2]);
    expect(wantedNow({ ...set, withdrawn: [a2.manifest] })).toEqual([b1, a2, a1]);
  });
});
