import { Check, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { isRight, isSeveral } from '../../../content/quiz.ts';
import type { ShownQuiz, ShownStep } from '../../../content/shown-programme.ts';
import { isMissing } from '../../answers.ts';
import { ShownWords } from '../../parts/words.tsx';
import { useWords } from '../../strings/use-words.ts';
import { useAnswer } from '../../use-answer.ts';
import { tellSession, usePart } from '../../use-session.ts';
import styles from './step-quiz.module.css';
import { Absent } from './step-words.tsx';

type QuizStep = Extract<ShownStep, { kind: 'quiz' }>;

/** Questions that a group answers together: it agrees, one hand touches. */
export function StepQuiz({ step }: { readonly step: QuizStep }) {
  return step.asked ? <Asked quiz={step.asked} /> : <Elsewhere step={step} />;
}

/** A quiz of another pack. */
function Elsewhere({ step }: { readonly step: QuizStep }) {
  const quiz = useAnswer('quiz', step.quiz);
  if (isMissing(quiz)) return <Absent />;
  return quiz ? <Asked quiz={quiz} /> : null;
}

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

function Asked({ quiz: { questions, pack } }: { readonly quiz: ShownQuiz }) {
  const t = useWords();
  const part = usePart('quiz');
  const question = part && questions[part.question];
  if (!question) return <Absent />;
  const { chosen, explained } = part;
  const right = question.answers.map((answer) => answer.right);
  const mark = (n: number) =>
    explained && right[n] ? 'right' : chosen.includes(n) ? (explained ? 'wrong' : 'chosen') : undefined;
  return (
    <section className={styles.quiz} key={question.id}>
      <p className={styles.count}>
        {t('session.question', { n: part.question + 1, of: questions.length })}
        {isSeveral({ right }) && ` · ${t('session.several')}`}
      </p>
      <h2 className={styles.ask}>
        <ShownWords words={question.ask} pack={pack} />
      </h2>
      <div className={styles.answers}>
        {question.answers.map((answer, n) => (
          <Button
            key={letters[n]}
            className={styles.answer ?? ''}
            data-mark={mark(n)}
            aria-pressed={chosen.includes(n)}
            isDisabled={explained}
            onPress={() => tellSession({ kind: 'choose', answer: n })}
          >
            <span className={styles.letter} aria-hidden>
              {explained && right[n] ? <Check /> : mark(n) === 'wrong' ? <X /> : letters[n]}
            </span>
            <span>
              <ShownWords words={answer.text} pack={pack} />
            </span>
          </Button>
        ))}
      </div>
      {explained && (
        <div className={styles.why} role="status">
          <strong>{isRight({ right }, chosen) ? t('session.right') : t('session.wrong')}</strong>
          {question.why && (
            <p>
              <ShownWords words={question.why} pack={pack} />
            </p>
          )}
        </div>
      )}
    </section>
  );
}
