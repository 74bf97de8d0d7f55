import { type CollectionCard, refKey, sameRef } from '../../../content/catalogue.ts';
import { ComfortButtons } from '../../parts/comfort.tsx';
import { Frame } from '../../parts/frame.tsx';
import { Elsewhere } from '../../parts/next-good-thing.tsx';
import { Picture } from '../../parts/picture.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { ShownWords } from '../../parts/words.tsx';
import type { PlaceOn } from '../../route.ts';
import { useStore } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './collection.module.css';
import { Episodes } from './episodes.tsx';
import { Gallery } from './gallery.tsx';
import { itemsOf } from './home-cards.ts';
import { OrderSwitch } from './order-switch.tsx';
import { Route } from './route.tsx';
import { Shelf } from './shelf.tsx';
import { Timeline } from './timeline.tsx';

const bodies = { gallery: Gallery, timeline: Timeline, route: Route, shelf: Shelf, series: Episodes };

/** A collection in the manner of its kind. */
export function CollectionScreen({ place }: { readonly place: PlaceOn<'collection'> }) {
  const t = useWords();
  const catalogue = useStore((store) => store.catalogue);
  const collection = catalogue?.collections.find((one) => sameRef(one, place.ref));
  if (!catalogue) return null;
  if (!collection) return <Elsewhere />;
  const { pack, kind, title, summary, orders } = collection;
  const items = itemsOf(catalogue, collection, orders[place.order - 1]?.items);
  const Body = bodies[kind];
  return (
    <Frame touchable backdrop={<Cover cover={collection.cover} />}>
      <div className={styles.screen} data-kind={kind}>
        <Scroll className={styles.head}>
          <div className={styles.words}>
            <p className={styles.eyebrow}>{t(`collection.${kind}`, { count: items.length })}</p>
            <h1>
              <ShownWords words={title} pack={pack} />
            </h1>
            {summary && (
              <p className={styles.summary}>
                <ShownWords words={summary} pack={pack} />
              </p>
            )}
          </div>
          {orders.length > 0 && <OrderSwitch place={place} collection={collection} />}
        </Scroll>
        <div className={styles.body} key={`${refKey(place.ref)} ${place.order}`}>
          <Body items={items} />
        </div>
        <ComfortButtons small />
      </div>
    </Frame>
  );
}

/** The collection's cover, from edge to edge behind its title. */
const Cover = ({ cover }: { readonly cover: CollectionCard['cover'] | undefined }) =>
  cover && (
    <div className={styles.cover}>
      <Picture picture={cover} fill decorative />
    </div>
  );
