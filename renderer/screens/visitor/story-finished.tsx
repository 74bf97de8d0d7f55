import { House, Play, RotateCcw } from 'lucide-react';
import { type Ref, refKey } from '../../../content/catalogue.ts';
import { nextStory } from '../../next-story.ts';
import { Button } from '../../parts/button.tsx';
import { send, useStore, useVisit } from '../../store.ts';
import { useShow, useWords } from '../../strings/use-words.ts';
import styles from './story-finished.module.css';

type StoryFinishedProps = { readonly story: Ref; readonly again: () => void };

/** The story has been told: once more, the next one, or home. */
export function StoryFinished({ story, again }: StoryFinishedProps) {
  const t = useWords();
  const show = useShow(story.pack);
  const language = useVisit((visit) => visit.language);
  const trail = useVisit((visit) => visit.trail);
  const catalogue = useStore((store) => store.catalogue);
  const next = catalogue && nextStory(catalogue, trail, story);
  const { text, lang } = show(next?.title ?? {});
  return (
    <section className={styles.panel} lang={language} aria-live="polite">
      <h2 className={styles.words}>{t('story.finished')}</h2>
      <div className={styles.choices}>
        {next && (
          <Button
            key={refKey(next)}
            icon={Play}
            primary
            solid
            className={styles.next}
            onPress={() => send({ kind: 'hear', ref: { pack: next.pack, id: next.id } })}
          >
            {t('story.next')} <span lang={lang}>{text}</span>
          </Button>
        )}
        <Button icon={RotateCcw} onPress={again} primary={!next}>
          {t('story.again')}
        </Button>
        <Button icon={House} onPress={() => send({ kind: 'home' })}>
          {t('story.home')}
        </Button>
      </div>
    </section>
  );
}
