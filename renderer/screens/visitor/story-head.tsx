import type { ShownStory } from '../../../content/shown.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './story-head.module.css';

type StoryHeadProps = { readonly story: ShownStory; readonly chapter: number };

/** Which chapter this is, and the title. */
export function StoryHead({ story, chapter }: StoryHeadProps) {
  const t = useWords();
  const { title, duration } = story.chapters[chapter] ?? {};
  const minutes = Math.max(1, Math.round((duration ?? 0) / 60));
  const length = t('story.minutes', { count: minutes });
  const several = story.chapters.length > 1;
  return (
    <header className={styles.head}>
      <p className={styles.eyebrow}>
        {several
          ? `${t('story.chapter', { n: numeral(chapter + 1, t('story.numerals')) })} · `
          : `${length} · `}
        {several ? (
          <span className={styles.name}>{title}</span>
        ) : (
          t('story.narrator', { name: story.narrator })
        )}
      </p>
      <h1 className={styles.title}>{story.title}</h1>
    </header>
  );
}

const numeral = (n: number, system: string) =>
  n < 10 && system !== 'latn' ? new Intl.NumberFormat(`zh-u-nu-${system}`).format(n) : String(n);
