import { describe, expect, it } from 'vitest';
import {
  activateStaged,
  countStart,
  goBack,
  markChecked,
  markVerified,
  mostUnprovedStarts,
  noteOffered,
  prove,
  prune,
  restore,
  retreat,
  stage,
  withdraw,
} from '../../content/release-changes.ts';
import { emptySet, type Installed, type ReleaseSet, shownReleases } from '../../content/release-set.ts';
import { release } from '../fakes/release.ts';

const [a1, a2, a3, b1, b2, c1] = [
  release('a', 1),
  release('a', 2),
  release('a', 3),
  release('b', 1),
  release('b', 2),
  release('c', 1),
];
const names = (releases: readonly Installed[]) => releases.map(({ id, version }) => `${id}${version}`);
const shown = (set: ReleaseSet) => names(shownReleases(set));
const showing = (set: ReleaseSet, ...releases: Installed[]) => activateStaged(stage(set, releases));
const first = showing(emptySet, a1, b1);
const unproved = showing(first, a2, c1);

describe('a release set', () => {
  it('stages without a change of what is shown, and shows the staged set when it is activated', () => {
    const staged = stage(first, [a2, b1]);
    expect(shown(staged)).toEqual(['a1', 'b1']);
    expect(shown(activateStaged(staged))).toEqual(['a2', 'b1']);
  });

  it('needs no proof if nothing was shown before, or if nothing that is shown changes', () => {
    expect(first.proved).toBe(true);
    expect(unproved.proved).toBe(false);
    const again = showing(goBack(unproved), a2, b1);
    expect([shown(again), again.proved]).toEqual([['a1', 'b1'], true]);
  });

  it('goes back to what was shown and never shows again what failed', () => {
    const back = goBack(unproved);
    expect(shown(back)).toEqual(['a1', 'b1']);
    expect(shown(showing(back, a2, b1, c1))).toEqual(['a1', 'b1']);
    expect(shown(showing(back, a3, b1))).toEqual(['a3', 'b1']);
  });

  it('does not go back from a set that has proved itself, nor to nothing', () => {
    const proved = prove(unproved);
    expect(goBack(proved)).toBe(proved);
    const alone: ReleaseSet = { ...first, proved: false };
    expect(goBack(alone)).toEqual({ ...alone, proved: true });
  });

  it('goes back past a set that never proved itself', () => {
    const two = showing(unproved, a3, b1);
    expect(shown(goBack(two))).toEqual(['a1', 'b1']);
  });

  it('is given up at the start after the third that it has not survived, and counts anew for another', () => {
    let set = unproved;
    for (let n = 1; n <= mostUnprovedStarts; n++) {
      set = countStart(set);
      expect([shown(set), set.unprovedStarts]).toEqual([['a2', 'c1'], n]);
    }
    expect(countStart(prove(set))).toEqual(prove(unproved));
    expect(showing(set, a3, b1).unprovedStarts).toBeUndefined();
    expect(shown(countStart(set))).toEqual(['a1', 'b1']);
  });

  it('stages nothing that is the current set already, and forgets what was staged before it', () => {
    expect(stage(first, [a1, b1])).toBe(first);
    const staged = stage(first, [a2, b1]);
    expect(stage(staged, [a2, b1])).toBe(staged);
    expect(stage(staged, [a1, b1]).staged).toBeUndefined();
    expect(activateStaged(first)).toBe(first);
  });

  it('keeps origin and times of a release that is here, and takes each pack once', () => {
    const elsewhere = { ...a1, origin: { kind: 'folder' as const, name: 'stick' }, installedAt: 99 };
    const set = stage(first, [elsewhere, b1, b2]);
    expect(set.releases.find(({ manifest }) => manifest === a1.manifest)).toEqual(first.releases[0]);
    expect(names(shownReleases(activateStaged(set)))).toHaveLength(2);
  });

  it('shows the next lower release in place of one that is withdrawn, until that is restored', () => {
    const set = prove(showing(prove(showing(first, a2, b1)), a3, b1));
    const without = withdraw(set, a3.manifest);
    expect(shown(without)).toEqual(['a2', 'b1']);
    expect(shown(withdraw(withdraw(without, a2.manifest), b1.manifest))).toEqual(['a1']);
    expect(restore(without, a3.manifest)).toEqual(set);
    expect(withdraw(without, a3.manifest)).toBe(without);
    expect(withdraw(set, c1.manifest)).toBe(set);
    expect(restore(set, a3.manifest)).toBe(set);
  });

  it('does not let a release that was only staged stand in for a withdrawn one', () => {
    const set = withdraw(prove(showing(showing(emptySet, a1), a3)), a3.manifest);
    const staged = stage(set, [a2]);
    expect(shown(staged)).toEqual(['a1']);
    expect(shown(activateStaged(staged))).toEqual(['a2']);
    expect(shown(goBack(activateStaged(staged)))).toEqual(['a1']);
  });

  it('keeps on the disk what it shows, the sets before and after, and what would stand in', () => {
    let set = first;
    for (const version of [2, 3, 4, 5, 6]) set = prove(showing(set, release('a', version), b1));
    set = stage(set, [release('a', 7), b2]);
    expect(names(prune(set, new Set()).releases)).toEqual(['b1', 'a5', 'a6', 'a7', 'b2']);
    const withdrawn = withdraw(set, release('a', 5).manifest);
    expect(names(prune(withdrawn, new Set()).releases)).toContain('a4');
    const once = prune(set, new Set());
    expect(prune(once, new Set())).toBe(once);
  });

  it('remembers what failed after it is gone, but not for ever', () => {
    const gone = Array.from({ length: 2100 }, (_, n) => release('z', n + 1).manifest);
    const set = prune({ ...prove(unproved), previous: [], current: [a2.manifest], bad: gone }, new Set());
    expect(set.bad).toEqual(gone.slice(100));
  });

  it('notes what was verified, parsed and offered, and is the very same if nothing is new', () => {
    const verified = markVerified(first, new Set([a1.manifest]), 7);
    expect(verified.releases.map(({ verifiedAt }) => verifiedAt)).toEqual([7, 1]);
    const checked = markChecked(first, (manifest) => manifest === b1.manifest, '2.0.0');
    expect(checked.releases.map(({ checkedBy }) => checkedBy)).toEqual([undefined, '2.0.0']);
    expect(markChecked(checked, (manifest) => manifest === b1.manifest, '2.0.0')).toBe(checked);
    const offered = noteOffered(first, ['a', 'b']);
    expect(noteOffered(offered, ['b'])).toBe(offered);
  });
});

describe('a set with which the page is lost again and again', () => {
  const proved = prove(unproved);

  it('gives way to what was shown before, although it has proved itself, until a steward restores it', () => {
    const back = retreat(proved);
    expect(shown(back)).toEqual(['a1']);
    expect(back.withdrawn).toEqual([a2.manifest, c1.manifest]);
    expect(shown(restore(restore(back, a2.manifest), c1.manifest))).toEqual(['a2', 'c1']);
  });

  it('gives way for good if it has not proved itself', () => {
    expect(retreat(unproved)).toEqual(goBack(unproved));
  });

  it.each<[string, ReleaseSet]>([
    ['no set was before it', first],
    ['nothing of it is other than before', retreat(proved)],
    ['nothing would be left to show', prove(showing(showing(emptySet, a1), c1))],
  ])('stays when %s', (_, set) => {
    expect(retreat(set)).toBe(set);
  });
});
