import type { ShownStep } from '../../../content/shown-programme.ts';
import { minutes } from '../../parts/minutes.ts';
import { ShownWords } from '../../parts/words.tsx';
import { useSecondsLeft } from '../../use-session.ts';
import styles from './step-silence.module.css';

type Silence = Extract<ShownStep, { kind: 'silence' }>;

/** A silent tribute: a ring that breathes and slowly empties. Nothing sounds and nothing here can be touched. */
export function StepSilence({ step, pack }: { readonly step: Silence; readonly pack: string }) {
  const left = useSecondsLeft() ?? 0;
  return (
    <div className={styles.silence}>
      <div className={styles.light}>
        <i className={styles.breath} />
        <svg className={styles.ring} viewBox="0 0 200 200" aria-hidden>
          <circle cx="100" cy="100" r="94" />
          <circle
            className={styles.left}
            cx="100"
            cy="100"
            r="94"
            pathLength={1}
            strokeDasharray={`${left / step.seconds} 1`}
          />
        </svg>
        <p className={styles.time} role="timer">
          {minutes(left)}
        </p>
      </div>
      {step.text && (
        <p className={styles.words}>
          <ShownWords words={step.text} pack={pack} />
        </p>
      )}
    </div>
  );
}
