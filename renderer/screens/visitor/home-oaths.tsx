import { Button } from 'react-aria-components/Button';
import type { Card } from '../../../content/catalogue.ts';
import { ShownWords } from '../../parts/words.tsx';
import { useWords } from '../../strings/use-words.ts';
import styles from './home-oaths.module.css';
import { openCard } from './open.ts';

type HomeOathsProps = { readonly kind: 'oaths' | 'programmes'; readonly cards: readonly Card[] };

/** A red card: each oath that can be recited here, or each programme that a group can go through. */
export function HomeOaths({ kind, cards }: HomeOathsProps) {
  const t = useWords();
  const isOaths = kind === 'oaths';
  return (
    <section className={styles.oaths} data-many={cards.length > 3 || undefined} data-kind={kind}>
      <p className={styles.eyebrow}>{isOaths ? t('home.oaths') : t('home.programmes')}</p>
      <h2>{isOaths ? t('home.recite') : t('home.together')}</h2>
      <div className={styles.list}>
        {cards.map((card) => (
          <Button
            key={`${card.pack}/${card.id}`}
            className={styles.oath ?? ''}
            onPress={() => openCard(card)}
          >
            <span className={styles.title}>
              <ShownWords words={card.title} pack={card.pack} />
            </span>{' '}
            <span className={styles.count}>
              {isOaths
                ? t('home.lines', { count: card.count ?? 0 })
                : card.minutes !== undefined && t('home.minutes', { count: card.minutes })}
            </span>
          </Button>
        ))}
      </div>
    </section>
  );
}
