import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activateStaged,
  countStart,
  goBack,
  prove,
  prune,
  restore,
  stage,
  withdraw,
} from '../../content/release-changes.ts';
import {
  emptySet,
  type Installed,
  type ReleaseSet,
  releaseSetSchema,
  shownReleases,
} from '../../content/release-set.ts';
import { release } from '../fakes/release.ts';

const shown = (set: ReleaseSet) => shownReleases(set).map(({ id, version }) => `${id}${version}`);

type Step =
  | { readonly kind: 'stage'; readonly releases: readonly Installed[] }
  | { readonly kind: 'withdraw' | 'restore'; readonly release: Installed }
  | { readonly kind: 'activate' | 'prove' | 'goBack' | 'start' | 'prune' };

function taken(set: ReleaseSet, step: Step): ReleaseSet {
  switch (step.kind) {
    case 'stage':
      return stage(set, step.releases);
    case 'withdraw':
      return withdraw(set, step.release.manifest);
    case 'restore':
      return restore(set, step.release.manifest);
    case 'activate':
      return activateStaged(set);
    case 'prove':
      return prove(set);
    case 'goBack':
      return goBack(set);
    case 'start':
      return countStart(set);
    case 'prune':
      return prune(set, new Set());
  }
}

const anyRelease = fc.record({ id: fc.constantFrom('a', 'b', 'c'), version: fc.integer({ min: 1, max: 4 }) });
const anyInstalled = anyRelease.map(({ id, version }) => release(id, version));
const simple = fc.constantFrom('activate' as const, 'prove' as const, 'goBack' as const, 'start' as const);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('stage' as const), releases: fc.array(anyInstalled, { maxLength: 4 }) }),
  fc.record({ kind: fc.constantFrom('withdraw' as const, 'restore' as const), release: anyInstalled }),
  fc.record({ kind: simple }),
  fc.record({ kind: fc.constant('activate' as const) }),
  fc.record({ kind: fc.constant('prune' as const) }),
);
const anySet = fc.array(anyStep, { maxLength: 30 }).map((steps) => steps.reduce<ReleaseSet>(taken, emptySet));
const holds = (property: (set: ReleaseSet) => void, numRuns = 600) =>
  fc.assert(fc.property(anySet, property), { numRuns });

describe('whatever has happened, a release set', () => {
  it('shows each pack at most once, and nothing that is withdrawn, bad or not here', () =>
    holds((set) => {
      const seen = shownReleases(set);
      const ids = seen.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { manifest } of seen) {
        expect([...set.withdrawn, ...set.bad]).not.toContain(manifest);
        expect(set.releases.map((one) => one.manifest)).toContain(manifest);
      }
    }));

  it('names only releases that are here, each once, and fits its schema', () =>
    holds((set) => {
      const here = set.releases.map(({ manifest }) => manifest);
      expect(new Set(here).size).toBe(here.length);
      for (const one of [...set.current, ...set.previous, ...(set.staged ?? [])]) expect(here).toContain(one);
      expect(releaseSetSchema.parse(set)).toEqual(set);
    }));

  it('shows the same before and after something is staged', () =>
    fc.assert(
      fc.property(anySet, fc.array(anyInstalled, { maxLength: 4 }), (set, releases) => {
        expect(shown(stage(set, releases))).toEqual(shown(set));
      }),
      { numRuns: 600 },
    ));

  it('shows after going back what it showed before the activation', () =>
    fc.assert(
      fc.property(anySet, fc.array(anyInstalled, { maxLength: 4 }), (before, releases) => {
        const set = prove(before);
        const activated = activateStaged(stage(set, releases));
        fc.pre(shown(set).length > 0 && !activated.proved);
        expect(shown(goBack(activated))).toEqual(shown(set));
      }),
      { numRuns: 600 },
    ));

  it('shows the same after it was pruned, now and after going back', () =>
    holds((set) => {
      expect(shown(prune(set, new Set()))).toEqual(shown(set));
      expect(shown(goBack(prune(set, new Set())))).toEqual(shown(goBack(set)));
    }, 3000));
});
