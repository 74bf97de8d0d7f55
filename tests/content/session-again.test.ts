import { describe, expect, it } from 'vitest';
import { refKey } from '../../content/catalogue.ts';
import { resumed, type Session, type SessionEvent } from '../../content/programme.ts';
import { type Found, planOf } from '../../content/programme-plan.ts';
import { currentLine } from '../../content/recital.ts';
import { marksOf, sessionNow } from '../../content/session-again.ts';
import { sessionSchema } from '../../content/session-entry.ts';
import type { ShownStep } from '../../content/shown-programme.ts';
import { at, numberOf, partOf, run, sampleSteps } from '../fakes/session-world.ts';

const vow = ['We keep it', 'bright', 'all night.'];
const found = (lines: readonly string[]): Found => ({
  oaths: {
    [refKey({ pack: 'sample', id: 'vow' })]: {
      lines: lines.map((text) => ({ text })),
      variants: [{ id: 'again', title: { en: 'Again' }, closing: [] }],
    },
  },
  quizzes: {},
  seconds: { [refKey({ pack: 'sample', id: 'night' })]: 120 },
});

/** A programme as it is known: its marks and its plan. */
function known(steps: readonly ShownStep[], lines: readonly string[] = vow) {
  const plan = planOf(steps, 'en', found(lines));
  return { plan, marks: marksOf(steps, plan, found(lines)) };
}

const before = known(sampleSteps);
const now = (kept: Session, { plan, marks }: ReturnType<typeof known>) => {
  const session = sessionNow(kept, before.marks, marks, plan);
  if (session) expect(sessionSchema.parse(session)).toEqual(session);
  return session;
};
const line = (session: Session | undefined) => {
  const part = session && partOf(session);
  return part?.kind === 'recital' ? currentLine(part.recital) : undefined;
};
const atLine = (n: number): Session =>
  run(
    Array.from({ length: n + 1 }, (): SessionEvent => ({ kind: 'recital', event: { kind: 'skip' } })),
    at('recite'),
  );

describe('a session whose pack has changed since', () => {
  it('goes on as it was if nothing of it has', () => {
    const kept = atLine(2);
    expect(now(kept, known([...sampleSteps]))).toEqual(kept);
  });

  it('finds its step by its id, and its line in an oath that is the same', () => {
    const kept = atLine(2);
    const moved = now(kept, known([...sampleSteps.slice(3), ...sampleSteps.slice(0, 2)]));
    expect(moved).toMatchObject({ phase: 'running', step: numberOf('recite') - 3 });
    expect(line(moved)).toBe(2);
    expect(line(moved && resumed(moved))).toBe(2);
  });

  it('keeps what was done of the steps that are still there', () => {
    const kept = run([{ kind: 'next' }, { kind: 'heads', adults: 2, children: 40 }, { kind: 'confirm' }], {
      ...at('sign'),
    });
    expect(kept).toMatchObject({ done: [12, 13], heads: { adults: 2, children: 40 } });
    const moved = now(kept, known(sampleSteps.filter(({ kind }) => kind !== 'sign' && kind !== 'text')));
    expect(moved).toMatchObject({ step: 12, done: [11], heads: { adults: 2, children: 40 } });
    expect(moved).toMatchObject({ skipped: Array.from({ length: 11 }, (_, n) => n) });
  });

  it('begins its step anew if what is within it is another', () => {
    const oath = now(atLine(2), known(sampleSteps, ['We keep it', 'always', 'bright.']));
    expect(oath).toMatchObject({ step: numberOf('recite'), part: { recital: { phase: 'countdown' } } });
    const answered = run([{ kind: 'choose', answer: 0 }, { kind: 'confirm' }], at('quiz'));
    const steps = sampleSteps.map((step) =>
      step.kind === 'quiz' && step.asked
        ? { ...step, asked: { ...step.asked, questions: step.asked.questions.slice(1) } }
        : step,
    );
    expect(now(answered, known(steps))).toMatchObject({ part: { kind: 'quiz', question: 0, answers: [] } });
  });

  it('can only begin anew if its step is there no more, or nobody knows which it was', () => {
    expect(now(at('quiz'), known(sampleSteps.filter(({ kind }) => kind !== 'quiz')))).toBeUndefined();
    expect(sessionNow(at('quiz'), [], before.marks, before.plan)).toBeUndefined();
  });
});
