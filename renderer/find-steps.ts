import { refKey } from '../content/catalogue.ts';
import { editionFor } from '../content/language.ts';
import { type Found, type Plan, planOf } from '../content/programme-plan.ts';
import { marksOf } from '../content/session-again.ts';
import type { StepMark } from '../content/session-entry.ts';
import type { ShownProgramme, ShownStep } from '../content/shown-programme.ts';
import { answers, isMissing } from './answers.ts';
import { useStore } from './store.ts';

/** The plan of a programme, with all that its steps name looked up, and the marks of its steps. */
export async function findPlan(
  { steps }: ShownProgramme,
  language: string,
): Promise<{ readonly plan: Plan; readonly marks: readonly StepMark[] }> {
  const found = await Promise.all(steps.map((step) => findStep(step, language)));
  const all = found.reduce((sum, one) => ({
    oaths: { ...sum.oaths, ...one.oaths },
    quizzes: { ...sum.quizzes, ...one.quizzes },
    seconds: { ...sum.seconds, ...one.seconds },
  }));
  const plan = planOf(steps, language, { ...all, may: useStore.getState().setup.captures });
  return { plan, marks: marksOf(steps, plan, all) };
}

const nothing: Found = { oaths: {}, quizzes: {}, seconds: {} };

async function findStep(step: ShownStep, language: string): Promise<Found> {
  if (step.kind === 'recite') {
    const oath = await answers.oath.read(step.oath);
    return isMissing(oath) ? nothing : { ...nothing, oaths: { [refKey(step.oath)]: oath } };
  }
  if (step.kind === 'quiz' && !step.asked) {
    const quiz = await answers.quiz.read(step.quiz);
    return isMissing(quiz) ? nothing : { ...nothing, quizzes: { [refKey(step.quiz)]: quiz } };
  }
  if (step.kind !== 'story') return nothing;
  const editions = await answers.story.read(step.story);
  const edition = isMissing(editions) ? undefined : editionFor(editions, language);
  if (!edition) return nothing;
  const seconds = edition.chapters.reduce((sum, { duration }) => sum + duration, 0);
  return { ...nothing, seconds: { [refKey(step.story)]: seconds } };
}
