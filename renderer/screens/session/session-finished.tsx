import { Check, House, SkipForward } from 'lucide-react';
import { scoreOf } from '../../../content/quiz.ts';
import type { ShownProgramme } from '../../../content/shown-programme.ts';
import type { Going } from '../../going.ts';
import { Button } from '../../parts/button.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { send, useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { SessionCodes } from './session-codes.tsx';
import styles from './session-finished.module.css';
import { StepTitle } from './step-title.tsx';

/** The programme is over: what was done, how many were there, what they knew. */
export function SessionFinished({ programme }: { readonly programme: ShownProgramme }) {
  const t = useWords();
  const session = useVisit((visit) => visit.session);
  if (!session || !('done' in session.state)) return null;
  const { done, skipped } = session.state;
  return (
    <section className={styles.finished}>
      <div className={styles.head} role="status">
        <h1 className={styles.title}>{t('session.finished')}</h1>
        <p className={styles.words}>{t('session.finishedWords')}</p>
        <p className={styles.facts}>
          {factsOf(session, t).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
      <Scroll className={styles.scroll}>
        <SessionCodes />
        <ol className={styles.steps}>
          {programme.steps.map((step, n) =>
            done.includes(n) || skipped.includes(n) ? (
              <li key={step.id} data-skipped={!done.includes(n) || undefined}>
                {done.includes(n) ? (
                  <Check className={styles.icon} role="img" aria-label={t('session.done')} />
                ) : (
                  <SkipForward className={styles.icon} role="img" aria-label={t('session.passed')} />
                )}
                <StepTitle step={step} pack={programme.pack} />
              </li>
            ) : null,
          )}
        </ol>
      </Scroll>
      <Button icon={House} className={styles.home} onPress={() => send({ kind: 'home' })}>
        {t('session.home')}
      </Button>
    </section>
  );
}

/** The figures of a session, in words. */
function factsOf({ state, plan }: Going, t: ReturnType<typeof useWords>): string[] {
  if (!('done' in state)) return [];
  const { heads, answers, times } = state;
  const ms = Object.values(times).reduce((sum, one) => sum + one, 0);
  const scores = Object.entries(answers).flatMap(([n, given]) => {
    const step = plan[Number(n)];
    return step?.kind === 'quiz' ? [t('session.score', scoreOf(step.questions, given))] : [];
  });
  return [
    ...(heads ? [t('session.heads', { count: heads.adults + heads.children })] : []),
    ...scores,
    t('session.lasted', { count: Math.max(1, Math.round(ms / 60_000)) }),
  ];
}
