import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { SyncProgress } from '../../../content/sync-outcome.ts';
import { useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { bytesText } from './bytes-text.ts';
import styles from './sync-bar.module.css';

/** How far a sync is: the bar, and in words what is being done. */
export function SyncBar({ progress: { step, done, total } }: { readonly progress: SyncProgress }) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const share = step === 'finishing' ? 1 : step === 'fetching' && total > 0 ? done / total : 0;
  const values = { done: bytesText(done, language), total: bytesText(total, language) };
  return (
    <ProgressBar className={styles.sync ?? ''} aria-label={t('staff.status.progress')} value={share * 100}>
      <span className={styles.bar} data-step={step}>
        <span className={styles.done} style={{ '--share': share }} />
      </span>
      <span className={styles.words}>
        <span>{step === 'fetching' ? t('staff.status.fetching', values) : t(`staff.status.${step}`)}</span>
        {step === 'fetching' && <span>{Math.floor(share * 100)} %</span>}
      </span>
    </ProgressBar>
  );
}
