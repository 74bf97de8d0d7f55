import { Button } from 'react-aria-components/Button';
import { type Catalogue, refKey } from '../../../content/catalogue.ts';
import { Scroll } from '../../parts/scroll.tsx';
import { WhenText } from '../../parts/when.tsx';
import { ShownWords } from '../../parts/words.tsx';
import { useWords } from '../../strings/use-words.ts';
import { cardTouch } from './open.ts';
import styles from './related.module.css';

type Props = { readonly pack: string; readonly ids: readonly string[]; readonly catalogue: Catalogue };

/** What belongs to this exhibit: other exhibits, stories, oaths. */
export function Related({ pack, ids, catalogue }: Props) {
  const t = useWords();
  const cards = ids.flatMap((id) => catalogue.cards[refKey({ pack, id })] ?? []);
  if (cards.length === 0) return null;
  return (
    <Scroll sideways className={styles.scroll}>
      <ul className={styles.related} aria-label={t('exhibit.related')}>
        {cards.map((card) => (
          <li key={refKey(card)}>
            <Button className={styles.card ?? ''} {...cardTouch(card)}>
              <span className={styles.title}>
                <ShownWords words={card.title} pack={card.pack} />
              </span>{' '}
              <span className={styles.meta}>
                {card.place ? (
                  <ShownWords words={card.place} pack={card.pack} />
                ) : card.when ? (
                  <WhenText when={card.when} />
                ) : (
                  t(`exhibit.${card.kind}`)
                )}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </Scroll>
  );
}
