import { Play } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { type Card, refKey } from '../../../content/catalogue.ts';
import { Length } from '../../parts/length.tsx';
import { Picture } from '../../parts/picture.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { ShownWords } from '../../parts/words.tsx';
import { useWords } from '../../strings/use-words.ts';
import styles from './episodes.module.css';
import { cardTouch } from './open.ts';

/** The episodes of a series, numbered, one after the other. */
export function Episodes({ items }: { readonly items: readonly Card[] }) {
  const t = useWords();
  return (
    <Scroll className={styles.scroll}>
      <ol className={styles.list}>
        {items.map((card, n) => (
          <li key={refKey(card)}>
            <Button className={styles.episode ?? ''} {...cardTouch(card)}>
              <span className={styles.cover}>
                <Picture picture={card.picture} small fill decorative />
                <span className={styles.number} aria-hidden="true">
                  {n + 1}
                </span>
              </span>
              <span className={styles.words}>
                <span className={styles.which}>{t('collection.episode', { n: n + 1 })}</span>{' '}
                <span className={styles.title}>
                  <ShownWords words={card.title} pack={card.pack} />
                </span>{' '}
                {card.summary && (
                  <span className={styles.summary}>
                    <ShownWords words={card.summary} pack={card.pack} />
                  </span>
                )}
              </span>{' '}
              <Length card={card} className={styles.length} />
              <Play className={styles.play} aria-hidden strokeWidth={1.6} />
            </Button>
          </li>
        ))}
      </ol>
    </Scroll>
  );
}
