import { describe, expect, it } from 'vitest';
import { type Found, planOf } from '../../content/programme-plan.ts';
import type { ShownStep } from '../../content/shown-programme.ts';
import { sampleStep } from '../fakes/sample-programme.ts';
import { numberOf, samplePlan, sampleSteps } from '../fakes/session-world.ts';

const nothing: Found = { oaths: {}, quizzes: {}, seconds: {} };
const plan = (step: ShownStep, language = 'en') => planOf([step], language, nothing)[0];

describe('the plan of a programme', () => {
  it('has an entry for each step', () => {
    expect(samplePlan).toHaveLength(sampleSteps.length);
    expect(samplePlan[numberOf('silence')]).toEqual({ kind: 'timed', ms: 60_000, quiet: true });
    expect(samplePlan[numberOf('bow')]).toEqual({ kind: 'bows', times: 3, ms: 6000 });
    expect(samplePlan[numberOf('music')]).toEqual({ kind: 'sound', ms: 12_000, silentMs: 20_000 });
    expect(samplePlan[numberOf('story')]).toMatchObject({ kind: 'sound', ms: 120_000 });
    expect(samplePlan[numberOf('recite')]).toMatchObject({
      kind: 'recital',
      pace: { leading: { length: 3 } },
    });
    expect(samplePlan[numberOf('quiz')]).toEqual({
      kind: 'quiz',
      questions: [{ right: [true, false] }, { right: [true, false, true] }],
    });
  });

  it('lets what is not there go by as a text, never as a stall', () => {
    for (const step of sampleSteps) {
      if (step.kind === 'story' || step.kind === 'recite')
        expect(plan(step)).toEqual({ kind: 'timed', ms: 8000, quiet: false });
    }
    const quiz = { ...sampleStep('quiz'), quiz: { pack: 'other', id: 'far' } };
    expect(plan(quiz)).toEqual({ kind: 'timed', ms: 8000, quiet: false });
  });

  it('takes the seconds of the voice in the language that is heard', () => {
    const say = {
      ...sampleStep('say'),
      audio: { en: 'a', 'zh-Hans': 'b' },
      duration: { en: 2, 'zh-Hans': 7 },
    };
    expect(plan(say, 'zh-Hans')).toMatchObject({ kind: 'sound', ms: 7000 });
    expect(plan(say, 'fr')).toMatchObject({ kind: 'sound', ms: 2000 });
  });

  it('without any sound lets words stand as long as it takes to say them', () => {
    const { audio: _audio, duration: _duration, ...say } = sampleStep('say');
    expect(plan(say)).toEqual({ kind: 'timed', ms: 4000, quiet: false });
    const long = {
      ...say,
      text: { 'zh-Hans': '欢迎来到这里'.repeat(10), en: 'Welcome here, all of you. '.repeat(10) },
    };
    expect(plan(long, 'zh-Hans')).toEqual({ kind: 'timed', ms: 16_800, quiet: false });
    expect(plan(long, 'en')).toEqual({ kind: 'timed', ms: 18_200, quiet: false });
    const { audio: _music, duration: _length, ...music } = sampleStep('music');
    expect(plan(music)).toEqual({ kind: 'timed', ms: 20_000, quiet: false });
  });

  it('waits for a tap where nothing else tells that it is over', () => {
    const { seconds: _seconds, ...text } = sampleStep('text');
    expect(plan(text)).toEqual({ kind: 'tap' });
    expect(plan({ ...sampleStep('exhibit'), exhibit: { pack: 'p', id: 'lamp' }, seconds: 9 })).toEqual({
      kind: 'timed',
      ms: 9000,
      quiet: false,
    });
  });
});
