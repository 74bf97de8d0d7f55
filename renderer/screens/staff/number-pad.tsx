import { Check, Delete } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { useWords } from '../../strings/use-words.ts';
import styles from './number-pad.module.css';

type Props = {
  readonly onDigit: (digit: string) => void;
  readonly onDelete: () => void;
  readonly onOk: () => void;
  readonly canConfirm: boolean;
  readonly isDisabled: boolean;
};

const digits = [...'123456789'];

/** Ten keys on the screen; those of a keyboard do the same. */
export function NumberPad({ onDigit, onDelete, onOk, canConfirm, isDisabled }: Props) {
  const t = useWords();
  useKeyboard({ onDigit, onDelete, onOk });
  const key = (digit: string) => (
    <Button key={digit} className={styles.key ?? ''} isDisabled={isDisabled} onPress={() => onDigit(digit)}>
      {digit}
    </Button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these are keys
    <div className={styles.pad} role="group" aria-label={t('staff.pin.keys')}>
      {digits.map(key)}
      <Button
        className={styles.key ?? ''}
        aria-label={t('staff.pin.delete')}
        isDisabled={isDisabled}
        onPress={onDelete}
      >
        <Delete className={styles.icon} aria-hidden strokeWidth={1.6} />
      </Button>
      {key('0')}
      <Button
        className={styles.ok ?? ''}
        aria-label={t('staff.pin.ok')}
        isDisabled={isDisabled || !canConfirm}
        onPress={onOk}
      >
        <Check className={styles.icon} aria-hidden strokeWidth={2} />
      </Button>
    </div>
  );
}

function useKeyboard({ onDigit, onDelete, onOk }: Pick<Props, 'onDigit' | 'onDelete' | 'onOk'>): void {
  useEffect(() => {
    const typed = ({ key, target, ctrlKey, altKey, metaKey, repeat }: KeyboardEvent) => {
      if (ctrlKey || altKey || metaKey || repeat) return;
      if (/^\d$/.test(key)) onDigit(key);
      if (key === 'Backspace') onDelete();
      // On a button Enter presses that button.
      if (key === 'Enter' && !(target instanceof HTMLButtonElement)) onOk();
    };
    window.addEventListener('keydown', typed);
    return () => window.removeEventListener('keydown', typed);
  }, [onDigit, onDelete, onOk]);
}
