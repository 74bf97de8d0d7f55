import { ArrowRight, Check, Pause, Play, RotateCcw, SkipBack, SkipForward } from 'lucide-react';
import type { CapturePart } from '../../../content/capture-part.ts';
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
  const on = () => tellSession({ kind: 'next' });
  if (step.kind === 'silence' || (capture && isUndecided(capture))) return null;
  if (quiz) {
    const none = quiz.chosen.length === 0;
    return (
      <Button
        icon={quiz.explained ? ArrowRight : Check}
        isDisabled={none}
        className={styles.golden}
        onPress={() => tellSession({ kind: 'confirm' })}
      >
        {quiz.explained ? t('session.nextQuestion') : none ? t('session.choose') : t('session.answer')}
      </Button>
    );
  }
  const words = { headcount: t('session.counted'), feedback: t('session.thanks') };
  const isAsked = step.kind === 'headcount' || step.kind === 'feedback';
  return (
    <Button icon={isAsked ? Check : ArrowRight} className={styles.golden} onPress={on}>
      {isAsked ? words[step.kind] : t('session.next')}
    </Button>
  );
}

/** The group is asked, or has a take in its hands: it says itself how it goes on. */
const isUndecided = ({ what, consent, kept }: CapturePart): boolean =>
  consent === 'asked' || (what !== 'signature' && kept.length === 0);
