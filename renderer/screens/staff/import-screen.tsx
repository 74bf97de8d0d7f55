import { useEffect, useReducer } from 'react';
import { ask, useDesk } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { send, useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { bytesText } from './bytes-text.ts';
import styles from './form.module.css';
import { bytesNeeded, chooseStick, type ImportEvent, type ImportFlow, importFlow } from './import-flow.ts';
import { OutcomeNote } from './outcome-note.tsx';
import { StaffFrame } from './staff-frame.tsx';
import { RunningNote } from './status-panel.tsx';
import { StickList } from './stick-list.tsx';
import { StickPacks } from './stick-packs.tsx';

type Tell = (event: ImportEvent) => void;
type Props = { readonly state: ImportFlow; readonly tell: Tell };

/** From a stick: which one, what is on it and what it needs, progress, and how it went. */
export function ImportScreen() {
  const t = useWords();
  const [state, tell] = useReducer(importFlow, chooseStick);
  useSteps(state, tell);
  return (
    <StaffFrame
      title={t('staff.import.title')}
      className={styles.page}
      dock={<Dock state={state} tell={tell} />}
    >
      <Scroll className={styles.scroll}>
        <Body state={state} tell={tell} />
      </Scroll>
    </StaffFrame>
  );
}

/** What takes a while runs when its step begins; leaving the screen stops none of it. */
function useSteps(state: ImportFlow, tell: Tell): void {
  useEffect(() => {
    let wanted = true;
    const then = <T,>(answer: T | undefined, event: (given: T) => ImportEvent) => {
      if (answer !== undefined && wanted) tell(event(answer));
    };
    if (state.step === 'looking') {
      const wish = { stick: state.stick.id, allowExpired: state.allowExpired };
      void ask('lookAtStick', wish).then((answer) => then(answer, (look) => ({ kind: 'looked', look })));
    }
    if (state.step === 'importing') {
      const { stick, allowExpired, packs } = state;
      const wish = { stick: stick.id, allowExpired, packs };
      void ask('importFrom', wish).then((answer) => then(answer, (outcome) => ({ kind: 'ended', outcome })));
    }
    return () => {
      wanted = false;
    };
  }, [state, tell]);
}

function Body({ state, tell }: Props) {
  const t = useWords();
  const running = useDesk(({ content }) => content?.running);
  // It was begun before, or by the clock: one at a time.
  if (running && state.step !== 'result') {
    return (
      <>
        <RunningNote running={running} />
        {running.what === 'import' && <p className={styles.hint}>{t('staff.import.keepIn')}</p>}
      </>
    );
  }
  switch (state.step) {
    case 'sticks':
      return <StickList onChoose={(stick) => tell({ kind: 'stick', stick })} />;
    case 'looking':
    case 'importing':
      return (
        <p role="status" className={styles.large}>
          {t('staff.import.looking', { name: state.stick.name })}
        </p>
      );
    case 'packs':
      return <StickPacks state={state} onChoose={(packs) => tell({ kind: 'choose', packs })} />;
    case 'result':
      return <OutcomeNote outcome={state.outcome} from={state.stick.name} />;
  }
}

function Dock({ state, tell }: Props) {
  const t = useWords();
  const running = useDesk(({ content }) => content?.running);
  if (running && state.step !== 'result') {
    return <Button onPress={() => void ask('cancelSync')}>{t('staff.status.stop')}</Button>;
  }
  switch (state.step) {
    case 'sticks':
    case 'looking':
    case 'importing':
      return null;
    case 'packs':
      return <Start state={state} tell={tell} />;
    case 'result':
      return <Afterwards state={state} tell={tell} />;
  }
}

function Start({ state, tell }: { readonly state: ImportFlow & { step: 'packs' }; readonly tell: Tell }) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const { packs, chosen, freeBytes } = state;
  const needed = bytesNeeded(packs, chosen);
  const room = needed <= freeBytes;
  return (
    <>
      <p className={styles.sum} role="status" data-problem={!room || undefined}>
        <strong>{t('staff.import.need', { bytes: bytesText(needed, language) })}</strong>
        <span>{t('staff.import.free', { bytes: bytesText(freeBytes, language) })}</span>
        {!room && <span>{t('staff.import.noRoom')}</span>}
      </p>
      <Button onPress={() => tell({ kind: 'other' })}>{t('staff.import.other')}</Button>
      <Button primary isDisabled={chosen.length === 0 || !room} onPress={() => tell({ kind: 'start' })}>
        {chosen.length === 0
          ? t('staff.import.start')
          : t('staff.import.startCount', { count: chosen.length })}
      </Button>
    </>
  );
}

function Afterwards({
  state,
  tell,
}: {
  readonly state: ImportFlow & { step: 'result' };
  readonly tell: Tell;
}) {
  const t = useWords();
  const { outcome, allowExpired } = state;
  const good = outcome.kind === 'staged' || outcome.kind === 'current';
  return (
    <>
      {!good && <Button onPress={() => tell({ kind: 'other' })}>{t('staff.import.other')}</Button>}
      {!good && (
        <Button onPress={() => tell({ kind: 'again', allowExpired })}>{t('staff.import.again')}</Button>
      )}
      {outcome.kind === 'expired' && !allowExpired && (
        <Button onPress={() => tell({ kind: 'again', allowExpired: true })}>{t('staff.import.goOn')}</Button>
      )}
      <Button primary onPress={() => send({ kind: 'back' })}>
        {t('staff.import.done')}
      </Button>
    </>
  );
}
