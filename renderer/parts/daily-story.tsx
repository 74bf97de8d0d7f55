import { Play } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { type Card, refKey } from '../../content/catalogue.ts';
import { useStore } from '../store.ts';
import { useWords } from '../strings/use-words.ts';
import { useHear } from '../use-hear.ts';
import styles from './daily-story.module.css';
import { Length } from './length.tsx';
import { ShownWords } from './words.tsx';

/** The story of the day: one touch and it is heard. Nothing when there is none. */
export function DailyStory() {
  const daily = useStore((store) => store.catalogue?.daily);
  const card = useStore((store) => daily && store.catalogue?.cards[refKey(daily)]);
  return card ? <Daily card={card} /> : null;
}

function Daily({ card }: { readonly card: Card }) {
  const t = useWords();
  const hear = useHear(card);
  return (
    <Button className={styles.daily ?? ''} {...hear}>
      <span className={styles.play}>
        <Play aria-hidden strokeWidth={1.6} />
      </span>
      <span className={styles.words}>
        <span className={styles.eyebrow}>{t('home.daily')}</span>{' '}
        <span className={styles.title}>
          <ShownWords words={card.title} pack={card.pack} />
        </span>
      </span>{' '}
      <Length card={card} className={styles.length} />
    </Button>
  );
}
