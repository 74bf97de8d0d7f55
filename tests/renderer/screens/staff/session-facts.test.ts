import { describe, expect, it } from 'vitest';
import type { SessionRecord } from '../../../../content/session-record.ts';
import type { ShownProgramme } from '../../../../content/shown-programme.ts';
import {
  quizOfStep,
  recordFacts,
  stepFacts,
  stepTitle,
} from '../../../../renderer/screens/staff/session-facts.ts';
import { strings } from '../../../../renderer/strings/strings.ts';
import { numberOf, sampleSteps } from '../../../fakes/session-world.ts';
import { runOf } from '../../../fakes/some-journal.ts';

const telling = { t: strings.getFixedT('en'), language: 'en', moment: (at: number) => `at ${at}` };
const programme: ShownProgramme = { pack: 'sample', id: 'visit', title: { en: 'Visit' }, steps: sampleSteps };
const quiz = numberOf('quiz');
const record: SessionRecord = {
  ...{ id: 's-1', ...runOf, began: 1, ended: 9, end: 'finished' },
  ...{ answers: { [quiz]: [[0], [0, 1], []] }, times: { [quiz]: 61_000 }, done: [quiz], skipped: [] },
  entered: [
    { step: 0, at: 1 },
    { step: quiz, at: 2 },
    { step: 0, at: 3 },
    { step: quiz, at: 4 },
  ],
};
const bar = { step: quiz, from: 0, to: 1, ms: 61_000, state: 'done' } as const;

describe('the facts of a session', () => {
  it('name what is known, and say of heads also that nobody counted', () => {
    const names = recordFacts(record, telling).map(([name]) => name);
    expect(names).toEqual(['Began', 'Last entry', 'How it ended', 'People', 'Pack', 'Language', 'Number']);
    const told = {
      school: '一中',
      leader: '李老师',
      heads: { adults: 1, children: 41 },
      stars: 4,
      sentence: 'Good',
    };
    const facts = Object.fromEntries(recordFacts({ ...record, ...told }, telling));
    expect(facts).toMatchObject({
      Began: 'at 1',
      School: '一中',
      Leader: '李老师',
      People: '1 adult · 41 children',
      Feedback: '4 of 5 stars',
      'In their words': 'Good',
      Language: 'English',
    });
  });
});

describe('the facts of a step', () => {
  it('tell each time that it was entered, and the score if its questions are known', () => {
    const facts = stepFacts(bar, record, programme, telling);
    expect(facts.slice(0, 4)).toEqual(['at 2', 'at 4', 'took 1:01', 'Done']);
    expect(facts[4]).toBe('1 of 2 questions right');
    expect(quizOfStep(programme, quiz)?.id).toBe('lamps');
  });

  it('tell answers by their numbers where another version of the pack is here', () => {
    expect(stepFacts(bar, record, undefined, telling).at(-1)).toBe('Answers: 1, 1+2, –');
    expect(quizOfStep(undefined, quiz)).toBeUndefined();
    expect(stepTitle(undefined, quiz, telling)).toBeUndefined();
  });

  it('call a step as its authors do, or by its kind', () => {
    const [first, ...others] = sampleSteps;
    if (!first) throw new Error('the sample has no steps');
    const titled = { ...programme, steps: [{ ...first, title: { en: 'Come in' } }, ...others] };
    expect(stepTitle(titled, 0, telling)).toBe('Come in');
    expect(stepTitle(programme, quiz, telling)).toBe('Questions');
  });
});
