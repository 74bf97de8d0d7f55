import type { Heads } from './headcount.ts';
import {
  beginPart,
  type Feedback,
  movePart,
  type Part,
  type PartEvent,
  partAgain,
  partMoment,
} from './programme-part.ts';
import type { Plan } from './programme-plan.ts';
import type { Chosen } from './quiz.ts';
import { recite } from './recital.ts';

/**
 * One run of a programme with a group, as plain data; steps are numbers in its plan.
 *
 *   ready ─start─▶ running(step, part) ─last step over, skip or finish─▶ finished
 *                     ▲  pause ⇄ resume
 *                   paused
 *
 * Time comes only from `time` events, so the same events always give the same session.
 */
export type Session =
  | { readonly phase: 'ready' }
  | (Gathered & Under & { readonly phase: 'running' | 'paused' })
  | (Gathered & { readonly phase: 'finished' });

/** `spent`: milliseconds since the step began, without pauses. */
type Under = { readonly part: Part; readonly spent: number };

/** What has come together so far. */
export type Gathered = Feedback & {
  /** The step that it is at; when finished, the last one. */
  readonly step: number;
  readonly done: readonly number[];
  /** Passed over and not done since. */
  readonly skipped: readonly number[];
  /** Milliseconds in each step that was left, all its runs together. */
  readonly times: Readonly<Record<number, number>>;
  /** The answers of each quiz step, by question. */
  readonly answers: Readonly<Record<number, readonly Chosen[]>>;
  readonly heads?: Heads;
};

export type SessionEvent =
  | PartEvent
  | { readonly kind: 'start' | 'back' | 'repeat' | 'skip' | 'pause' | 'resume' | 'finish' };

export const readySession: Session = { phase: 'ready' };

/** The next state; an event that means nothing in a phase leaves the same object. */
export function runProgramme(state: Session, event: SessionEvent, plan: Plan): Session {
  switch (state.phase) {
    case 'ready':
      return event.kind === 'start'
        ? enter({ step: 0, done: [], skipped: [], times: {}, answers: {} }, 0, plan)
        : state;
    case 'running':
    case 'paused':
      return underWay(state, event, plan);
    case 'finished':
      // Whoever passed over the last step by mistake can have it back.
      return event.kind === 'back' && plan[state.step] ? enter(gathered(state), state.step, plan) : state;
  }
}

type UnderWay = Extract<Session, Under>;

function underWay(state: UnderWay, event: SessionEvent, plan: Plan): Session {
  if (event.kind === 'recital' && state.part.kind !== 'recital') return state;
  switch (event.kind) {
    case 'start':
      return state;
    case 'back':
      return enter(left(state, 'back'), Math.max(0, state.step - 1), plan);
    case 'repeat':
      return enter(left(state, 'back'), state.step, plan);
    case 'skip':
      return enter(left(state, 'skip'), state.step + 1, plan);
    case 'finish':
      return { ...left(state, 'finish'), phase: 'finished' };
    case 'pause':
      return state.phase === 'paused' ? state : halted(state, 'pause', plan);
    case 'resume':
      return state.phase === 'paused' ? halted(state, 'resume', plan) : state;
    default:
      return state.phase === 'paused' ? whilePaused(state, event, plan) : within(state, event, plan);
  }
}

function within(state: UnderWay, event: PartEvent, plan: Plan): Session {
  const step = plan[state.step];
  if (!step) return { ...gathered(state), phase: 'finished' };
  if (event.kind === 'time' && !(event.ms > 0 && Number.isFinite(event.ms))) return state;
  // The end of a sound, or a recording, that belongs to an earlier step comes too late to mean anything.
  if ('step' in event && event.step !== state.step) return state;
  if (event.kind === 'recital' && (event.event.kind === 'pause' || event.event.kind === 'resume'))
    return underWay(state, event.event, plan);
  const spent = state.spent + (event.kind === 'time' ? event.ms : 0);
  const part = movePart(state.part, event, step);
  if (part === 'over') return enter(left({ ...state, spent }, 'done'), state.step + 1, plan);
  return part === state.part && spent === state.spent ? state : { ...state, part, spent };
}

function whilePaused(state: UnderWay, event: PartEvent, plan: Plan): Session {
  const on = event.kind === 'recital' ? event.event.kind : event.kind;
  const step = plan[state.step];
  // Whoever is typing goes on typing.
  if (on === 'sentence' && step) {
    const part = movePart(state.part, event, step);
    return part === state.part || part === 'over' ? state : { ...state, part };
  }
  if (on === 'next' || on === 'tap' || on === 'resume') return halted(state, 'resume', plan);
  if (on !== 'back' && on !== 'repeat' && on !== 'skip') return state;
  // Another line of an oath: its leader begins at once.
  return within({ ...state, phase: 'running' }, event, plan);
}

/** Paused or resumed, with the recital in it. */
function halted(state: UnderWay, kind: 'pause' | 'resume', plan: Plan): Session {
  const phase = kind === 'pause' ? 'paused' : 'running';
  const step = plan[state.step];
  if (state.part.kind !== 'recital' || step?.kind !== 'recital') return { ...state, phase };
  return {
    ...state,
    phase,
    part: { kind: 'recital', recital: recite(state.part.recital, { kind }, step.pace) },
  };
}

function enter(from: Gathered, step: number, plan: Plan): Session {
  const entered = plan[step];
  if (!entered) return { ...from, phase: 'finished' };
  return { ...from, phase: 'running', step, part: beginPart(entered, from.heads), spent: 0 };
}

function gathered(state: Exclude<Session, { phase: 'ready' }>): Gathered {
  const { step, done, skipped, times, answers, heads, stars, sentence } = state;
  const said = { ...(stars !== undefined && { stars }), ...(sentence !== undefined && { sentence }) };
  return { step, done, skipped, times, answers, ...(heads && { heads }), ...said };
}

/**
 * What is kept when a step is left. Answers that were confirmed always are; a number of heads and feedback are if
 * the step was not passed over. What is done stays done, also if it is passed over at a second run.
 */
function left(state: UnderWay, how: 'done' | 'skip' | 'back' | 'finish'): Gathered {
  const { step, part, spent } = state;
  const from = gathered(state);
  const times = { ...from.times, [step]: (from.times[step] ?? 0) + spent };
  const without = from.skipped.filter((one) => one !== step);
  const marked = (steps: readonly number[]) => [...new Set([...steps, step])].toSorted((a, b) => a - b);
  const isDone = from.done.includes(step);
  return {
    ...from,
    times,
    done: how === 'done' ? marked(from.done) : from.done,
    skipped: how === 'done' ? without : how === 'skip' && !isDone ? marked(from.skipped) : from.skipped,
    ...(part.kind === 'quiz' &&
      part.answers.length > 0 && { answers: { ...from.answers, [step]: part.answers } }),
    ...(how === 'done' || how === 'finish' ? confirmed(part) : {}),
  };
}

function confirmed(part: Part): Pick<Gathered, 'heads' | 'stars' | 'sentence'> {
  if (part.kind === 'headcount') return { heads: { adults: part.adults, children: part.children } };
  if (part.kind !== 'feedback') return {};
  const { kind: _kind, ...feedback } = part;
  return feedback;
}

/** All that a session has so far, with the time in the step that it is at; undefined before its start. */
export function soFar(state: Session): Gathered | undefined {
  if (state.phase === 'ready') return undefined;
  return 'part' in state ? left(state, 'back') : gathered(state);
}

/** Changes exactly when a transition must be journalled before it shows; not when time goes by. */
export function moment(state: Session): string {
  if (state.phase === 'ready') return 'ready';
  const { times: _times, ...rest } = gathered(state);
  return JSON.stringify([state.phase, rest, 'part' in state ? partMoment(state.part) : null]);
}

/** What to offer after a power cut: the same step, paused; in an oath a countdown, then the same line from its start. */
export function resumed(kept: Session): Session {
  if (kept.phase === 'ready' || kept.phase === 'finished') return kept;
  return { ...kept, phase: 'paused', part: partAgain(kept.part) };
}
