import { Button } from 'react-aria-components/Button';
import { type Card, refKey } from '../../../content/catalogue.ts';
import { Picture } from '../../parts/picture.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { WhenText } from '../../parts/when.tsx';
import { ShownWords } from '../../parts/words.tsx';
import { openCard } from './open.ts';
import { axisOf, byDate, gapsOf } from './time-axis.ts';
import { TimeScale } from './time-scale.tsx';
import styles from './timeline.module.css';
import { useMore } from './use-more.tsx';

/** Days along an axis: first all of it in true proportion, then moment by moment, far ones further apart. */
export function Timeline({ items }: { readonly items: readonly Card[] }) {
  const sorted = byDate(items);
  const gaps = gapsOf(sorted, 150);
  const axis = axisOf(sorted);
  const { shown, more } = useMore(sorted);
  return (
    <div className={styles.timeline}>
      {axis && <TimeScale axis={axis} />}
      <Scroll className={styles.scroll}>
        <ol className={styles.line}>
          {shown.map((card, n) => (
            <li
              key={refKey(card)}
              style={{ '--room': gaps[n]?.room ?? 0 }}
              data-broken={gaps[n]?.broken || undefined}
            >
              <Moment card={card} />
            </li>
          ))}
        </ol>
        {more}
      </Scroll>
    </div>
  );
}

function Moment({ card }: { readonly card: Card }) {
  return (
    <Button className={styles.moment ?? ''} onPress={() => openCard(card)}>
      <span className={styles.picture}>
        <Picture picture={card.picture} small fill decorative />
      </span>
      <span className={styles.words}>
        {card.when && (
          <span className={styles.when}>
            <WhenText when={card.when} />
          </span>
        )}{' '}
        <span className={styles.title}>
          <ShownWords words={card.title} pack={card.pack} />
        </span>{' '}
        {card.place && (
          <span className={styles.place}>
            <ShownWords words={card.place} pack={card.pack} />
          </span>
        )}
      </span>
    </Button>
  );
}
