import { Button } from 'react-aria-components/Button';
import type { Catalogue, CollectionCard } from '../../../content/catalogue.ts';
import { Picture } from '../../parts/picture.tsx';
import { ShownWords } from '../../parts/words.tsx';
import { useWords } from '../../strings/use-words.ts';
import { itemsOf } from './home-cards.ts';
import styles from './home-hero.module.css';
import { openCollection } from './open.ts';
import { RouteDots } from './route-dots.tsx';

type HeroProps = { readonly catalogue: Catalogue; readonly collection: CollectionCard };

/** The first thing to do, large, with its picture from edge to edge. */
export function HomeHero({ catalogue, collection }: HeroProps) {
  const t = useWords();
  const items = itemsOf(catalogue, collection);
  return (
    <Button className={styles.hero ?? ''} onPress={() => openCollection(collection)}>
      <Picture picture={collection.cover ?? items[0]?.picture} fill decorative className={styles.picture} />
      <span className={styles.words}>
        <span className={styles.eyebrow}>{t(`collection.${collection.kind}`, { count: items.length })}</span>
        <span className={styles.title}>
          <ShownWords words={collection.title} pack={collection.pack} />
        </span>
        {collection.summary && (
          <span className={styles.summary}>
            <ShownWords words={collection.summary} pack={collection.pack} />
          </span>
        )}
        {collection.kind === 'route' && <RouteDots count={items.length} />}
      </span>
    </Button>
  );
}
