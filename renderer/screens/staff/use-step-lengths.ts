import { useEffect, useState } from 'react';
import { timedStep } from '../../../content/local-programme.ts';
import type { LocalStep } from '../../../content/programme-draft.ts';
import { stepMs } from '../../../content/programme-minutes.ts';
import type { ShownProgramme } from '../../../content/shown-programme.ts';
import { findPlan } from '../../find-steps.ts';

/** About how many ms each step of a programme takes, with the times of the hall; undefined until it is known. */
export function useStepLengths(
  base: ShownProgramme | undefined,
  own: readonly LocalStep[],
  language: string,
): ReadonlyMap<string, number> | undefined {
  const [lengths, setLengths] = useState<ReadonlyMap<string, number>>();
  useEffect(() => {
    if (!base) return;
    let wanted = true;
    const times = new Map(own.map(({ id, seconds }) => [id, seconds]));
    const steps = base.steps.map((step) => timedStep(step, times.get(step.id)));
    void findPlan({ ...base, steps }, language).then(({ plan }) => {
      const found = steps.map(({ id }, n): [string, number] => [id, plan[n] ? stepMs(plan[n]) : 0]);
      if (wanted) setLengths(new Map(found));
    });
    return () => {
      wanted = false;
    };
  }, [base, own, language]);
  return lengths;
}
