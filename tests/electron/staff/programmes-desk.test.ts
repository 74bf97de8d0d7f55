import { describe, expect, it } from 'vitest';

import type { Manifest } from '../../../content/pack.ts';
import { answer } from '../../../electron/answer.ts';
import { programmesDesk } from '../../../electron/staff/programmes-desk.ts';
import { entryAt, ours, programmesWorld } from '../../fakes/programmes-world.ts';
import { sampleManifest } from '../../fakes/sample-manifest.ts';
import { sampleProgramme, sampleQuiz } from '../../fakes/sample-programme.ts';

describe('the desk’s page of programmes', () => {
  it('tells of each programme whether it shows, and of each entry what it lacks and whether it clashes', async () => {
    const programmes = await (await programmesWorld()).open();
    const packs: Record<string, Manifest> = {
      sample: { ...sampleManifest(), programmes: [sampleProgramme()], quizzes: [sampleQuiz()] },
    };
    const desk = programmesDesk({
      programmes,
      library: { manifest: (id) => packs[id] },
      material: { of: () => ({ kind: 'whole' }) },
    });
    await desk.saveProgramme({ ...ours, steps: [{ id: 'end' }, { id: 'lost' }] });
    await desk.saveProgramme({ ...ours, steps: [{ id: 'lost' }] });
    await desk.saveProgramme({ ...ours, base: { pack: 'gone', id: 'visit' } });
    await desk.saveEntry(entryAt('11:00', '~t00001'));
    await desk.saveEntry(entryAt('11:04'));
    await desk.saveEntry(entryAt('11:34'));
    const { programmes: all, schedule } = await desk.programmesDesk();
    expect(all.map(({ state, gone }) => [state, gone])).toEqual([
      ['shown', ['lost']],
      ['empty', ['lost']],
      ['absent', []],
    ]);
    expect(all[0]?.ref).toEqual({ pack: 'sample', id: '~t00001' });
    expect(schedule.map(({ minutes, clashes }) => [minutes, clashes])).toEqual([
      [5, true],
      [30, true],
      [30, false],
    ]);
    expect(schedule[0]?.material).toEqual({ kind: 'whole' });
  });
});

const draft = ours;
const entry = entryAt('10:00');

describe('a call of the desk’s page of programmes', () => {
  it.each<[string, unknown]>([
    ['saveProgramme', { ...draft, steps: [] }],
    ['saveProgramme', { ...draft, steps: [{ id: 'end' }, { id: 'end' }] }],
    ['saveProgramme', { ...draft, steps: [{ id: 'end', seconds: 0 }] }],
    ['saveProgramme', { ...draft, title: {} }],
    ['saveProgramme', { ...draft, title: { en: 'x'.repeat(61) } }],
    ['saveProgramme', { ...draft, base: { pack: 'sample', id: '~abcd' } }],
    ['saveProgramme', { ...draft, id: 'school-visit' }],
    ['saveProgramme', { ...draft, revision: 1 }],
    ['removeProgramme', 'school-visit'],
    ['removeProgramme', '~../x'],
    ['saveEntry', { ...entry, day: '2026-02-30' }],
    ['saveEntry', { ...entry, time: '24:00' }],
    ['saveEntry', { ...entry, group: '' }],
    ['saveEntry', { ...entry, heads: 0 }],
    ['saveEntry', { ...entry, begun: true }],
    ['removeEntry', '../a'],
  ])('is refused with wrong arguments: %s %j', async (name, argument) => {
    await expect(answer({}, name, [argument])).rejects.toThrow(/wrong arguments/);
  });
});
