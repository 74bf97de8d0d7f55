import type { TFunction } from 'i18next';
import { inLanguage, type Words } from '../../../content/language.ts';
import { askedOf, scoreOf } from '../../../content/quiz.ts';
import type { SessionRecord } from '../../../content/session-record.ts';
import type { ShownProgramme, ShownQuiz } from '../../../content/shown-programme.ts';
import { clockText } from '../../clock-text.ts';
import type { SessionBar } from './session-bars.ts';

/** What a record tells in words; the same on the desk and on paper. */

export type Telling = {
  readonly t: TFunction;
  readonly language: string;
  /** A moment (ms since 1970) for people. */
  readonly moment: (at: number) => string;
};

export type Fact = readonly [name: string, value: string];

export function recordFacts(record: SessionRecord, { t, language, moment }: Telling): Fact[] {
  const { programme, version, began, ended, end, school, leader, heads, stars, sentence } = record;
  const people = heads && [
    t('records.adults', { count: heads.adults }),
    t('records.children', { count: heads.children }),
  ];
  const tongue = new Intl.DisplayNames(language, { type: 'language' }).of(record.language);
  return [
    [t('records.began'), moment(began)],
    [t('records.ended'), moment(ended)],
    [t('records.how'), t(`records.end.${end}`)],
    ...(school === undefined ? [] : [[t('records.school'), school] as const]),
    ...(leader === undefined ? [] : [[t('records.leader'), leader] as const]),
    [t('records.heads'), people ? people.join(' · ') : t('records.uncounted')],
    ...(stars === undefined ? [] : [[t('records.feedback'), t('records.stars', { count: stars })] as const]),
    ...(sentence ? [[t('records.sentence'), sentence] as const] : []),
    [t('records.version'), t('records.versionOf', { pack: programme.pack, version })],
    [t('records.language'), tongue ?? record.language],
    [t('records.id'), record.id],
  ];
}

/** The quiz of a step as the session had it; undefined if that is not known here. */
export function quizOfStep(programme: ShownProgramme | undefined, step: number): ShownQuiz | undefined {
  const shown = programme?.steps[step];
  return shown?.kind === 'quiz' ? shown.asked : undefined;
}

/** When a step was entered, each time; how long it took in all; what came of it. */
export function stepFacts(
  { step, ms, state }: SessionBar,
  { entered, answers }: SessionRecord,
  programme: ShownProgramme | undefined,
  { t, moment }: Telling,
): string[] {
  const given = answers[step];
  const quiz = quizOfStep(programme, step);
  return [
    ...entered.filter((one) => one.step === step).map(({ at }) => moment(at)),
    t('records.spent', { time: clockText(ms / 1000) }),
    t(`records.${state}`),
    ...(given && quiz ? [t('session.score', scoreOf(quiz.questions.map(askedOf), given))] : []),
    ...(given && !quiz ? [t('records.answers', { answers: given.map(numbersText).join(', ') })] : []),
  ];
}

/** Answers by their numbers from 1, where nobody knows their words any more. */
const numbersText = (chosen: readonly number[]): string =>
  chosen.length === 0 ? '–' : chosen.map((n) => n + 1).join('+');

/** What a step is called: by its authors, or by its kind. */
export function stepTitle(
  programme: ShownProgramme | undefined,
  step: number,
  { t, language }: Omit<Telling, 'moment'>,
): string | undefined {
  const shown = programme?.steps[step];
  if (!shown) return undefined;
  return shown.title ? textIn(shown.title, language) : t(`session.kinds.${shown.kind}`);
}

export const textIn = (words: Words, language: string): string => inLanguage(words, language).text;
