import { Music4 } from 'lucide-react';
import type { Words } from '../../../content/language.ts';
import type { ShownStep } from '../../../content/shown-programme.ts';
import { minutes } from '../../parts/minutes.ts';
import { ShownWords } from '../../parts/words.tsx';
import { useShow, useWords } from '../../strings/use-words.ts';
import { usePart, useSecondsLeft } from '../../use-session.ts';
import styles from './step-words.module.css';

type WordsProps = { readonly words: Words; readonly pack: string };

/** Words for all to read, as large as they may be. */
export function StepWords({ words, pack }: WordsProps) {
  const { text, lang } = useShow(pack)(words);
  return (
    <div className={styles.middle}>
      <p className={styles.words} lang={lang} data-long={text.length > 60 || undefined}>
        {text}
      </p>
      <Left />
    </div>
  );
}

export function Music({ words, pack }: { readonly words: Words | undefined; readonly pack: string }) {
  return (
    <div className={styles.middle}>
      <Music4 className={styles.icon} aria-hidden strokeWidth={1.2} />
      {words && (
        <p className={styles.words}>
          <ShownWords words={words} pack={pack} />
        </p>
      )}
    </div>
  );
}

type BowStep = Extract<ShownStep, { kind: 'bow' }>;

const bows = ['one', 'two', 'three'] as const;

export function Bow({ step, pack }: { readonly step: BowStep; readonly pack: string }) {
  const t = useWords();
  const bow = usePart('bows')?.bow ?? 0;
  return (
    <div className={styles.middle}>
      <p className={styles.huge} key={bow}>
        {t(`session.bows.${bows[bow] ?? 'more'}`)}
      </p>
      {step.text && (
        <p className={styles.words} data-long>
          <ShownWords words={step.text} pack={pack} />
        </p>
      )}
      <p className={styles.left}>{t('session.bow', { n: bow + 1, of: step.times })}</p>
    </div>
  );
}

/** Stands where something that a step names is not there today; the step goes on by itself. */
export function Absent() {
  const t = useWords();
  return (
    <div className={styles.middle}>
      <p className={styles.words}>{t('session.absent')}</p>
    </div>
  );
}

/** The time that a step has left, if it ends by itself. */
export function Left() {
  const t = useWords();
  const seconds = useSecondsLeft();
  return seconds === undefined ? null : (
    <p className={styles.left}>{t('session.left', { time: minutes(seconds) })}</p>
  );
}
