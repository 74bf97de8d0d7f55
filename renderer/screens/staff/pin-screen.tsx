import { LockKeyhole } from 'lucide-react';
import { useEffect, useReducer } from 'react';
import type { Answer } from '../../../electron/api.ts';
import { askPin } from '../../desk.ts';
import { kiosk } from '../../kiosk.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../strings/use-words.ts';
import { NumberPad } from './number-pad.tsx';
import { canConfirm, type PinEntry, type PinEvent, pinEntry, typePin } from './pin-entry.ts';
import styles from './pin-screen.module.css';
import { StaffFrame } from './staff-frame.tsx';

type Props = {
  readonly stage: 'ask' | 'choose';
  /** A new one holds; without it the desk comes next. */
  readonly onChosen?: () => void;
  readonly onForgotten?: () => void;
};

/** Asks for the PIN, or lets a steward choose one. */
export function PinScreen({ stage, onChosen, onForgotten }: Props) {
  const t = useWords();
  const [entry, tell] = useReducer(typePin, pinEntry(stage));
  useCheck(entry, tell, onChosen);
  const dock = onForgotten && <Button onPress={onForgotten}>{t('hall.forgotten.ask')}</Button>;
  return (
    <StaffFrame className={styles.pin} dock={dock}>
      <PinWords entry={entry} />
      <div className={styles.entry}>
        <Dots entry={entry} />
        <NumberPad
          onDigit={(digit) => tell({ kind: 'digit', digit })}
          onDelete={() => tell({ kind: 'delete' })}
          onOk={() => tell({ kind: 'ok' })}
          canConfirm={canConfirm(entry)}
          isDisabled={entry.checking}
        />
      </div>
    </StaffFrame>
  );
}

const words = { ask: ['ask', 'askHint'], choose: ['set', 'setHint'], again: ['again', 'againHint'] } as const;

function PinWords({ entry }: { readonly entry: PinEntry }) {
  const t = useWords();
  const [title, hint] = words[entry.stage];
  return (
    <div className={styles.words}>
      <LockKeyhole className={styles.lock} aria-hidden strokeWidth={1.2} />
      <h1>{t(`staff.pin.${title}`)}</h1>
      <p>{t(`staff.pin.${hint}`)}</p>
      <p className={styles.note} role="alert">
        {entry.note && t(`staff.pin.${entry.note}`)}
      </p>
    </div>
  );
}

const fewest = 4;

/** One dot for each digit; empty rings for those that are missing at least. */
function Dots({ entry: { digits, checking } }: { readonly entry: PinEntry }) {
  const t = useWords();
  return (
    <p className={styles.dots} data-checking={checking || undefined}>
      {Array.from({ length: Math.max(fewest, digits.length) }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike
        <i key={n} data-filled={n < digits.length || undefined} />
      ))}
      <span className={styles.unseen} role="status">
        {checking ? t('staff.pin.checking') : t('staff.pin.entered', { count: digits.length })}
      </span>
    </p>
  );
}

/** Sends the digits once they are complete, and goes where the answer leads. */
function useCheck(
  { stage, digits, checking }: PinEntry,
  tell: (event: PinEvent) => void,
  onChosen: (() => void) | undefined,
): void {
  useEffect(() => {
    if (!checking) return;
    let wanted = true;
    void kiosk.call(stage === 'ask' ? 'unlock' : 'setPin', digits).then(async (answer) => {
      if (answer.kind !== 'weak' && answer.kind !== 'disk') await askPin();
      if (wanted && answer.kind === 'open' && onChosen) onChosen();
      else if (wanted) tell(refusal(answer));
    });
    return () => {
      wanted = false;
    };
  }, [stage, digits, checking, tell, onChosen]);
}

function refusal(answer: Answer<'unlock'> | Answer<'setPin'>): PinEvent {
  switch (answer.kind) {
    case 'weak':
      return { kind: 'refused', note: `weak.${answer.why}` };
    case 'wrong':
    case 'disk':
      return { kind: 'refused', note: answer.kind };
    case 'open':
    case 'wait':
    case 'unset':
    case 'lost':
    case 'locked':
      // Another screen follows from the state that was asked for.
      return { kind: 'refused' };
  }
}
