import { House, RotateCcw } from 'lucide-react';
import type { ShownOath } from '../../../content/shown.ts';
import { Button } from '../../parts/button.tsx';
import { send } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import type { Run } from '../../use-recital.ts';
import styles from './recital-finished.module.css';

type RecitalFinishedProps = { readonly oath: ShownOath; readonly run: Run };

/** The oath has been recited: it stands there whole once more. */
export function RecitalFinished({ oath, run }: RecitalFinishedProps) {
  const t = useWords();
  return (
    <section className={styles.finished}>
      <div className={styles.head} role="status">
        <h1 className={styles.title}>{t('recital.finished')}</h1>
        <p className={styles.words}>{t('recital.finishedWords')}</p>
      </div>
      <div className={styles.scroll}>
        <ol className={styles.lines} lang={oath.language}>
          {oath.lines.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      </div>
      <div className={styles.choices}>
        <Button icon={House} className={styles.golden} onPress={() => send({ kind: 'home' })}>
          {t('recital.home')}
        </Button>
        <Button icon={RotateCcw} className={styles.dark} onPress={() => run.tell({ kind: 'start' })}>
          {t('recital.again')}
        </Button>
      </div>
    </section>
  );
}
