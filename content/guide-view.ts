import type { Ref } from './catalogue.ts';
import type { GuidedSession, GuideView } from './guide.ts';
import { inLanguage } from './language.ts';
import type { OathLine } from './pack.ts';
import type { Session } from './programme.ts';
import type { Part } from './programme-part.ts';
import type { Plan, PlanStep } from './programme-plan.ts';
import { currentLine } from './recital.ts';
import type { ShownStep } from './shown-programme.ts';

export type Guided = {
  readonly state: Session;
  readonly steps: readonly ShownStep[];
  readonly plan: Plan;
  readonly language: string;
  /** The lines of an oath with what the variant adds, if they are known here. */
  readonly lines: (oath: Ref, variant: string) => readonly OathLine[] | undefined;
};

/** What the guide's phone shows of a session; whole seconds, so that it changes once a second at the most. */
export function guideView({ state, steps, plan, language, lines }: Guided): GuideView {
  if (state.phase === 'ready') return { kind: 'none' };
  const step = steps[state.step];
  if (!step) return { kind: 'none' };
  const after = steps[state.step + 1];
  const part = 'part' in state ? state.part : undefined;
  const seconds = part && secondsLeft(part, plan[state.step]);
  const line = part && lineOf(part, step, lines);
  return {
    kind: 'session',
    phase: state.phase,
    step: state.step + 1,
    of: steps.length,
    now: named(step, language),
    ...(after && { next: named(after, language) }),
    ...(seconds !== undefined && { secondsLeft: seconds }),
    ...(line && { line }),
  };
}

function named({ kind, title }: ShownStep, language: string): GuidedSession['now'] {
  return title ? { kind, title: inLanguage(title, language).text.slice(0, 500) } : { kind };
}

function secondsLeft(part: Part, step: PlanStep | undefined): number | undefined {
  const whole = (ms: number) => Math.max(0, Math.ceil(ms / 1000));
  if (part.kind === 'timed') return whole(part.ms - part.spent);
  return part.kind === 'sound' && step?.kind === 'sound' ? whole(step.ms - part.spent) : undefined;
}

function lineOf(part: Part, step: ShownStep, lines: Guided['lines']): GuidedSession['line'] {
  if (part.kind !== 'recital' || step.kind !== 'recite') return undefined;
  const known = lines(step.oath, step.variant);
  const n = currentLine(part.recital);
  const text = n === undefined ? undefined : known?.[n]?.text;
  if (n === undefined || !known || text === undefined) return undefined;
  const at = part.recital.phase === 'paused' ? part.recital.at : part.recital;
  const turn = at.phase === 'leading' || at.phase === 'repeating' ? { turn: at.phase } : {};
  return { n: n + 1, of: known.length, text: text.slice(0, 500), ...turn };
}
