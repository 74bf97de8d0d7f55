import { Button } from 'react-aria-components/Button';
import { type Card, refKey } from '../../../content/catalogue.ts';
import { Picture } from '../../parts/picture.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { ShownWords } from '../../parts/words.tsx';
import { useWords } from '../../strings/use-words.ts';
import { MetaLine } from './meta-line.tsx';
import { openCard } from './open.ts';
import styles from './route.module.css';
import { RouteMap } from './route-map.tsx';

/** The way as a drawing, and its stops one after the other. */
export function Route({ items }: { readonly items: readonly Card[] }) {
  return (
    <div className={styles.route}>
      <RouteMap items={items} />
      <Scroll sideways className={styles.stops}>
        <ol className={styles.list}>
          {items.map((card, n) => (
            <li key={refKey(card)}>
              <Stop card={card} n={n + 1} />
            </li>
          ))}
        </ol>
      </Scroll>
    </div>
  );
}

function Stop({ card, n }: { readonly card: Card; readonly n: number }) {
  const t = useWords();
  return (
    <Button className={styles.stop ?? ''} onPress={() => openCard(card)}>
      <span className={styles.picture}>
        <Picture picture={card.picture} small fill decorative />
      </span>
      <span className={styles.words}>
        <span className={styles.number}>{t('collection.stop', { n })}</span>{' '}
        <span className={styles.title}>
          <ShownWords words={card.title} pack={card.pack} />
        </span>{' '}
        <MetaLine card={{ pack: card.pack, when: card.when }} className={styles.meta} />
      </span>
    </Button>
  );
}
