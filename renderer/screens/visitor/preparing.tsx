import { ProgressBar } from 'react-aria-components/ProgressBar';
import { Ridges } from '../../parts/ridges.tsx';
import { useStore } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './preparing.module.css';

/** The first start, while the shipped packs are being installed. */
export function Preparing() {
  const t = useWords();
  const preparing = useStore((store) => store.preparing);
  const share = preparing && preparing.total > 0 ? (preparing.done / preparing.total) * 100 : 0;
  return (
    <main className={styles.preparing}>
      {preparing && (
        <>
          <Ridges className={styles.land} />
          <ProgressBar className={styles.progress ?? ''} value={share} aria-label={t('attract.preparing')}>
            <p>{t('attract.preparing')}</p>
            <span className={styles.track}>
              <span style={{ scale: `${share / 100} 1` }} />
            </span>
          </ProgressBar>
        </>
      )}
    </main>
  );
}
