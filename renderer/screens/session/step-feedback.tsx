import { Star } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { ShownStep } from '../../../content/shown-programme.ts';
import { ShownWords } from '../../parts/words.tsx';
import { useWords } from '../../strings/use-words.ts';
import { tellSession, usePart } from '../../use-session.ts';
import { FeedbackSentences } from './feedback-sentences.tsx';
import styles from './step-feedback.module.css';

type Feedback = Extract<ShownStep, { kind: 'feedback' }>;

const stars = [1, 2, 3, 4, 5];

/** How it was, in one to five stars and a sentence. */
export function StepFeedback({ step, pack }: { readonly step: Feedback; readonly pack: string }) {
  const t = useWords();
  const given = usePart('feedback')?.stars ?? 0;
  return (
    <section className={styles.feedback}>
      <p className={styles.words}>
        <ShownWords words={step.ask} pack={pack} />
      </p>
      <div className={styles.stars}>
        {stars.map((n) => (
          <Button
            key={n}
            className={styles.star ?? ''}
            data-lit={n <= given || undefined}
            aria-pressed={n === given}
            aria-label={t('session.stars', { count: n })}
            onPress={() => tellSession({ kind: 'stars', n })}
          >
            <Star aria-hidden strokeWidth={1.2} />
          </Button>
        ))}
      </div>
      <FeedbackSentences sentences={step.sentences ?? []} pack={pack} />
    </section>
  );
}
