import { Play } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { refKey } from '../../content/catalogue.ts';
import { send, useStore } from '../store.ts';
import { useWords } from '../strings/use-words.ts';
import styles from './daily-story.module.css';
import { Length } from './length.tsx';
import { ShownWords } from './words.tsx';

/** The story of the day: one touch and it is heard. Nothing when there is none. */
export function DailyStory() {
  const t = useWords();
  const daily = useStore((store) => store.catalogue?.daily);
  const card = useStore((store) => daily && store.catalogue?.cards[refKey(daily)]);
  if (!card) return null;
  return (
    <Button className={styles.daily ?? ''} onPress={() => send({ kind: 'hear', ref: card })}>
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
