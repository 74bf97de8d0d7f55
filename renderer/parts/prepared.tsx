import { clsx } from 'clsx';
import { Play } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { openProgramme } from '../start-session.ts';
import { useWords } from '../strings/use-words.ts';
import { usePrepared } from '../use-prepared.ts';
import styles from './prepared.module.css';
import { ShownWords } from './words.tsx';

/** The programme that is ready for its group, large; nothing when there is none. */
export function Prepared({ className }: { readonly className?: string | undefined }) {
  const t = useWords();
  const prepared = usePrepared();
  if (!prepared) return null;
  const { entry, card } = prepared;
  return (
    <Button className={clsx(styles.prepared, className)} onPress={() => openProgramme(entry.programme)}>
      <span className={styles.words}>
        <span className={styles.when}>
          <span className={styles.time}>{entry.time}</span>
          {entry.group !== undefined && ` · ${entry.group}`}
        </span>{' '}
        <span className={styles.title}>
          <ShownWords words={card.title} pack={card.pack} />
        </span>
      </span>{' '}
      <span className={styles.start}>
        <Play className={styles.icon} aria-hidden strokeWidth={1.6} />
        {t('session.start')}
      </span>
    </Button>
  );
}
