import type { LocalStep } from '../../../content/programme-draft.ts';

/** What a steward does to the steps of a programme, a touch at a time. */

/** The steps with one moved by one place; the same if there is none. */
export function movedStep(steps: readonly LocalStep[], id: string, by: 1 | -1): LocalStep[] {
  const from = steps.findIndex((step) => step.id === id);
  const [one, other] = [steps[from], steps[from + by]];
  if (!one || !other) return [...steps];
  return steps.map((step) => (step === one ? other : step === other ? one : step));
}

/** The last one stays: a programme has a step. */
export const withoutStep = (steps: readonly LocalStep[], id: string): LocalStep[] =>
  steps.length > 1 ? steps.filter((step) => step.id !== id) : [...steps];

/** The steps with one put back: after the nearest one that the pack (`order`) has before it. */
export function withStep(steps: readonly LocalStep[], id: string, order: readonly string[]): LocalStep[] {
  const before = order.slice(0, Math.max(0, order.indexOf(id)));
  const after = steps.findLastIndex((step) => step.id === before.findLast((one) => isIn(steps, one)));
  return steps.toSpliced(after + 1, 0, { id });
}

const isIn = (steps: readonly LocalStep[], id: string) => steps.some((step) => step.id === id);

const longestSeconds = 3600;

/** How far a touch goes: little in what is short. */
const gapAt = (seconds: number): number => (seconds < 60 ? 5 : seconds < 300 ? 15 : seconds < 900 ? 30 : 60);

/** The seconds a touch further; 0: it goes on by a touch. */
export function nextSeconds(seconds: number, by: 1 | -1): number {
  const gap = by > 0 ? gapAt(seconds) : gapAt(seconds - 1);
  const next = by > 0 ? Math.floor(seconds / gap) + 1 : Math.ceil(seconds / gap) - 1;
  return Math.min(longestSeconds, Math.max(0, next * gap));
}

/** The steps with the time of one a touch further; what the pack itself says (`own`) is not said again. */
export function withTime(
  steps: readonly LocalStep[],
  id: string,
  own: number | undefined,
  by: 1 | -1,
): LocalStep[] {
  return steps.map((step) => {
    if (step.id !== id) return step;
    const seconds = nextSeconds(step.seconds ?? own ?? 0, by);
    return seconds === 0 || seconds === own ? keptTime(step, seconds, own) : { id, seconds };
  });
}

/** Where the pack says a time there is always one. */
const keptTime = (step: LocalStep, seconds: number, own: number | undefined): LocalStep =>
  seconds === 0 && own !== undefined ? step : { id: step.id };
