import { Play } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { type Ref, refKey } from '../../../content/catalogue.ts';
import { Length } from '../../parts/length.tsx';
import { useStore } from '../../store.ts';
import { useShow, useWords } from '../../strings/use-words.ts';
import { useHear } from '../../use-hear.ts';
import styles from './listen-button.module.css';

/** The story of an exhibit: one touch and it is heard. */
export function ListenButton({ story }: { readonly story: Ref }) {
  const t = useWords();
  const show = useShow(story.pack);
  const hear = useHear(story);
  const card = useStore(({ catalogue }) => catalogue?.cards[refKey(story)]);
  if (!card) return null;
  return (
    <Button className={styles.listen ?? ''} {...hear}>
      <Play className={styles.icon} aria-hidden strokeWidth={1.6} />
      <span className={styles.words}>{t('exhibit.listen', { title: show(card.title).text })}</span>{' '}
      <Length card={card} className={styles.length} />
    </Button>
  );
}
