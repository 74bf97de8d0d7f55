import { Flag, Play, Pointer, UsersRound, Volume2 } from 'lucide-react';
import type { ShownOath } from '../../../content/shown.ts';
import { Button } from '../../parts/button.tsx';
import { ShownWords } from '../../parts/words.tsx';
import type { Place } from '../../route.ts';
import { useWords } from '../../strings/use-words.ts';
import type { Run } from '../../use-recital.ts';
import styles from './recital-ready.module.css';
import { RecitalVariants } from './recital-variants.tsx';

type RecitalReadyProps = {
  readonly oath: ShownOath;
  readonly place: Extract<Place, { screen: 'recital' }>;
  readonly variant: string;
  readonly run: Run;
};

/** Before the oath: what it is, how to stand, how it goes, and the start. */
export function RecitalReady({ oath, place, variant, run }: RecitalReadyProps) {
  const t = useWords();
  const { title, summary, posture, narrator, pack } = oath;
  return (
    <section className={styles.ready}>
      <div className={styles.scroll}>
        <header className={styles.head}>
          <p className={styles.eyebrow}>{t('recital.lines', { count: run.lines.length })}</p>
          <h1 className={styles.title}>
            <ShownWords words={title} pack={pack} />
          </h1>
          {summary && (
            <p className={styles.summary}>
              <ShownWords words={summary} pack={pack} />
            </p>
          )}
        </header>
        <div className={styles.how}>
          {posture && (
            <p className={styles.posture}>
              <Flag className={styles.icon} aria-hidden strokeWidth={1.5} />
              <ShownWords words={posture} pack={pack} />
            </p>
          )}
          <HowItGoes />
        </div>
        {oath.variants.length > 1 && <RecitalVariants oath={oath} place={place} variant={variant} />}
        {narrator && (
          <p className={styles.narrator}>
            {t('recital.narrator')}
            <ShownWords words={narrator} pack={pack} />
          </p>
        )}
      </div>
      <Button icon={Play} solid className={styles.start} onPress={() => run.tell({ kind: 'start' })}>
        {t('recital.start')}
      </Button>
    </section>
  );
}

function HowItGoes() {
  const t = useWords();
  const steps = [
    { icon: Volume2, words: t('recital.howLeader') },
    { icon: UsersRound, words: t('recital.howGroup') },
    { icon: Pointer, words: t('recital.howTap') },
  ];
  return (
    <ol className={styles.steps}>
      {steps.map(({ icon: Icon, words }) => (
        <li key={words} className={styles.step}>
          <Icon className={styles.icon} aria-hidden strokeWidth={1.5} />
          <span>{words}</span>
        </li>
      ))}
    </ol>
  );
}
