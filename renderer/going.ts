import { type Ref, sameRef } from '../content/catalogue.ts';
import { moment, runProgramme, type Session, type SessionEvent } from '../content/programme.ts';
import type { Plan } from '../content/programme-plan.ts';
import { type Recital, ready } from '../content/recital.ts';
import type { ShownProgramme, ShownStep } from '../content/shown-programme.ts';
import type { Listening } from './listening.ts';

/** A programme that a group goes through: what it is, its plan, and how far the group has come. */
export type Going = {
  readonly programme: ShownProgramme;
  readonly plan: Plan;
  readonly state: Session;
};

/** What a session carries with it: an oath is recited and a story is heard by the same parts as alone. */
type Carried = {
  readonly session?: Going;
  readonly recital: Recital;
  readonly listening?: Listening;
};

/** The step that a session is at; none before and after it. */
export const stepOf = ({ programme, state }: Going): ShownStep | undefined =>
  'part' in state ? programme.steps[state.step] : undefined;

/** A session that begins, or goes on after it was cut off. */
export const setOut = (session: Going): Carried => carried(session, undefined, undefined);

/** The session after an event, with the oath and the story in it. */
export function carryOn(now: Carried, event: SessionEvent): Carried {
  const { session, listening } = now;
  if (!session) return now;
  const state = runProgramme(session.state, event, session.plan);
  return state === session.state ? now : carried({ ...session, state }, session, listening);
}

function carried(session: Going, before: Going | undefined, listening: Listening | undefined): Carried {
  const { state } = session;
  const recital = 'part' in state && state.part.kind === 'recital' ? state.part.recital : ready;
  const story = storyOf(session);
  if (!story) return { session, recital };
  const playing = state.phase === 'running';
  if (before && listening && sameRef(listening.ref, story) && !isNewRun(before.state, state))
    return {
      session,
      recital,
      listening: listening.playing === playing ? listening : { ...listening, playing },
    };
  const serial = (listening?.seek.serial ?? 0) + 1;
  const from = { chapter: 0, finished: false, seek: { seconds: 0, serial } };
  return { session, recital, listening: { ref: story, playing, ...from } };
}

/** The story that sounds; none once it has turned out to be missing. */
function storyOf(session: Going): Ref | undefined {
  const { state } = session;
  const step = stepOf(session);
  return step?.kind === 'story' && 'part' in state && state.part.kind === 'sound' ? step.story : undefined;
}

/** A step is entered, for the first time or again. */
const isNewRun = (before: Session, now: Session): boolean =>
  'part' in before && 'part' in now && (before.step !== now.step || now.spent < before.spent);

/** Whether what has happened must be on disk before it shows. */
export const isTransition = (before: Going | undefined, now: Going | undefined): now is Going =>
  now !== undefined && (before === undefined || moment(before.state) !== moment(now.state));
