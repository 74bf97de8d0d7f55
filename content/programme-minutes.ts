import type { PlanStep } from './programme-plan.ts';

/** About how long things take that wait for people, in ms. */
const momentMs = 60_000;
const questionMs = 45_000;
const countdownMs = 3000;

const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);

/** About how long a step takes, in ms. */
export function stepMs(step: PlanStep): number {
  switch (step.kind) {
    case 'timed':
    case 'sound':
      return step.ms;
    case 'bows':
      return step.times * step.ms;
    case 'recital':
      return countdownMs + sum(step.pace.leading) + sum(step.pace.repeating);
    case 'quiz':
      return step.questions.length * questionMs;
    case 'tap':
    case 'capture':
    case 'headcount':
    case 'feedback':
      return momentMs;
  }
}

/** Whole minutes, 1 at least. */
export const minutesOfMs = (ms: number): number => Math.max(1, Math.round(ms / 60_000));

/** For a programme whose authors did not say how long it takes. */
export const usualMinutes = 30;
