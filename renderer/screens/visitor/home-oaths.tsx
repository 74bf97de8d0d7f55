import { Button } from 'react-aria-components/Button';
import type { Card } from '../../../content/catalogue.ts';
import { ShownWords } from '../../parts/words.tsx';
import { useWords } from '../../strings/use-words.ts';
import styles from './home-oaths.module.css';
import { openCard } from './open.ts';

/** The red card: each oath that can be recited here. */
export function HomeOaths({ oaths }: { readonly oaths: readonly Card[] }) {
  const t = useWords();
  return (
    <section className={styles.oaths} data-many={oaths.length > 3 || undefined}>
      <p className={styles.eyebrow}>{t('home.oaths')}</p>
      <h2>{t('home.recite')}</h2>
      <div className={styles.list}>
        {oaths.map((oath) => (
          <Button
            key={`${oath.pack}/${oath.id}`}
            className={styles.oath ?? ''}
            onPress={() => openCard(oath)}
          >
            <span className={styles.title}>
              <ShownWords words={oath.title} pack={oath.pack} />
            </span>{' '}
            <span className={styles.count}>{t('home.lines', { count: oath.count ?? 0 })}</span>
          </Button>
        ))}
      </div>
    </section>
  );
}
