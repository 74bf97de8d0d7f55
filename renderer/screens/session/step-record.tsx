import { Mic, Play, SkipForward, Square } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ShownStep } from '../../../content/shown-programme.ts';
import { useHouse } from '../../house.ts';
import { Button } from '../../parts/button.tsx';
import { minutes } from '../../parts/minutes.ts';
import { ShownWords } from '../../parts/words.tsx';
import { recordVoice, type VoiceTake } from '../../record-voice.ts';
import { useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { playTake } from '../../take-sound.ts';
import { tellSession, usePart, useRunning } from '../../use-session.ts';
import styles from './capture.module.css';
import { CaptureConsent } from './capture-consent.tsx';
import { TakeChoice, TakeKept } from './capture-take.tsx';
import { StepWords } from './step-words.tsx';

type Props = { readonly step: Extract<ShownStep, { kind: 'record' }>; readonly pack: string };

/** The group's voice: asked for, recorded, heard once more, kept or not. Only words, where the hall keeps none. */
export function StepRecord({ step, pack }: Props) {
  const part = usePart('capture');
  if (!part) return <StepWords words={step.text} pack={pack} />;
  if (part.consent !== 'yes') return <CaptureConsent what="voice" seconds={step.seconds} />;
  const [kept] = part.kept;
  return kept === undefined ? <Record step={step} pack={pack} /> : <TakeKept id={kept} />;
}

function Record({ step, pack }: Props) {
  const t = useWords();
  const running = useRunning();
  const [state, setState] = useState<VoiceTake | { readonly kind: 'ready' }>({ kind: 'ready' });
  const take = useRef<ReturnType<typeof recordVoice>>(undefined);
  const start = () => {
    take.current = recordVoice(step.seconds * 1000, setState);
  };
  const ready = () => setState({ kind: 'ready' });
  // A take that is cut off is none, and the microphone is let go at once.
  useEffect(() => {
    if (!running) setState((now) => (now.kind === 'taken' ? now : { kind: 'ready' }));
    return () => take.current?.cancel();
  }, [running]);
  const pass = () => tellSession({ kind: 'skip' });
  return (
    <section className={styles.middle} data-take={state.kind}>
      <p className={styles.words}>
        <ShownWords words={step.text} pack={pack} />
      </p>
      {state.kind === 'ready' && (
        <>
          <Button icon={Mic} className={styles.golden} isDisabled={!running} onPress={start}>
            {t('captures.voice.start')}
          </Button>
          <Button icon={SkipForward} className={styles.dark} onPress={pass}>
            {t('captures.consent.no.voice')}
          </Button>
        </>
      )}
      {state.kind === 'countdown' && (
        <>
          <p className={styles.huge} key={state.left} aria-hidden>
            {state.left}
          </p>
          <p className={styles.note} role="status">
            {t('captures.voice.count', { n: state.left })}
          </p>
        </>
      )}
      {state.kind === 'recording' && (
        <Runs state={state} seconds={step.seconds} onStop={() => take.current?.stop()} />
      )}
      {state.kind === 'taken' && (
        <>
          <Listen state={state} />
          <TakeChoice kind="voice" take={state.take} onAgain={start} onDrop={ready} />
        </>
      )}
      {state.kind === 'absent' && (
        <>
          <p className={styles.note} role="status">
            {t('captures.voice.absent')}
          </p>
          <Button icon={SkipForward} className={styles.golden} onPress={pass}>
            {t('captures.consent.no.voice')}
          </Button>
        </>
      )}
    </section>
  );
}

type RunsProps = {
  readonly state: Extract<VoiceTake, { kind: 'recording' }>;
  readonly seconds: number;
  readonly onStop: () => void;
};

/** That it records, how it hears, and how long it can. */
function Runs({ state: { spent, band }, seconds, onStop }: RunsProps) {
  const t = useWords();
  const left = Math.max(0, Math.ceil(seconds - spent / 1000));
  return (
    <>
      <p className={styles.runs} role="status">
        <i className={styles.lamp} aria-hidden />
        {t('captures.voice.runs')}
      </p>
      <svg
        className={styles.level}
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        role="img"
        aria-label={t('captures.voice.level')}
      >
        <rect className={styles.rail} width="100" height="6" rx="3" />
        <rect width={Math.round(2 + 98 * band)} height="6" rx="3" />
      </svg>
      <p className={styles.note}>{t('captures.voice.left', { time: minutes(left) })}</p>
      <Button icon={Square} solid className={styles.golden} onPress={onStop}>
        {t('captures.voice.stop')}
      </Button>
    </>
  );
}

/** What was recorded, to be heard before it is kept. */
function Listen({ state: { take, spent } }: { readonly state: Extract<VoiceTake, { kind: 'taken' }> }) {
  const t = useWords();
  const cap = useHouse((house) => house.cap);
  const volume = useVisit(({ comfort }) => comfort.volume);
  const [stop, setStop] = useState<() => void>();
  useEffect(() => () => stop?.(), [stop]);
  const play = () => {
    const stopping = playTake(take, Math.min(volume, cap), () => setStop(undefined));
    setStop(() => stopping);
  };
  return (
    <>
      <p className={styles.big} role="status">
        {t('captures.voice.taken', { time: minutes(spent / 1000) })}
      </p>
      <Button
        icon={stop ? Square : Play}
        solid
        className={styles.dark}
        onPress={() => (stop ? setStop(undefined) : play())}
      >
        {stop ? t('captures.voice.halt') : t('captures.voice.listen')}
      </Button>
    </>
  );
}
