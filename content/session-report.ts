import type { Words } from './language.ts';
import type { Quiz } from './programme-step.ts';
import { askedOf, type Chosen, isRight } from './quiz.ts';
import type { SessionRecord } from './session-record.ts';
import type { ShownProgramme } from './shown-programme.ts';

/** What the report of one session tells: its record, and what only packs and settings know. */
export type SessionReport = {
  readonly record: SessionRecord;
  readonly hall?: Words;
  /** What the programme is called, also where only another version of it is here. */
  readonly title?: Words;
  /** Of the version that the session ran, if it is still here; another may have other steps and answers. */
  readonly programme?: ShownProgramme;
  /** When the report was made, ms since 1970. */
  readonly made: number;
};

/** A question that was answered, with the answers that were chosen. */
export type AnsweredQuestion = {
  readonly ask: Words;
  readonly chosen: readonly Words[];
  readonly isRight: boolean;
};

/** The questions of a quiz as they were answered (`given` is by question); those without an answer are left out. */
export const answeredQuestions = (
  { questions }: Pick<Quiz, 'questions'>,
  given: readonly Chosen[],
): AnsweredQuestion[] =>
  questions.slice(0, given.length).map((question, n) => ({
    ask: question.ask,
    chosen: question.answers.flatMap(({ text }, answer) => (given[n]?.includes(answer) ? [text] : [])),
    isRight: isRight(askedOf(question), given[n] ?? []),
  }));
