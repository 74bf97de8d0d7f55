import type { CaptureKind, CaptureSettings } from './capture-entry.ts';
import { refKey } from './catalogue.ts';
import { inLanguage, type Words } from './language.ts';
import type { Oath } from './pack.ts';
import type { Quiz } from './programme-step.ts';
import { type Asked, askedOf } from './quiz.ts';
import { linesOf, type Pace, paceOf } from './recital.ts';
import type { ShownStep } from './shown-programme.ts';

/** What a step needs in order to go on; times in milliseconds. */
export type PlanStep =
  /** Somebody says that it is done. */
  | { readonly kind: 'tap' }
  /** `quiet`: no tap ends it. */
  | { readonly kind: 'timed'; readonly ms: number; readonly quiet: boolean }
  /** A sound of `ms`; if it can't be heard its words stand for `silentMs`. */
  | { readonly kind: 'sound'; readonly ms: number; readonly silentMs: number }
  /** `ms` for each bow. */
  | { readonly kind: 'bows'; readonly times: number; readonly ms: number }
  | { readonly kind: 'recital'; readonly pace: Pace }
  | { readonly kind: 'quiz'; readonly questions: readonly Asked[] }
  /** `asks`: nothing is kept before the group has agreed; else nothing is kept at all. */
  | { readonly kind: 'capture'; readonly what: CaptureKind; readonly asks: boolean }
  | { readonly kind: 'headcount' }
  | { readonly kind: 'feedback' };
export type Plan = readonly PlanStep[];

/** What steps name and was found, by `refKey`; `seconds` are those of stories, `may` is what the hall allows. */
export type Found = {
  readonly oaths: Readonly<Record<string, Pick<Oath, 'lines' | 'variants'>>>;
  readonly quizzes: Readonly<Record<string, Pick<Quiz, 'questions'>>>;
  readonly seconds: Readonly<Record<string, number>>;
  readonly may?: Omit<CaptureSettings, 'days'>;
};

/** How long the title stands of a thing that is not there, and how long a bow takes. */
const absentMs = 8000;
const bowMs = 6000;

const timed = (ms: number, quiet = false): PlanStep => ({ kind: 'timed', ms, quiet });
const during = (seconds: number | undefined): PlanStep =>
  seconds === undefined ? { kind: 'tap' } : timed(seconds * 1000);

/** The plan of a programme, one entry for each step. It stays the same for the whole session. */
export const planOf = (steps: readonly ShownStep[], language: string, found: Found): Plan =>
  steps.map((step) => planStep(step, language, found));

function planStep(step: ShownStep, language: string, found: Found): PlanStep {
  switch (step.kind) {
    case 'text':
    case 'exhibit':
      return during(step.seconds);
    case 'names':
    case 'end':
      return { kind: 'tap' };
    case 'record':
      return found.may?.voice ? { kind: 'capture', what: 'voice', asks: true } : { kind: 'tap' };
    case 'photo':
      return found.may?.photo ? { kind: 'capture', what: 'photo', asks: true } : { kind: 'tap' };
    case 'sign':
      return { kind: 'capture', what: 'signature', asks: found.may?.signature === true };
    case 'silence':
      return timed(step.seconds * 1000, true);
    case 'bow':
      return {
        kind: 'bows',
        times: step.times,
        ms: step.seconds === undefined ? bowMs : step.seconds * 1000,
      };
    case 'say': {
      const silentMs = readingMs(step.text, language);
      if (!step.audio) return timed(silentMs);
      const heard = step.duration?.[inLanguage(step.audio, language).language];
      return { kind: 'sound', ms: heard === undefined ? silentMs : heard * 1000, silentMs };
    }
    case 'music': {
      const silentMs = step.seconds * 1000;
      if (!step.audio) return timed(silentMs);
      return { kind: 'sound', ms: (step.duration ?? step.seconds) * 1000, silentMs };
    }
    case 'story': {
      const seconds = found.seconds[refKey(step.story)];
      return seconds === undefined
        ? timed(absentMs)
        : { kind: 'sound', ms: seconds * 1000, silentMs: absentMs };
    }
    case 'recite': {
      const oath = found.oaths[refKey(step.oath)];
      return oath ? { kind: 'recital', pace: paceOf(linesOf(oath, step.variant)) } : timed(absentMs);
    }
    case 'quiz': {
      const quiz = step.asked ?? found.quizzes[refKey(step.quiz)];
      return quiz ? { kind: 'quiz', questions: quiz.questions.map(askedOf) } : timed(absentMs);
    }
    case 'headcount':
    case 'feedback':
      return { kind: step.kind };
  }
}

/** How long a text stands that nobody speaks: as long as it takes to read it aloud. */
function readingMs(words: Words, language: string): number {
  const { text } = inLanguage(words, language);
  const han = [...text].filter((sign) => /\p{Script=Han}/u.test(sign)).length;
  return Math.max(4000, han * 280 + ([...text].length - han) * 70);
}
