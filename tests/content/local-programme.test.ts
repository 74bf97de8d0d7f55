import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../content/catalogue.ts';
import {
  findProgramme,
  isTimed,
  localProgramme,
  localRef,
  shownOf,
  withLocalProgrammes,
} from '../../content/local-programme.ts';
import { manifestSchema } from '../../content/pack.ts';
import { localProgrammeSchema } from '../../content/programme-draft.ts';
import { programmeSchema } from '../../content/programme-step.ts';
import { sampleManifest } from '../fakes/sample-manifest.ts';
import { sampleProgramme, sampleQuiz } from '../fakes/sample-programme.ts';
import { localOf, someLocal, someSteps } from '../fakes/some-programme.ts';

const base = (steps = sampleProgramme().steps) => ({ ...sampleProgramme(), steps });

describe('a local programme, whatever an update of its pack has added, removed and changed', () => {
  it('has its own steps that are still there, in its own order, and no others', () => {
    fc.assert(
      fc.property(someSteps, someLocal, (steps, local) => {
        const now = localProgramme(base(steps), local);
        const here = new Set(steps.map(({ id }) => id));
        const kept = local.steps.map(({ id }) => id).filter((id) => here.has(id));
        expect(now.gone).toEqual(local.steps.map(({ id }) => id).filter((id) => !here.has(id)));
        expect(now.kind).toBe(kept.length === 0 ? 'empty' : 'shown');
        if (now.kind === 'shown') expect(now.programme.steps.map(({ id }) => id)).toEqual(kept);
      }),
    );
  });

  it('keeps its times where a step can have one, and is what the pack says in all else', () => {
    fc.assert(
      fc.property(someSteps, someLocal, (steps, local) => {
        const now = localProgramme(base(steps), local);
        if (now.kind === 'empty') return;
        for (const step of now.programme.steps) {
          const packs = steps.find(({ id }) => id === step.id);
          const seconds = local.steps.find(({ id }) => id === step.id)?.seconds;
          const timed = packs && isTimed(packs) && seconds !== undefined;
          expect(step).toEqual(timed ? { ...packs, seconds } : packs);
        }
      }),
    );
  });

  it('is a programme as a pack may have one, and never an empty one', () => {
    fc.assert(
      fc.property(someSteps, someLocal, (steps, local) => {
        const now = localProgramme(base(steps), local);
        if (now.kind === 'empty') return;
        const { id: _, ...rest } = now.programme;
        expect(programmeSchema.safeParse({ ...rest, id: 'any' }).success).toBe(true);
      }),
    );
  });

  it('is what it was when the pack is as it was again', () => {
    fc.assert(
      fc.property(someSteps, someSteps, someLocal, (steps, others, local) => {
        const before = localProgramme(base(steps), local);
        localProgramme(base(others), local);
        expect(localProgramme(base(steps), local)).toEqual(before);
      }),
    );
  });
});

describe('a local programme', () => {
  const local = localOf([{ id: 'end' }, { id: 'music', seconds: 5 }, { id: 'silence', seconds: 90 }]);
  const manifest = { ...sampleManifest(), programmes: [sampleProgramme()], quizzes: [sampleQuiz()] };
  const find = (pack: string) => (pack === 'sample' ? manifest : undefined);

  it('has its own title, id and minutes, and not the summary of all the steps', () => {
    const now = localProgramme({ ...base(), summary: { en: 'All of it' } }, local);
    expect(now).toMatchObject({
      kind: 'shown',
      programme: { id: '~a1b2c3', title: { en: 'Ours' }, minutes: 20 },
    });
    expect(now).not.toHaveProperty('programme.summary');
  });

  it('leaves a recording as long as it lasts', () => {
    const shown = findProgramme(localRef(local), find, [local]);
    expect(shown?.programme.steps).toMatchObject([{ id: 'end' }, { seconds: 20 }, { seconds: 90 }]);
  });

  it('has an id that no pack can have', () => {
    expect(localProgrammeSchema.safeParse(local).success).toBe(true);
    const named = { ...manifest, programmes: [{ ...sampleProgramme(), id: local.id }] };
    expect(manifestSchema.safeParse(named).success).toBe(false);
    expect(localProgrammeSchema.safeParse({ ...local, id: 'visit' }).success).toBe(false);
  });

  it('is found by its ref and shown with addresses, but not under another pack', () => {
    const found = findProgramme({ pack: 'sample', id: local.id }, find, [local]);
    expect(found && shownOf(found)).toMatchObject({ pack: 'sample', id: local.id, revision: 1 });
    expect(findProgramme({ pack: 'other', id: local.id }, () => manifest, [local])).toBeUndefined();
    expect(findProgramme({ pack: 'sample', id: '~other' }, find, [local])).toBeUndefined();
  });

  it('shows after those of the packs, and not while its pack is away', () => {
    const catalogue = catalogueOf([manifest], 0);
    const shown = withLocalProgrammes(catalogue, [manifest], [local]);
    expect(shown.programmes).toEqual([
      { pack: 'sample', id: 'visit' },
      { pack: 'sample', id: local.id },
    ]);
    expect(shown.cards[`sample/${local.id}`]).toMatchObject({ kind: 'programme', count: 3, minutes: 20 });
    expect(withLocalProgrammes(catalogue, [], [local])).toBe(catalogue);
  });
});
