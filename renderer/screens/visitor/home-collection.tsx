import { clsx } from 'clsx';
import { Button } from 'react-aria-components/Button';
import type { Catalogue, CollectionCard } from '../../../content/catalogue.ts';
import { ShownWords } from '../../parts/words.tsx';
import { useWords } from '../../strings/use-words.ts';
import { itemsOf } from './home-cards.ts';
import styles from './home-collection.module.css';
import { HomeDrawing } from './home-drawing.tsx';
import { openCollection } from './open.ts';

type Props = { readonly catalogue: Catalogue; readonly collection: CollectionCard };

/** A collection's card on home: its kind, title and a small drawing of what is inside. */
export function HomeCollection({ catalogue, collection }: Props) {
  const t = useWords();
  const items = itemsOf(catalogue, collection);
  const { kind, title, pack } = collection;
  const accent = catalogue.packs.find(({ id }) => id === pack)?.accent;
  return (
    <Button
      className={clsx(styles.card, styles[kind])}
      style={{ '--accent': accent ?? '' }}
      onPress={() => openCollection(collection)}
    >
      <span className={styles.eyebrow}>{t(`collection.${kind}`, { count: items.length })}</span>
      <span className={styles.title}>
        <ShownWords words={title} pack={pack} />
      </span>
      <span className={styles.drawing} aria-hidden="true">
        <HomeDrawing kind={kind} items={items} cover={collection.cover} />
      </span>
    </Button>
  );
}
