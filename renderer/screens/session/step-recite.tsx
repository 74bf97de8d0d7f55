import { FastForward } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { linesOf, paceOf, type RecitalEvent } from '../../../content/recital.ts';
import type { ShownOath } from '../../../content/shown.ts';
import type { ShownStep } from '../../../content/shown-programme.ts';
import { isMissing } from '../../answers.ts';
import { RoundButton } from '../../parts/button.tsx';
import { useWords } from '../../strings/use-words.ts';
import { useAnswer } from '../../use-answer.ts';
import { useRun } from '../../use-recital.ts';
import { tellSession, usePart } from '../../use-session.ts';
import { RecitalDock } from '../visitor/recital-dock.tsx';
import { RecitalRun } from '../visitor/recital-run.tsx';
import styles from './session.module.css';
import { SessionDock } from './session-dock.tsx';
import { Absent } from './step-words.tsx';
import { StopButton } from './stop-button.tsx';

type Recite = Extract<ShownStep, { kind: 'recite' }>;

/** An oath within a programme, as it is when it stands alone. */
export function StepRecite({ step }: { readonly step: Recite }) {
  const oath = useAnswer('oath', step.oath);
  const isThere = usePart('recital') !== undefined;
  if (oath && !isMissing(oath) && isThere) return <Oath oath={oath} variant={step.variant} />;
  return (
    <>
      <div className={styles.body}>{!isThere && <Absent />}</div>
      <SessionDock step={step} />
    </>
  );
}

function Oath({ oath, variant }: { readonly oath: ShownOath; readonly variant: string }) {
  const t = useWords();
  const lines = useMemo(() => linesOf(oath, variant), [oath, variant]);
  const pace = useMemo(() => paceOf(lines), [lines]);
  const told = useCallback(
    (event: Exclude<RecitalEvent, { kind: 'time' }>) => tellSession({ kind: 'recital', event }),
    [],
  );
  const run = useRun(lines, pace, told);
  return (
    <>
      <div className={styles.body}>
        <RecitalRun oath={oath} run={run} />
      </div>
      <div className={styles.dock}>
        <RecitalDock run={run} />
        <RoundButton
          icon={FastForward}
          label={t('session.skip')}
          className={styles.dark}
          onPress={() => tellSession({ kind: 'skip' })}
        />
        <StopButton />
      </div>
    </>
  );
}
