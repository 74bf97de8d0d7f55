import { clsx } from 'clsx';
import { Button } from 'react-aria-components/Button';
import { type Card, refKey } from '../../../content/catalogue.ts';
import { Length } from '../../parts/length.tsx';
import { Picture } from '../../parts/picture.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { ShownWords } from '../../parts/words.tsx';
import { useWords } from '../../strings/use-words.ts';
import { useReadyStories } from '../../use-hear.ts';
import { cardTouch } from './open.ts';
import styles from './shelf.module.css';
import { useMore } from './use-more.tsx';

/** Books standing face out on boards; a series stands as a pile. */
export function Shelf({ items }: { readonly items: readonly Card[] }) {
  const { shown, more } = useMore(items);
  useReadyStories(items);
  return (
    <Scroll className={styles.scroll}>
      <div className={styles.books}>
        {shown.map((card) => (
          <Book key={refKey(card)} card={card} />
        ))}
      </div>
      {more}
    </Scroll>
  );
}

function Book({ card }: { readonly card: Card }) {
  const t = useWords();
  return (
    <Button className={styles.book ?? ''} {...cardTouch(card)}>
      <span className={styles.stand}>
        <span className={clsx(styles.cover, card.kind === 'series' && styles.pile)}>
          <Picture picture={card.picture} small fill decorative />
        </span>
      </span>
      <span className={styles.title}>
        <ShownWords words={card.title} pack={card.pack} />
      </span>{' '}
      <span className={styles.meta}>
        {card.kind === 'series' ? (
          t('collection.episodes', { count: card.count ?? 0 })
        ) : (
          <Length card={card} />
        )}
      </span>
    </Button>
  );
}
