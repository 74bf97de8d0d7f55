import { refKey } from '../../content/catalogue.ts';
import { readySession, runProgramme, type Session, type SessionEvent } from '../../content/programme.ts';
import type { Part } from '../../content/programme-part.ts';
import { type Found, type Plan, planOf } from '../../content/programme-plan.ts';
import type { Step } from '../../content/programme-step.ts';
import { programmeOf } from './programme-of.ts';
import { sampleManifest } from './sample-manifest.ts';
import { sampleProgramme, sampleQuiz } from './sample-programme.ts';

const manifest = { ...sampleManifest(), programmes: [sampleProgramme()], quizzes: [sampleQuiz()] };

/** The steps of the sample programme, one of each kind, as they are shown. */
export const sampleSteps = programmeOf(manifest, 'visit')?.steps ?? [];

const found: Found = {
  oaths: {
    [refKey({ pack: 'sample', id: 'vow' })]: {
      lines: [{ text: 'We keep it' }, { text: 'bright' }, { text: 'all night.' }],
      variants: [{ id: 'again', title: { en: 'Again' }, closing: [] }],
    },
  },
  quizzes: {},
  seconds: { [refKey({ pack: 'sample', id: 'night' })]: 120 },
};

/** Its plan: a vow of three lines, a story of two minutes. */
export const samplePlan: Plan = planOf(sampleSteps, 'en', found);

/** The same in a hall in which groups may leave everything. */
export const capturePlan: Plan = planOf(sampleSteps, 'en', {
  ...found,
  may: { voice: true, photo: true, signature: true },
});

export const numberOf = (kind: Step['kind']): number => sampleSteps.findIndex((step) => step.kind === kind);

export const run = (
  events: readonly SessionEvent[],
  from: Session = readySession,
  plan = samplePlan,
): Session => events.reduce((state, event) => runProgramme(state, event, plan), from);

const times = (n: number, event: SessionEvent): SessionEvent[] => Array.from({ length: n }, () => event);

/** The sample session where it has come to the step of a kind, by passing over all before it. */
export const at = (kind: Step['kind'], plan = samplePlan): Session =>
  run([{ kind: 'start' }, ...times(numberOf(kind), { kind: 'skip' })], readySession, plan);

/** The part that a session is at. Throws if it is at none. */
export function partOf(state: Session): Part {
  if (!('part' in state)) throw new Error(`${state.phase} has no part`);
  return state.part;
}
