import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectProblems } from '../../../build/packs/problems.ts';
import { readFolder } from '../../../build/packs/read-folder.ts';
import { refKey } from '../../../content/catalogue.ts';
import { readySession, runProgramme, type Session, type SessionEvent } from '../../../content/programme.ts';
import { planOf } from '../../../content/programme-plan.ts';
import { namedBy } from '../../../content/programme-references.ts';
import { programmeOf } from '../../fakes/programme-of.ts';
import { sampleManifest } from '../../fakes/sample-manifest.ts';

const packs = resolve(import.meta.dirname, '../../../content/packs');
const draft = await readFolder(join(packs, 'ceremonies'), collectProblems());
if (!draft) throw new Error('the pack ceremonies can not be read');
const programmes = draft.programmes.map(({ id, written: { picture: _picture, alt: _alt, ...rest } }) => ({
  id,
  ...rest,
}));
const quizzes = draft.quizzes.map(({ id, written }) => ({ id, ...written }));
const manifest = { ...sampleManifest('ceremonies'), programmes, quizzes };
const oaths = Object.fromEntries(
  draft.oaths.map(({ id, written }) => [refKey({ pack: 'ceremonies', id }), written]),
);

const stepsOf = (id: string) => programmes.find((one) => one.id === id)?.steps ?? [];
const idsOf = (id: string) => stepsOf(id).map((step) => step.id);
/** What happens in a hall where each sound ends and each question is answered. */
const goOn = (state: Session): SessionEvent[] => [
  { kind: 'time', ms: 60_000 },
  { kind: 'done', step: state.phase === 'ready' ? 0 : state.step },
  { kind: 'choose', answer: 0 },
  { kind: 'heads', adults: 1, children: 0 },
  { kind: 'next' },
];

describe('the programmes that ship', () => {
  it('hold the two norms, each in its own order', () => {
    const nine = idsOf('first-oath');
    expect(nine).toHaveLength(9);
    expect([nine[1], nine[7]]).toEqual(['internationale', 'anthem']);
    expect(nine.indexOf('leader')).toBe(nine.indexOf('oath') - 1);
    expect(idsOf('renewal')).toEqual([
      ...['dress', 'anthem', 'film', 'leader', 'oath', 'encouragement', 'internationale', 'end'],
    ]);
    const variants = ['first-oath', 'renewal'].map(
      (id) => stepsOf(id).find((step) => step.kind === 'recite')?.variant,
    );
    expect(variants).toEqual(['first', 'renewal']);
  });

  it('hold the memorial visit and a school visit of 45 minutes', () => {
    expect(idsOf('memorial-visit')).toEqual(['tribute', 'story', 'oath', 'end']);
    const kinds = stepsOf('school-visit').map(({ kind }) => kind);
    expect(kinds).toEqual([
      ...['say', 'headcount', 'exhibit', 'exhibit', 'exhibit', 'story', 'quiz', 'silence', 'recite'],
      ...['sign', 'feedback', 'end'],
    ]);
    expect(programmes.find(({ id }) => id === 'school-visit')?.minutes).toBe(45);
    expect(quizzes[0]?.questions).toHaveLength(5);
  });

  it('name nothing of another pack that does not ship, in both languages', () => {
    for (const step of programmes.flatMap(({ steps }) => steps)) {
      const named = namedBy(step);
      if (!named || typeof named.ref === 'string') continue;
      const folder = named.what === 'exhibit' ? 'exhibits' : 'stories';
      for (const language of ['zh-Hans', 'en'])
        expect(
          existsSync(join(packs, named.ref.pack, folder, `${named.ref.id}.${language}.md`)),
          step.id,
        ).toBe(true);
    }
  });

  it.each(programmes.map(({ id }) => id))('%s runs from its data to its end', (id) => {
    const steps = programmeOf(manifest, id)?.steps ?? [];
    const plan = planOf(steps, 'zh-Hans', { oaths, quizzes: {}, seconds: {} });
    let state = runProgramme(readySession, { kind: 'start' }, plan);
    for (let n = 0; n < 400 && state.phase !== 'finished'; n += 1)
      state = goOn(state).reduce<Session>((on, event) => runProgramme(on, event, plan), state);
    expect(state).toMatchObject({ phase: 'finished', skipped: [], done: steps.map((_, n) => n) });
  });
});
