import { Sparkles } from 'lucide-react';
import { useVisit } from '../../store.ts';
import { screenLanguages, strings } from '../../strings/strings.ts';
import styles from './cleaning.module.css';

/** The screen is being wiped: nothing here can be touched, and a large countdown says for how long. */
export function Cleaning() {
  const left = useVisit(({ cleaning }) => Math.ceil((cleaning ?? 0) / 1000));
  return (
    <main className={styles.cleaning}>
      <Sparkles className={styles.icon} aria-hidden strokeWidth={1} />
      <p className={styles.left} role="timer">
        {left}
      </p>
      {screenLanguages.map(({ tag }) => {
        const t = strings.getFixedT(tag);
        return (
          <div key={tag} lang={tag} className={styles.words}>
            <h1>{t('hall.cleaning.title')}</h1>
            <p>{t('hall.cleaning.hint')}</p>
          </div>
        );
      })}
    </main>
  );
}
