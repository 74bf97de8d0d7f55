import {
  beginCapture,
  type CaptureEvent,
  type CapturePart,
  isUndecided,
  moveCapture,
} from './capture-part.ts';
import { countHeads, type Heads, isCounted } from './headcount.ts';
import type { PlanStep } from './programme-plan.ts';
import { type Chosen, choose } from './quiz.ts';
import { currentLine, type Recital, type RecitalEvent, ready, recitalAgain, recite } from './recital.ts';

export type Feedback = { readonly stars?: number; readonly sentence?: string };

/** Where a step stands, by what it needs; `spent` in milliseconds. */
export type Part =
  | { readonly kind: 'tap' }
  | { readonly kind: 'timed'; readonly ms: number; readonly spent: number; readonly quiet: boolean }
  | { readonly kind: 'sound'; readonly spent: number }
  /** `bow` from 0. */
  | { readonly kind: 'bows'; readonly bow: number; readonly spent: number }
  | { readonly kind: 'recital'; readonly recital: Recital }
  /** `answers` are those confirmed, by question. */
  | {
      readonly kind: 'quiz';
      readonly question: number;
      readonly chosen: Chosen;
      readonly explained: boolean;
      readonly answers: readonly Chosen[];
    }
  | CapturePart
  | ({ readonly kind: 'headcount' } & Heads)
  | ({ readonly kind: 'feedback' } & Feedback);

/** What can happen within a step. */
export type PartEvent =
  | { readonly kind: 'time'; readonly ms: number }
  /** The sound or story of this step has ended, or what it records is made. */
  | { readonly kind: 'done'; readonly step: number }
  /** The sound of this step can't be heard. */
  | { readonly kind: 'missing'; readonly step: number }
  | { readonly kind: 'next' }
  | { readonly kind: 'choose'; readonly answer: number }
  | { readonly kind: 'confirm' }
  /** So many more than were counted, or fewer if less than 0. */
  | ({ readonly kind: 'heads' } & Heads)
  | CaptureEvent
  | { readonly kind: 'stars'; readonly n: number }
  | { readonly kind: 'sentence'; readonly text: string }
  | { readonly kind: 'recital'; readonly event: Exclude<RecitalEvent, { kind: 'time' }> };

/** The part after an event; the same object if it means nothing here; `over` when the step is done. */
export type Moved = Part | 'over';

const longestSentence = 500;

export function beginPart(step: PlanStep, heads: Heads | undefined): Part {
  switch (step.kind) {
    case 'tap':
    case 'feedback':
      return { kind: step.kind };
    case 'timed':
      return { ...step, spent: 0 };
    case 'sound':
      return { kind: 'sound', spent: 0 };
    case 'bows':
      return { kind: 'bows', bow: 0, spent: 0 };
    case 'recital':
      return { kind: 'recital', recital: recite(ready, { kind: 'start' }, step.pace) };
    case 'quiz':
      return { kind: 'quiz', question: 0, chosen: [], explained: false, answers: [] };
    case 'capture':
      return beginCapture(step.what, step.asks);
    case 'headcount':
      return { kind: 'headcount', ...(heads ?? { adults: 0, children: 0 }) };
  }
}

/** The part as it begins again after a power cut: the same line, question, bow; a sound or a time from its start. */
export function partAgain(part: Part): Part {
  if (part.kind === 'recital') return { ...part, recital: recitalAgain(part.recital) };
  return 'spent' in part ? { ...part, spent: 0 } : part;
}

/** What of a part must not be lost: all but the time that has gone by. */
export function partMoment(part: Part): unknown {
  if (part.kind === 'recital') {
    const { recital } = part;
    const at = recital.phase === 'paused' ? recital.at : recital;
    return [part.kind, at.phase, currentLine(recital)];
  }
  return 'spent' in part ? { ...part, spent: undefined } : part;
}

export function movePart(part: Part, event: PartEvent, step: PlanStep): Moved {
  switch (part.kind) {
    case 'tap':
      return isOver(event) ? 'over' : part;
    case 'capture':
      if (isOver(event)) return isUndecided(part) ? part : 'over';
      return isOfCapture(event) ? moveCapture(part, event) : part;
    case 'timed':
      if (event.kind === 'time') return waited({ ...part, spent: part.spent + event.ms }, part.ms);
      return event.kind === 'next' && !part.quiet ? 'over' : part;
    case 'sound':
      return step.kind === 'sound' ? moveSound(part, event, step) : part;
    case 'bows':
      return step.kind === 'bows' ? moveBows(part, event, step) : part;
    case 'recital':
      return step.kind === 'recital' ? moveRecital(part, event, step) : part;
    case 'quiz':
      return step.kind === 'quiz' ? moveQuiz(part, event, step) : part;
    case 'headcount':
      return moveHeadcount(part, event);
    case 'feedback':
      return moveFeedback(part, event);
  }
}

const isOver = ({ kind }: PartEvent): boolean => kind === 'next' || kind === 'confirm' || kind === 'done';
const isOfCapture = (event: PartEvent): event is CaptureEvent =>
  event.kind === 'consent' || event.kind === 'kept' || event.kind === 'deleted';

type At<Kind extends Part['kind']> = Extract<Part, { kind: Kind }>;
type Of<Kind extends PlanStep['kind']> = Extract<PlanStep, { kind: Kind }>;

const waited = <P extends Part & { spent: number }>(part: P, ms: number): P | 'over' =>
  part.spent < ms ? part : 'over';

function moveSound(part: At<'sound'>, event: PartEvent, { ms, silentMs }: Of<'sound'>): Moved {
  if (event.kind === 'done' || event.kind === 'next') return 'over';
  if (event.kind === 'missing') return { kind: 'timed', ms: silentMs, spent: 0, quiet: false };
  // A player that neither ends nor fails must not hold the group up for ever.
  if (event.kind === 'time') return waited({ ...part, spent: part.spent + event.ms }, ms * 1.25 + 15_000);
  return part;
}

function moveBows(part: At<'bows'>, event: PartEvent, { times, ms }: Of<'bows'>): Moved {
  const next = (): Moved => (part.bow + 1 < times ? { kind: 'bows', bow: part.bow + 1, spent: 0 } : 'over');
  if (event.kind === 'next') return next();
  if (event.kind !== 'time') return part;
  const spent = part.spent + event.ms;
  return spent < ms ? { ...part, spent } : next();
}

function moveRecital(part: At<'recital'>, event: PartEvent, { pace }: Of<'recital'>): Moved {
  const inner = recitalEvent(event);
  const recital = inner ? recite(part.recital, inner, pace) : part.recital;
  if (recital === part.recital) return part;
  return recital.phase === 'finished' ? 'over' : { kind: 'recital', recital };
}

function recitalEvent(event: PartEvent): RecitalEvent | undefined {
  if (event.kind === 'recital') return event.event;
  if (event.kind === 'time') return event;
  if (event.kind === 'done') return { kind: 'spoken' };
  return event.kind === 'next' ? { kind: 'tap' } : undefined;
}

function moveQuiz(part: At<'quiz'>, event: PartEvent, { questions }: Of<'quiz'>): Moved {
  const { question, chosen, explained, answers } = part;
  const asked = questions[question];
  if (!asked) return 'over';
  if (event.kind === 'choose') {
    const now = explained ? chosen : choose(asked, chosen, event.answer);
    return now === chosen ? part : { ...part, chosen: now };
  }
  if (event.kind !== 'confirm' && event.kind !== 'next') return part;
  if (!explained)
    return chosen.length === 0 ? part : { ...part, explained: true, answers: [...answers, chosen] };
  if (question + 1 >= questions.length) return 'over';
  return { ...part, question: question + 1, chosen: [], explained: false };
}

function moveHeadcount(part: At<'headcount'>, event: PartEvent): Moved {
  if (event.kind === 'confirm' || event.kind === 'next') return isCounted(part) ? 'over' : part;
  return event.kind === 'heads' ? countHeads(part, event) : part;
}

function moveFeedback(part: At<'feedback'>, event: PartEvent): Moved {
  switch (event.kind) {
    case 'confirm':
    case 'next':
      return 'over';
    case 'stars': {
      const { n } = event;
      return n === part.stars || ![1, 2, 3, 4, 5].includes(n) ? part : { ...part, stars: n };
    }
    case 'sentence': {
      const sentence = event.text.slice(0, longestSentence);
      return sentence === (part.sentence ?? '') ? part : { ...part, sentence };
    }
    default:
      return part;
  }
}
