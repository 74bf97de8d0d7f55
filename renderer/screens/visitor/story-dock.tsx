import { Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import type { Cue } from '../../../content/narration.ts';
import type { ShownStory } from '../../../content/shown.ts';
import { RoundButton } from '../../parts/button.tsx';
import { useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import type { Transport } from '../../transport.ts';
import { StoryChapters } from './story-chapters.tsx';
import styles from './story-dock.module.css';
import { StoryProgress } from './story-progress.tsx';
import { StorySpeed } from './story-speed.tsx';
import { StoryVolume } from './story-volume.tsx';

type StoryDockProps = {
  readonly story: ShownStory;
  readonly chapter: number;
  readonly cues: readonly Cue[];
  readonly seconds: () => number;
  readonly transport: Transport;
};

/** All that moves the story. */
export function StoryDock({ story, chapter, cues, seconds, transport }: StoryDockProps) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const playing = useVisit(({ listening }) => listening?.playing === true);
  const duration = story.chapters[chapter]?.duration ?? 1;
  return (
    <div className={styles.dock} lang={language}>
      <StoryProgress key={`${chapter}`} duration={duration} seconds={seconds} seek={transport.seek} />
      <div className={styles.row}>
        <div className={styles.side}>
          <StoryVolume />
          {story.chapters.length > 1 && (
            <StoryChapters story={story} chapter={chapter} open={transport.chapter} />
          )}
        </div>
        <div className={styles.middle}>
          <Step icon={SkipBack} label={t('story.back')} by={-1} {...{ cues, seconds, transport }} />
          <RoundButton
            icon={playing ? Pause : Play}
            label={playing ? t('story.pause') : t('story.play')}
            onPress={transport.toggle}
            primary
            solid
            big
          />
          <Step icon={SkipForward} label={t('story.forward')} by={1} {...{ cues, seconds, transport }} />
        </div>
        <div className={styles.side}>
          <StorySpeed />
        </div>
      </div>
    </div>
  );
}

type StepProps = Pick<StoryDockProps, 'cues' | 'seconds' | 'transport'> & {
  readonly icon: typeof SkipBack;
  readonly label: string;
  readonly by: -1 | 1;
};

function Step({ icon, label, by, cues, seconds, transport }: StepProps) {
  const step = () => transport.step(cues, seconds(), by);
  return (
    <div className={styles.step}>
      <RoundButton icon={icon} label={label} onPress={step} className={styles.stepButton} />
      <span className={styles.caption} aria-hidden>
        {label}
      </span>
    </div>
  );
}
