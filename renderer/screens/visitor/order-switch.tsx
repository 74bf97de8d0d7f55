import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { CollectionCard } from '../../../content/catalogue.ts';
import { ShownWords } from '../../parts/words.tsx';
import type { PlaceOn } from '../../route.ts';
import { send } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './order-switch.module.css';

type Props = { readonly place: PlaceOn<'collection'>; readonly collection: CollectionCard };

/** The orders in which a collection can be seen: the authors' own first, then the others. */
export function OrderSwitch({ place, collection: { pack, items, orders } }: Props) {
  const t = useWords();
  // An author may give the first order a title by listing it among the others.
  const listed = orders.some((order) => order.items.join() === items.join());
  const shown =
    place.order === 0 && listed
      ? orders.findIndex((one) => one.items.join() === items.join()) + 1
      : place.order;
  return (
    <RadioGroup
      className={styles.orders ?? ''}
      orientation="horizontal"
      aria-label={t('collection.order')}
      value={String(shown)}
      onChange={(value) => send({ kind: 'turn', place: { ...place, order: Number(value) } })}
    >
      {!listed && (
        <Radio value="0" className={styles.order ?? ''}>
          {t('collection.first')}
        </Radio>
      )}
      {orders.map(({ title }, n) => (
        <Radio key={Object.values(title).join()} value={String(n + 1)} className={styles.order ?? ''}>
          <ShownWords words={title} pack={pack} />
        </Radio>
      ))}
    </RadioGroup>
  );
}
