import { useEffect, useRef, useState } from 'react';
import type { CapturePart } from '../../../content/capture-part.ts';
import type { ShownStep } from '../../../content/shown-programme.ts';
import type { Signature } from '../../../content/signature.ts';
import { addSignature, mostSignatures, restoreWall, useWall } from '../../honour-wall.ts';
import { keepTake } from '../../keep-take.ts';
import { SignatureDrawing } from '../../parts/signature-drawing.tsx';
import { ShownWords } from '../../parts/words.tsx';
import { useStore } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { tellSession, usePart, useRunning, useStepNumber } from '../../use-session.ts';
import { CaptureConsent } from './capture-consent.tsx';
import { SignaturePad } from './signature-pad.tsx';
import { StepWords } from './step-words.tsx';
import styles from './wall.module.css';

type Props = { readonly step: Extract<ShownStep, { kind: 'sign' }>; readonly pack: string };

/** The honour wall: one after the other signs, and the wall of their names grows. */
export function StepSign({ step, pack }: Props) {
  const part = usePart('capture');
  if (!part) return <StepWords words={step.text} pack={pack} />;
  return part.consent === 'asked' ? (
    <CaptureConsent what="signature" />
  ) : (
    <Signing step={step} pack={pack} consent={part.consent} />
  );
}

function Signing({ step, pack, consent }: Props & Pick<CapturePart, 'consent'>) {
  const t = useWords();
  const running = useRunning();
  const number = useStepNumber();
  const days = useStore(({ setup }) => setup.captures.days);
  const count = useWall((wall) => wall.length);
  const isKept = consent === 'yes';
  const [failed, setFailed] = useState<'full' | 'lost'>();
  useEffect(() => void (isKept && restoreWall()), [isKept]);
  const place = async (signature: Signature) => {
    addSignature(signature);
    if (!isKept) return;
    const kept = await keepTake('signature', new Blob([JSON.stringify(signature)]));
    if (kept.kind === 'kept') tellSession({ kind: 'kept', step: number, id: kept.id });
    else setFailed(kept.kind);
  };
  const isFull = count >= mostSignatures;
  return (
    <section className={styles.signing}>
      <p className={styles.words}>
        <ShownWords words={step.text} pack={pack} />
      </p>
      <Wall />
      <SignaturePad isDisabled={!running || isFull} onPlace={(signature) => void place(signature)} />
      <p className={styles.note} role="status">
        {wallNote(t, { isFull, isKept, failed, days })}
      </p>
    </section>
  );
}

type WallState = {
  readonly isFull: boolean;
  readonly isKept: boolean;
  readonly failed: 'full' | 'lost' | undefined;
  readonly days: number;
};

function wallNote(t: ReturnType<typeof useWords>, { isFull, isKept, failed, days }: WallState): string {
  if (isFull) return t('captures.wall.full');
  if (failed) return t(`captures.take.${failed}`);
  return isKept
    ? t('captures.wall.kept', { days: t('captures.days', { count: days }) })
    : t('captures.wall.shown');
}

/** All that have signed; the newest comes up from the field in which it was written. */
function Wall() {
  const t = useWords();
  const wall = useWall();
  const newest = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another signature is looked at
  useEffect(() => newest.current?.scrollIntoView({ block: 'nearest' }), [wall.length]);
  const size = wall.length <= 4 ? 'large' : wall.length <= 12 ? 'middle' : 'small';
  return (
    <div className={styles.wall} data-size={size}>
      {wall.length === 0 ? (
        <p className={styles.empty}>{t('captures.wall.empty')}</p>
      ) : (
        <ul aria-label={t('captures.wall.count', { count: wall.length })}>
          {wall.map((signature, n) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: signatures are only added
              key={n}
              ref={n === wall.length - 1 ? newest : undefined}
              style={{ rotate: `${((n * 5) % 7) - 3}deg` }}
            >
              <SignatureDrawing signature={signature} label={t('captures.wall.signature', { n: n + 1 })} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
