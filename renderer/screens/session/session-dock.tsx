import { ArrowRight, Check, Pause, Play, RotateCcw, SkipBack, SkipForward } from 'lucide-react';
import { useRef } from 'react';
import { isUndecided } from '../../../content/capture-part.ts';
import { isCounted } from '../../../content/headcount.ts';
import type { SessionEvent } from '../../../content/programme.ts';
import type { ShownStep } from '../../../content/shown-programme.ts';
import { Button, RoundButton } from '../../parts/button.tsx';
import { useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { tellSession, usePart } from '../../use-session.ts';
import styles from './session.module.css';
import { StopButton } from './stop-button.tsx';

/** The leader's buttons: pause and stop at the left; back, once more, over it and on at the right. */
export function SessionDock({ step }: { readonly step: ShownStep }) {
  const t = useWords();
  const paused = useVisit(({ session }) => session?.state.phase === 'paused');
  return (
    <div className={styles.dock}>
      {paused ? (
        <Button icon={Play} solid className={styles.golden} onPress={() => tellSession({ kind: 'resume' })}>
          {t('session.resume')}
        </Button>
      ) : (
        <RoundButton
          icon={Pause}
          label={t('session.pause')}
          solid
          className={styles.dark}
          onPress={() => tellSession({ kind: 'pause' })}
        />
      )}
      <StopButton />
      <div className={styles.moves}>
        <RoundButton
          icon={SkipBack}
          label={t('session.back')}
          className={styles.dark}
          onPress={() => tellSession({ kind: 'back' })}
        />
        <RoundButton
          icon={RotateCcw}
          label={t('session.repeat')}
          className={styles.dark}
          onPress={() => tellSession({ kind: 'repeat' })}
        />
        <RoundButton
          icon={SkipForward}
          label={t('session.skip')}
          className={styles.dark}
          onPress={() => tellSession({ kind: 'skip' })}
        />
        {!paused && <Next step={step} />}
      </div>
    </div>
  );
}

/** The one that matters; a silence has none, so that no hand ends it by accident. */
function Next({ step }: { readonly step: ShownStep }) {
  const t = useWords();
  const quiz = usePart('quiz');
  const capture = usePart('capture');
  const heads = usePart('headcount');
  const once = useOnce();
  if (step.kind === 'silence' || (capture && isUndecided(capture))) return null;
  if (quiz) {
    const none = quiz.chosen.length === 0;
    return (
      <Button
        icon={quiz.explained ? ArrowRight : Check}
        isDisabled={none}
        className={styles.golden}
        onPress={() => once({ kind: 'confirm' })}
      >
        {quiz.explained ? t('session.nextQuestion') : none ? t('session.choose') : t('session.answer')}
      </Button>
    );
  }
  const words = { headcount: t('session.counted'), feedback: t('session.thanks') };
  const isAsked = step.kind === 'headcount' || step.kind === 'feedback';
  return (
    <Button
      icon={isAsked ? Check : ArrowRight}
      isDisabled={heads !== undefined && !isCounted(heads)}
      className={styles.golden}
      onPress={() => once({ kind: 'next' })}
    >
      {isAsked ? words[step.kind] : t('session.next')}
    </Button>
  );
}

const twiceMs = 350;

/** Of a double tap only the first is meant: the second would end the step that has just come. */
function useOnce(): (event: SessionEvent) => void {
  const last = useRef(Number.NEGATIVE_INFINITY);
  return (event) => {
    const now = performance.now();
    const isAgain = now - last.current < twiceMs;
    last.current = now;
    if (!isAgain) tellSession(event);
  };
}
