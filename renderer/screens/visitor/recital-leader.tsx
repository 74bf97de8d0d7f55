import { Check, Flag, Volume2 } from 'lucide-react';
import type { ShownOath } from '../../../content/shown.ts';
import { useShow, useWords } from '../../strings/use-words.ts';
import type { Run } from '../../use-recital.ts';
import styles from './recital-leader.module.css';

type TurnProps = { readonly oath: ShownOath; readonly run: Run };

/** The leader's place: before the clause. Lit with sounding bars while the leader speaks, a quiet note after. */
export function LeaderTurn({ oath, run: { phase } }: TurnProps) {
  const t = useWords();
  const show = useShow(oath.pack);
  if (phase === 'countdown' && oath.posture) {
    const posture = show(oath.posture);
    return (
      <div className={styles.leader}>
        <div className={styles.posture}>
          <Flag className={styles.icon} aria-hidden strokeWidth={1.6} />
          <span lang={posture.lang}>{posture.text}</span>
        </div>
      </div>
    );
  }
  if (phase === 'paused' || phase === 'countdown') return <div className={styles.leader} />;
  if (phase === 'repeating') {
    return (
      <div className={styles.leader}>
        <div className={styles.done}>
          <Check className={styles.icon} aria-hidden strokeWidth={1.8} />
          {t('recital.leaderDone')}
        </div>
      </div>
    );
  }
  return (
    <div className={styles.leader}>
      <div className={styles.speaking}>
        <Volume2 className={styles.icon} aria-hidden strokeWidth={1.6} />
        <strong>{t('recital.leader')}</strong>
        <Bars />
      </div>
    </div>
  );
}

const heights = [36, 74, 100, 62, 88, 48, 70];

function Bars() {
  return (
    <span className={styles.bars} aria-hidden>
      {heights.map((height, n) => (
        <i key={height} style={{ height: `${height}%`, animationDelay: `${-n * 170}ms` }} />
      ))}
    </span>
  );
}
