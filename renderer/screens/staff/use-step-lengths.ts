import { useEffect, useState } from 'react';
import { timedStep } from '../../../content/local-programme.ts';
import type { LocalStep } from '../../../content/programme-draft.ts';
import { type StepLengths, stepMs } from '../../../content/programme-minutes.ts';
import type { Plan } from '../../../content/programme-plan.ts';
import type { ShownProgramme } from '../../../content/shown-programme.ts';
import { findPlan } from '../../find-steps.ts';

/** How long each step of a programme takes, as its pack has it and with the times of the hall; undefined until it is known. */
export function useStepLengths(
  base: ShownProgramme | undefined,
  own: readonly LocalStep[],
  language: string,
): StepLengths | undefined {
  const [lengths, setLengths] = useState<StepLengths>();
  useEffect(() => {
    if (!base) return;
    let wanted = true;
    void lengthsOf(base, own, language).then((found) => {
      if (wanted) setLengths(found);
    });
    return () => {
      wanted = false;
    };
  }, [base, own, language]);
  return lengths;
}

async function lengthsOf(base: ShownProgramme, own: readonly LocalStep[], language: string) {
  const times = new Map(own.map(({ id, seconds }) => [id, seconds]));
  const steps = base.steps.map((step) => timedStep(step, times.get(step.id)));
  const [pack, hall] = await Promise.all([findPlan(base, language), findPlan({ ...base, steps }, language)]);
  const ms = (plan: Plan, n: number) => (plan[n] ? stepMs(plan[n]) : 0);
  return new Map(steps.map(({ id }, n) => [id, { pack: ms(pack.plan, n), hall: ms(hall.plan, n) }]));
}
