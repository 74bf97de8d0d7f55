import { useCallback } from 'react';
import { editionFor } from '../../../content/language.ts';
import type { ShownStory } from '../../../content/shown.ts';
import type { ShownStep } from '../../../content/shown-programme.ts';
import { isMissing } from '../../answers.ts';
import { send, useVisit } from '../../store.ts';
import { storySeconds as seconds } from '../../story-sound.ts';
import { useActiveCue } from '../../use-active-cue.ts';
import { useAnswer } from '../../use-answer.ts';
import { useNarration } from '../../use-narration.ts';
import { StoryLines } from '../visitor/story-lines.tsx';
import styles from './step-story.module.css';
import { Absent } from './step-words.tsx';

type StoryStep = Extract<ShownStep, { kind: 'story' }>;

/** A story told to a group, with its text to read along. */
export function StepStory({ step }: { readonly step: StoryStep }) {
  const editions = useAnswer('story', step.story);
  const language = useVisit((visit) => visit.language);
  if (isMissing(editions)) return <Absent />;
  const edition = editionFor(editions ?? [], language);
  return edition ? <Told story={edition} /> : null;
}

function Told({ story }: { readonly story: ShownStory }) {
  const chapter = useVisit(({ listening }) => listening?.chapter ?? 0);
  const serial = useVisit(({ listening }) => listening?.seek.serial ?? 0);
  const narration = useNarration(story, chapter);
  const cues = narration?.cues ?? none;
  const active = useActiveCue(cues, seconds);
  const hear = useCallback((at: number) => send({ kind: 'seek', seconds: at }), []);
  return (
    <article className={styles.story} lang={story.language}>
      <h2 className={styles.title}>{story.title}</h2>
      <StoryLines
        cues={cues}
        language={narration?.language ?? story.language}
        active={active}
        hear={hear}
        seconds={seconds}
        narrator={story.narrator}
        instead={story.summary}
        place={`${narration?.audio ?? ''} ${active} ${serial}`}
      />
    </article>
  );
}

const none = [] as const;
