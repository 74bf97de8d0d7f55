import { Pause } from 'lucide-react';
import type { ShownProgramme, ShownStep } from '../../../content/shown-programme.ts';
import { ShownWords } from '../../parts/words.tsx';
import { useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { useSessionClock, useStepNumber, useStepSound } from '../../use-session.ts';
import { useSessionKeys } from '../../use-session-keys.ts';
import styles from './session.module.css';
import { SessionDock } from './session-dock.tsx';
import { StepBody } from './step-body.tsx';
import { StepRecite } from './step-recite.tsx';
import { StepTitle } from './step-title.tsx';

/** A programme while a group goes through it: where it is, the step itself, and the leader's buttons. */
export function SessionRun({ programme }: { readonly programme: ShownProgramme }) {
  useSessionClock();
  useSessionKeys();
  const n = useStepNumber();
  const paused = useVisit(({ session }) => session?.state.phase === 'paused');
  const step = programme.steps[n];
  if (!step) return null;
  return (
    <main className={styles.session} data-step={step.kind} data-paused={paused || undefined}>
      <div className={styles.backdrop}>
        <div className={styles.radiance} />
      </div>
      <Where programme={programme} step={step} n={n} />
      <Sound step={step} n={n} key={step.id} />
      {step.kind === 'recite' ? (
        <StepRecite key={step.id} step={step} />
      ) : (
        <>
          <div className={styles.body} key={step.id}>
            <StepBody step={step} pack={programme.pack} />
          </div>
          {paused && <Paused />}
          <SessionDock step={step} />
        </>
      )}
    </main>
  );
}

/** Follows the step and shows nothing, so that its clock draws nothing anew. */
function Sound({ step, n }: { readonly step: ShownStep; readonly n: number }) {
  useStepSound(step, n);
  return null;
}

type WhereProps = { readonly programme: ShownProgramme; readonly step: ShownStep; readonly n: number };

function Where({ programme: { title, steps, pack }, step, n }: WhereProps) {
  const t = useWords();
  const state = (at: number) => (at < n ? 'done' : at === n ? 'now' : 'to come');
  return (
    <header className={styles.head}>
      <div className={styles.where}>
        <p>
          <ShownWords words={title} pack={pack} />
        </p>
        <p className={styles.count}>{t('session.where', { n: n + 1, of: steps.length })}</p>
      </div>
      <div className={styles.ticks} aria-hidden>
        {steps.map(({ id }, at) => (
          <i key={id} data-state={state(at)} />
        ))}
      </div>
      <h1 className={styles.title}>
        <StepTitle step={step} pack={pack} />
      </h1>
    </header>
  );
}

function Paused() {
  const t = useWords();
  return (
    <p className={styles.paused} role="status">
      <Pause className={styles.icon} aria-hidden strokeWidth={1.6} />
      {t('session.paused')}
    </p>
  );
}
