import { describe, expect, it } from 'vitest';
import {
  type Programme,
  programmeSchema,
  type Quiz,
  quizSchema,
  stepSchema,
  stepShapes,
} from '../../content/programme-step.ts';
import { sampleProgramme, sampleQuiz, sampleStep } from '../fakes/sample-programme.ts';

const problemsOf = (
  schema: typeof programmeSchema | typeof quizSchema | typeof stepSchema,
  value: unknown,
) => {
  const parsed = schema.safeParse(value);
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('a programme', () => {
  it('may have steps of every kind', () => {
    expect(problemsOf(programmeSchema, sampleProgramme())).toEqual([]);
    const kinds = sampleProgramme().steps.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(Object.keys(stepShapes)));
  });

  it('names a thing of its own pack by id and one of another by both', () => {
    const exhibit = sampleStep('exhibit');
    expect(problemsOf(stepSchema, { ...exhibit, exhibit: { pack: 'other', id: 'lamp' } })).toEqual([]);
    for (const wrong of ['Other/Lamp', 7, { pack: 'other' }, {}])
      expect(problemsOf(stepSchema, { ...exhibit, exhibit: wrong })[0]).toMatch(/^exhibit: expected an id/);
  });

  it.each<[string, Partial<Record<keyof Programme, unknown>>, string]>([
    ['no steps', { steps: [] }, 'steps: expected at least one step'],
    ['no length', { minutes: 0 }, 'minutes: expected minutes above 0'],
    [
      'one id for two steps',
      { steps: [sampleStep('sign'), { ...sampleStep('end'), id: 'sign' }] },
      'steps.1.id: "sign" is used twice; give each step its own id',
    ],
    [
      'a kind of step that there is not',
      { steps: [{ id: 'x', kind: 'dance' }] },
      'steps.0.kind: expected one of text, say, music, silence, bow, exhibit, story, recite, names, quiz, record, photo, sign, headcount, feedback, end',
    ],
    [
      'a silence without an end',
      { steps: [{ id: 'x', kind: 'silence' }] },
      'steps.0.seconds: expected seconds above 0',
    ],
    [
      'half a bow',
      { steps: [{ id: 'x', kind: 'bow', times: 0.5 }] },
      'steps.0.times: expected a whole number from 1 to 10',
    ],
  ])('with %s says so', (_name, change, problem) => {
    expect(problemsOf(programmeSchema, { ...sampleProgramme(), ...change })).toEqual([problem]);
  });
});

describe('a quiz', () => {
  const [question] = sampleQuiz().questions as [Quiz['questions'][number]];

  it('may have one or several right answers', () => {
    expect(problemsOf(quizSchema, sampleQuiz())).toEqual([]);
  });

  it.each<[string, Partial<Record<keyof typeof question, unknown>>, string]>([
    [
      'no right answer',
      { answers: question.answers.map((one) => ({ ...one, right: false })) },
      'expected an answer with "right: true"',
    ],
    ['one answer', { answers: question.answers.slice(0, 1) }, 'expected at least two answers'],
  ])('with %s says so', (_name, change, problem) => {
    const questions = [{ ...question, ...change }];
    expect(problemsOf(quizSchema, { ...sampleQuiz(), questions })).toEqual([
      `questions.0.answers: ${problem}`,
    ]);
  });

  it('has each question once', () => {
    expect(problemsOf(quizSchema, { ...sampleQuiz(), questions: [question, question] })).toEqual([
      'questions.1.id: "lit" is used twice; give each question its own id',
    ]);
  });
});
