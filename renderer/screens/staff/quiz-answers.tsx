import type { TFunction } from 'i18next';
import type { Chosen } from '../../../content/quiz.ts';
import { answeredQuestions } from '../../../content/session-report.ts';
import type { ShownQuiz } from '../../../content/shown-programme.ts';
import { textIn } from './session-facts.ts';

type Props = {
  readonly quiz: ShownQuiz;
  readonly given: readonly Chosen[];
  readonly t: TFunction;
  readonly language: string;
  readonly className?: string | undefined;
};

/** Each question that was answered: what the group chose, and whether it is right. */
export function QuizAnswers({ quiz, given, t, language, className }: Props) {
  return (
    <ol className={className} aria-label={t('records.questions')}>
      {answeredQuestions(quiz, given).map(({ ask, chosen, isRight }, n) => (
        <li key={quiz.questions[n]?.id}>
          {`${n + 1}. ${textIn(ask, language)} `}
          <span>{chosen.map((words) => textIn(words, language)).join(t('records.and'))}</span>
          {' · '}
          <strong data-right={isRight || undefined}>{t(isRight ? 'records.right' : 'records.wrong')}</strong>
        </li>
      ))}
    </ol>
  );
}
