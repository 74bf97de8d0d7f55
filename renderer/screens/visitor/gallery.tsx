import { Button } from 'react-aria-components/Button';
import { type Card, refKey } from '../../../content/catalogue.ts';
import { Picture } from '../../parts/picture.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { ShownWords } from '../../parts/words.tsx';
import styles from './gallery.module.css';
import { MetaLine } from './meta-line.tsx';
import { openCard } from './open.ts';
import { useMore } from './use-more.tsx';

/** Pictures on a dark wall, each with its label beneath. */
export function Gallery({ items }: { readonly items: readonly Card[] }) {
  const { shown, more } = useMore(items);
  return (
    <Scroll className={styles.scroll}>
      <div
        className={styles.wall}
        data-few={[2, 4].includes(items.length) || undefined}
        data-three={items.length === 3 || undefined}
      >
        {shown.map((card) => (
          <Button key={refKey(card)} className={styles.work ?? ''} onPress={() => openCard(card)}>
            <span className={styles.picture}>
              <Picture picture={card.picture} small fill decorative />
            </span>
            <span className={styles.title}>
              <ShownWords words={card.title} pack={card.pack} />
            </span>{' '}
            <MetaLine card={card} className={styles.meta} />
          </Button>
        ))}
      </div>
      {more}
    </Scroll>
  );
}
