import { clsx } from 'clsx';
import { useCallback } from 'react';
import { editionFor } from '../../../content/language.ts';
import type { ShownStory } from '../../../content/shown.ts';
import { isMissing } from '../../answers.ts';
import { Frame } from '../../parts/frame.tsx';
import { Elsewhere } from '../../parts/next-good-thing.tsx';
import type { Place } from '../../route.ts';
import { useVisit } from '../../store.ts';
import { storySeconds as seconds } from '../../story-sound.ts';
import { transportOf } from '../../transport.ts';
import { useActiveCue } from '../../use-active-cue.ts';
import { useAnswer } from '../../use-answer.ts';
import { useNarration } from '../../use-narration.ts';
import styles from './story.module.css';
import { StoryDock } from './story-dock.tsx';
import { StoryFinished } from './story-finished.tsx';
import { StoryHead } from './story-head.tsx';
import { StoryLines } from './story-lines.tsx';
import { StoryScene } from './story-scene.tsx';

/** A story to listen to and read along. */
export function Story({ place }: { readonly place: Extract<Place, { screen: 'story' }> }) {
  const editions = useAnswer('story', place.ref);
  const language = useVisit((visit) => visit.language);
  const edition = isMissing(editions) ? undefined : editionFor(editions ?? [], language);
  if (edition) return <Edition story={edition} />;
  return isMissing(editions) ? <Elsewhere /> : <Frame>{null}</Frame>;
}

function Edition({ story }: { readonly story: ShownStory }) {
  const ref = { pack: story.pack, id: story.id };
  const listening = useVisit((visit) => visit.listening);
  const chapter = Math.min(listening?.chapter ?? 0, story.chapters.length - 1);
  const narration = useNarration(story, listening?.chapter ?? 0);
  const cues = narration?.cues ?? none;
  const active = useActiveCue(cues, seconds);
  const transport = transportOf(ref, story.chapters.length);
  const { pack, id } = story;
  const count = story.chapters.length;
  const hear = useCallback((at: number) => transportOf({ pack, id }, count).seek(at), [pack, id, count]);
  const finished = listening?.finished === true;
  return (
    <Frame backdrop={<StoryScene story={story} />}>
      <article className={clsx(styles.story, finished && styles.finished)} lang={story.language}>
        <StoryHead story={story} chapter={chapter} />
        <StoryLines
          cues={cues}
          language={narration?.language ?? story.language}
          active={active}
          hear={hear}
          seconds={seconds}
          narrator={story.narrator}
          instead={story.summary}
          place={`${narration?.audio ?? ''} ${active} ${listening?.seek.serial ?? 0}`}
        />
        {finished ? (
          <StoryFinished story={ref} again={transport.toggle} />
        ) : (
          <StoryDock story={story} chapter={chapter} cues={cues} seconds={seconds} transport={transport} />
        )}
      </article>
    </Frame>
  );
}

const none = [] as const;
