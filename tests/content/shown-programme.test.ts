import { describe, expect, it } from 'vitest';
import { quizOf } from '../../content/shown-programme.ts';
import { programmeOf } from '../fakes/programme-of.ts';
import { sampleManifest } from '../fakes/sample-manifest.ts';
import { sampleProgramme, sampleQuiz, sampleStep } from '../fakes/sample-programme.ts';

const [picture] = sampleManifest().exhibits[0]?.pictures ?? [];
const far = { pack: 'other', id: 'far' };
const steps = [...sampleProgramme().steps, { ...sampleStep('quiz'), id: 'far', quiz: far }];
const manifest = {
  ...sampleManifest(),
  programmes: [{ ...sampleProgramme(), steps, ...(picture && { picture }) }],
  quizzes: [sampleQuiz()],
};
const shown = programmeOf(manifest, 'visit');
const step = (id: string) => shown?.steps.find((one) => one.id === id);

describe('a programme as it is shown', () => {
  it('has addresses instead of paths', () => {
    expect(shown).toMatchObject({ pack: 'sample', picture: { url: 'pack://sample/1/pictures/lamp.webp' } });
    expect(step('music')).toMatchObject({ audio: 'pack://sample/1/audio/night.1.opus', duration: 12 });
    expect(step('say')).toMatchObject({ audio: { en: 'pack://sample/1/audio/night.1.opus' } });
  });

  it('names things with their pack', () => {
    expect(step('exhibit')).toMatchObject({ exhibit: { pack: 'sample', id: 'lamp' } });
    expect(step('story')).toMatchObject({ story: { pack: 'sample', id: 'night' } });
    expect(step('recite')).toMatchObject({ oath: { pack: 'sample', id: 'vow' }, variant: 'again' });
  });

  it('brings the quizzes of its own pack with it', () => {
    expect(step('quiz')).toMatchObject({ asked: { pack: 'sample', questions: sampleQuiz().questions } });
    expect(step('far')).toEqual({ id: 'far', kind: 'quiz', quiz: far });
  });

  it('keeps all other steps as they are', () => {
    for (const id of ['text', 'silence', 'bow', 'names', 'record', 'photo', 'sign', 'headcount', 'end'])
      expect(step(id)).toEqual(steps.find((one) => one.id === id));
  });

  it('is undefined when it is not there, as a quiz is', () => {
    expect(programmeOf(manifest, 'lamps')).toBeUndefined();
    expect(quizOf(manifest, 'visit')).toBeUndefined();
    expect(quizOf(manifest, 'lamps')).toMatchObject({ pack: 'sample', id: 'lamps' });
  });
});
