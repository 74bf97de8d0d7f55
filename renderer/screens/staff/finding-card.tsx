import type { Finding } from '../../../content/finding.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './finding-card.module.css';

/** One matter that the doctor looked at: what it means, what to do, and the exact steps for a technician. */
export function FindingCard({ finding: { check, state, seen, steps } }: { readonly finding: Finding }) {
  const t = useWords();
  const words = `machine.finding.${check}` as const;
  if (state === 'ok') return <li className={styles.fine}>{t(`${words}.title`)}</li>;
  return (
    <li className={styles.card} data-state={state}>
      <h3>{t(`${words}.title`)}</h3>
      <p>{t(`${words}.why`)}</p>
      <p className={styles.todo}>{t(`${words}.todo`)}</p>
      {(seen !== undefined || steps.length > 0) && (
        <div className={styles.technician}>
          <p>
            {t('machine.steps')}
            {seen !== undefined && ` · ${t('machine.seen', { seen })}`}
          </p>
          {steps.map((step) => (
            <code key={step} lang="en">
              {step}
            </code>
          ))}
        </div>
      )}
    </li>
  );
}
