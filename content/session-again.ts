import { refKey } from './catalogue.ts';
import type { Session } from './programme.ts';
import { beginPart } from './programme-part.ts';
import type { Found, Plan, PlanStep } from './programme-plan.ts';
import { linesOf } from './recital.ts';
import type { StepMark } from './session-entry.ts';
import type { ShownStep } from './shown-programme.ts';

/** The marks of a programme's steps, by which a session finds its step again when the pack has changed. */
export const marksOf = (steps: readonly ShownStep[], plan: Plan, found: Found): StepMark[] =>
  steps.map((step, n) => ({ id: step.id, within: digestOf(JSON.stringify(within(step, plan[n], found))) }));

/** What a group may be in the midst of. An oath is the same as long as its words are, whoever reads them. */
function within(step: ShownStep, planned: PlanStep | undefined, found: Found): unknown {
  if (step.kind === 'recite') {
    const oath = found.oaths[refKey(step.oath)];
    return oath ? linesOf(oath, step.variant).map(({ text }) => text) : null;
  }
  if (step.kind === 'quiz') return (step.asked ?? found.quizzes[refKey(step.quiz)])?.questions ?? null;
  return planned ?? null;
}

/** FNV-1a, 32 bits in hex: enough to see that a text was changed. */
function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n += 1) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * A kept session in the programme as it is now: at the same step by its id, and where it was within it if that has not
 * changed, else at its beginning. Undefined if its step is no more.
 */
export function sessionNow(
  kept: Session,
  before: readonly StepMark[],
  now: readonly StepMark[],
  plan: Plan,
): Session | undefined {
  if (kept.phase === 'ready') return kept;
  const numberNow = (n: number) => now.findIndex(({ id }) => id === before[n]?.id);
  const isSame = (n: number) => before[n]?.within === now[numberNow(n)]?.within;
  const still = (steps: readonly number[]) =>
    steps
      .map(numberNow)
      .filter((n) => n >= 0)
      .toSorted((a, b) => a - b);
  const ofSteps = <T>(known: Readonly<Record<number, T>>, counts: (n: number) => boolean) =>
    Object.fromEntries(
      Object.entries(known).flatMap(([n, value]): [number, T][] =>
        numberNow(Number(n)) >= 0 && counts(Number(n)) ? [[numberNow(Number(n)), value]] : [],
      ),
    );
  const step = numberNow(kept.step);
  const planned = plan[step];
  if (!planned) return undefined;
  const moved = {
    ...kept,
    step,
    done: still(kept.done),
    skipped: still(kept.skipped),
    times: ofSteps(kept.times, () => true),
    answers: ofSteps(kept.answers, isSame),
  };
  if (!('part' in moved) || isSame(kept.step)) return moved;
  return { ...moved, part: beginPart(planned, kept.heads), spent: 0 };
}
