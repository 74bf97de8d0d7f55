import { type KeyboardEvent, memo, useCallback, useRef } from 'react';
import type { Cue } from '../../../content/narration.ts';
import { useWords } from '../../strings/use-words.ts';
import { useSettledLine } from '../../use-settled-line.ts';
import styles from './story-lines.module.css';

type StoryLinesProps = {
  readonly cues: readonly Cue[];
  readonly language: string;
  readonly active: number;
  readonly hear: (seconds: number) => void;
  readonly narrator: string;
  /** What is shown of a story whose words can't be read. */
  readonly instead: string | undefined;
  /** The clock of the sound. */
  readonly seconds: () => number;
  /** Changes when the text should settle again. */
  readonly place: string;
};

/** The text, sentence by sentence: the spoken one is lit, any can be tapped to hear it. */
export function StoryLines({ cues, language, active, hear, seconds, place, ...rest }: StoryLinesProps) {
  const t = useWords();
  const { narrator, instead } = rest;
  const region = useRef<HTMLDivElement>(null);
  const cue = cues[active];
  const spoken = useCallback(
    () => (cue ? Math.min(1, (seconds() - cue.start) / (cue.end - cue.start)) : 0),
    [cue, seconds],
  );
  useSettledLine(region, place, spoken);
  return (
    <div className={styles.window}>
      <div className={styles.region} ref={region}>
        <div className={styles.text}>
          <ol className={styles.lines} aria-label={t('story.text')} lang={language}>
            {cues.map((cue, n) => (
              <Line key={cue.start} cue={cue} away={Math.min(2, Math.abs(n - active))} hear={hear} />
            ))}
          </ol>
          {cues.length === 0 && instead && <p className={styles.instead}>{instead}</p>}
          <p className={styles.narrator}>{t('story.narrator', { name: narrator })}</p>
        </div>
      </div>
    </div>
  );
}

type LineProps = {
  readonly cue: Cue;
  /** 0: spoken now, 1: beside it, 2: further away. */
  readonly away: number;
  readonly hear: (seconds: number) => void;
};

const Line = memo(function Line({ cue, away, hear }: LineProps) {
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.line}
        data-away={away}
        tabIndex={away === 0 ? 0 : -1}
        onKeyDown={toNeighbour}
        {...(away === 0 && { 'aria-current': 'true' as const })}
        onClick={() => hear(cue.start)}
      >
        {cue.text}
      </button>
    </li>
  );
});

/** One stop for the Tab key among all sentences; the arrow keys go from one to the next. */
function toNeighbour({ key, currentTarget: { parentElement: item } }: KeyboardEvent): void {
  const to = { ArrowDown: item?.nextElementSibling, ArrowUp: item?.previousElementSibling }[key];
  to?.querySelector('button')?.focus();
}
