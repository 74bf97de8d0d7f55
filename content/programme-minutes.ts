import type { PlanStep } from './programme-plan.ts';

const minuteMs = 60_000;
/** About how long things take that wait for people. */
const momentMs = minuteMs;
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

/** How long the steps of a programme take as the pack has them and as the hall does (both in ms), by their ids. */
export type StepLengths = ReadonlyMap<string, { readonly pack: number; readonly hall: number }>;

/**
 * About how long a hall's own programme takes: whole minutes, 1 at least. `between`: those that pass between its steps.
 * Where authors plan for more than their steps take, each step that is left has its share of it.
 */
export function hallMinutes(
  planned: number | undefined,
  lengths: StepLengths,
  kept: readonly string[],
): { readonly minutes: number; readonly between: number } {
  const all = sum([...lengths.values()].map(({ pack }) => pack));
  const spare = Math.max(0, (planned ?? 0) * minuteMs - all);
  const between = lengths.size === 0 ? 0 : (spare * kept.length) / lengths.size;
  const steps = sum(kept.map((id) => lengths.get(id)?.hall ?? 0));
  return {
    minutes: Math.max(1, Math.round((steps + between) / minuteMs)),
    between: Math.round(between / minuteMs),
  };
}

/** For a programme whose authors did not say how long it takes. */
export const usualMinutes = 30;
