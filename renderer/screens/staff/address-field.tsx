import { Delete, Eraser } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { useWords } from '../../strings/use-words.ts';
import styles from './address-field.module.css';
import { addressKeys, cleanAddress } from './type-address.ts';

type FieldProps = {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with it. */
  readonly problem?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onFocus?: () => void;
  /** The keys of the screen write into it. */
  readonly active?: boolean;
  readonly onEnter: () => void;
};

/** A field for an address or a name. `inputMode` none: the keys are the page's own (AddressKeys). */
export function AddressField({
  label,
  hint,
  problem,
  value,
  onChange,
  onFocus,
  active,
  onEnter,
}: FieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // So that a real keyboard writes at once, and so that the end of the address is seen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the screen comes up
  useEffect(() => {
    if (active) input.current?.focus();
  }, []);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        value={value}
        data-active={active || undefined}
        inputMode="none"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint`}
        onFocus={onFocus}
        onChange={(event) => onChange(cleanAddress(event.target.value))}
        onKeyDown={(event) => event.key === 'Enter' && onEnter()}
      />
      <p id={`${id}-hint`} className={styles.hint} data-problem={problem !== undefined || undefined}>
        {problem ?? hint}
      </p>
    </div>
  );
}

type KeysProps = { readonly value: string; readonly onChange: (value: string) => void };

/** A small keyboard for addresses; a real one works as well. */
export function AddressKeys({ value, onChange }: KeysProps) {
  const t = useWords();
  const type = (text: string) => onChange(cleanAddress(value + text));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these are keys
    <div className={styles.keys} role="group" aria-label={t('staff.keys.label')} lang="en">
      {addressKeys.map((row) => (
        <div key={row.join('')} className={styles.row}>
          {row.map((key) => (
            <Button
              key={key}
              className={styles.key ?? ''}
              data-long={key.length > 1 || undefined}
              onPress={() => type(key)}
            >
              {key}
            </Button>
          ))}
          {row === addressKeys.at(-1) && (
            <>
              <Button
                className={styles.key ?? ''}
                aria-label={t('staff.keys.clear')}
                onPress={() => onChange('')}
              >
                <Eraser className={styles.icon} aria-hidden strokeWidth={1.6} />
              </Button>
              <Button
                className={styles.key ?? ''}
                aria-label={t('staff.keys.delete')}
                onPress={() => onChange(value.slice(0, -1))}
              >
                <Delete className={styles.icon} aria-hidden strokeWidth={1.6} />
              </Button>
            </>
          )}
        </div>
      ))}
    </div>
  );
}
