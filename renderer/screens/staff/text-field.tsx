import { useId } from 'react';
import styles from './hall-settings.module.css';

type Props = {
  readonly label: string;
  /** The language that is typed in. */
  readonly language?: string;
  readonly value: string;
  readonly most: number;
  readonly onChange: (text: string) => void;
};

/** A line that is typed with a keyboard that is plugged in. */
export function TextField({ label, language, value, most, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        lang={language}
        value={value}
        maxLength={most}
        inputMode="none"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
