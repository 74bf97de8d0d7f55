import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../content/manifest.ts';
import type { Step } from '../../content/programme-step.ts';
import { sampleManifest } from '../fakes/sample-manifest.ts';
import { sampleProgramme, sampleQuiz, sampleStep } from '../fakes/sample-programme.ts';

const withSteps = (...steps: Step[]) => {
  const programme = { ...sampleProgramme(), steps };
  return { ...sampleManifest(), programmes: [programme], quizzes: [sampleQuiz()] };
};
const problemsOf = (manifest: unknown) => {
  const parsed = parseManifest(manifest);
  return parsed.kind === 'good' ? [] : parsed.problems.map(({ place, message }) => `${place}: ${message}`);
};

describe('a pack with programmes', () => {
  it('is good when all that they name is there', () => {
    expect(problemsOf(withSteps(...sampleProgramme().steps))).toEqual([]);
  });

  it('may be older than programmes are', () => {
    const { programmes: _programmes, quizzes: _quizzes, ...older } = sampleManifest();
    expect(parseManifest(older)).toMatchObject({ kind: 'good', manifest: { programmes: [], quizzes: [] } });
  });

  it.each<[Step, string]>([
    [
      { ...sampleStep('exhibit'), exhibit: 'stone' },
      'exhibit: names the exhibit "stone", which is not in the pack',
    ],
    [{ ...sampleStep('story'), story: 'lamp' }, 'story: names the story "lamp", which is not in the pack'],
    [{ ...sampleStep('recite'), oath: 'vows' }, 'oath: names the oath "vows", which is not in the pack'],
    [
      { ...sampleStep('recite'), variant: 'first' },
      'variant: names the variant "first", which the oath "vow" does not have',
    ],
    [{ ...sampleStep('quiz'), quiz: 'visit' }, 'quiz: names the quiz "visit", which is not in the pack'],
    [
      { ...sampleStep('music'), audio: 'audio/x.opus' },
      'audio: names the file "audio/x.opus", which the pack does not list',
    ],
    [
      { ...sampleStep('say'), audio: { en: 'audio/y.opus' } },
      'audio.en: names the file "audio/y.opus", which the pack does not list',
    ],
  ])('with the step %j says what is wrong', (step, problem) => {
    expect(problemsOf(withSteps(step))).toEqual([`programmes.0.steps.0.${problem}`]);
  });

  it('leaves what is in another pack to the hall', () => {
    const elsewhere = { pack: 'other', id: 'stone' };
    const steps: Step[] = [
      { ...sampleStep('exhibit'), exhibit: elsewhere },
      { ...sampleStep('recite'), oath: elsewhere, variant: 'any' },
    ];
    expect(problemsOf(withSteps(...steps))).toEqual([]);
  });

  it('shares its ids with all that the pack has', () => {
    const manifest = { ...withSteps(sampleStep('end')), quizzes: [{ ...sampleQuiz(), id: 'visit' }] };
    expect(problemsOf(manifest)).toEqual(['quizzes.0.id: "visit" is also in programmes']);
  });
});
