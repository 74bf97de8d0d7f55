import { describe, expect, it } from 'vitest';
import { guideActSchema, guideViewSchema } from '../../content/guide.ts';
import { guideEvent } from '../../content/guide-event.ts';
import { type Guided, guideView } from '../../content/guide-view.ts';
import type { OathLine } from '../../content/pack.ts';
import { readySession, runProgramme, type Session, type SessionEvent } from '../../content/programme.ts';
import { type Plan, planOf } from '../../content/programme-plan.ts';
import type { ShownStep } from '../../content/shown-programme.ts';

const lines: OathLine[] = ['One.', 'Two.', 'Three.'].map((text) => ({ text, translations: {} }));
const steps: ShownStep[] = [
  { id: 'a', kind: 'text', text: { en: 'Welcome' }, title: { en: 'Hello', 'zh-Hans': '你好' } },
  { id: 'b', kind: 'silence', seconds: 60 },
  { id: 'c', kind: 'recite', oath: { pack: 'p', id: 'o' }, variant: 'v' },
  { id: 'd', kind: 'end', text: { en: 'Bye' } },
];
const plan: Plan = planOf(steps, 'en', {
  oaths: { 'p/o': { lines, variants: [] } },
  quizzes: {},
  seconds: {},
});
const reached = (...events: SessionEvent[]): Session =>
  events.reduce((state, event) => runProgramme(state, event, plan), readySession);
const start: SessionEvent = { kind: 'start' };
const skip: SessionEvent = { kind: 'skip' };
const time = (ms: number): SessionEvent => ({ kind: 'time', ms });
const view = (state: Session, more: Partial<Guided> = {}) =>
  guideView({
    state,
    steps,
    plan,
    language: 'en',
    lines: ({ pack, id }, variant) => (pack === 'p' && id === 'o' && variant === 'v' ? lines : undefined),
    ...more,
  });

describe("what the guide's phone shows of a session", () => {
  it.each<[string, Session, object]>([
    ['nothing before it begins', readySession, { kind: 'none' }],
    [
      'a step by its title, and the next by its kind',
      reached(start),
      {
        kind: 'session',
        phase: 'running',
        step: 1,
        of: 4,
        now: { kind: 'text', title: 'Hello' },
        next: { kind: 'silence' },
      },
    ],
    [
      'whole seconds of a silence',
      reached(start, skip, time(1500)),
      {
        kind: 'session',
        phase: 'running',
        step: 2,
        of: 4,
        now: { kind: 'silence' },
        next: { kind: 'recite' },
        secondsLeft: 59,
      },
    ],
    [
      'the line of the oath that is led',
      reached(start, skip, skip, time(3000)),
      {
        kind: 'session',
        phase: 'running',
        step: 3,
        of: 4,
        now: { kind: 'recite' },
        next: { kind: 'end' },
        line: { n: 1, of: 3, text: 'One.', turn: 'leading' },
      },
    ],
    [
      'the same line while paused',
      reached(start, skip, skip, time(3000), { kind: 'pause' }),
      {
        kind: 'session',
        phase: 'paused',
        step: 3,
        of: 4,
        now: { kind: 'recite' },
        next: { kind: 'end' },
        line: { n: 1, of: 3, text: 'One.', turn: 'leading' },
      },
    ],
    [
      'no next after the last',
      reached(start, skip, skip, skip),
      {
        kind: 'session',
        phase: 'running',
        step: 4,
        of: 4,
        now: { kind: 'end' },
      },
    ],
    [
      'that it is finished',
      reached(start, { kind: 'finish' }),
      {
        kind: 'session',
        phase: 'finished',
        step: 1,
        of: 4,
        now: { kind: 'text', title: 'Hello' },
        next: { kind: 'silence' },
      },
    ],
  ])('is %s', (_name, state, expected) => {
    expect(view(state)).toEqual(expected);
    expect(guideViewSchema.safeParse(view(state)).success).toBe(true);
  });

  it('has titles in the language of the session, and no line of an oath that is not known', () => {
    expect(view(reached(start), { language: 'zh-Hans' })).toMatchObject({ now: { title: '你好' } });
    expect(view(reached(start, skip, skip, time(3000)), { lines: () => undefined })).not.toHaveProperty(
      'line',
    );
  });
});

describe("an act of the guide's phone", () => {
  it.each(guideActSchema.options)('is what the button on the screen is: %s', (act) => {
    expect(guideEvent(act, reached(start))).toEqual({ kind: act });
  });

  it('goes by lines within an oath, and past none of a silence by "next"', () => {
    const oath = reached(start, skip, skip, time(3000));
    const moved = runProgramme(oath, guideEvent('skip', oath), plan);
    expect(view(moved)).toMatchObject({ step: 3, line: { n: 2 } });
    const silence = reached(start, skip);
    expect(runProgramme(silence, guideEvent('next', silence), plan)).toBe(silence);
  });
});
