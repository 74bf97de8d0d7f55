import { clsx } from 'clsx';
import { Minus, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { useWords } from '../../strings/use-words.ts';
import styles from './stepper.module.css';

type Props = {
  /** What it sets. */
  readonly label: string;
  /** As it is shown. */
  readonly value: string;
  readonly onStep: (by: 1 | -1) => void;
  /** The words stand right before it, not at the other end of the row. */
  readonly near?: boolean;
};

/** A value with a button on each side; held, they go on. */
export function Stepper({ label, value, onStep, near }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these are two buttons and a value
    <div className={clsx(styles.stepper, near && styles.near)} role="group" aria-label={label}>
      <span className={styles.label}>{label}</span>
      <span className={styles.control}>
        <Step label={label} by={-1} onStep={onStep} />
        <output className={styles.value}>{value}</output>
        <Step label={label} by={1} onStep={onStep} />
      </span>
    </div>
  );
}

const firstMs = 500;
const nextMs = 110;

function Step({ label, by, onStep }: Pick<Props, 'label' | 'onStep'> & { readonly by: 1 | -1 }) {
  const t = useWords();
  const latest = useRef(onStep);
  latest.current = onStep;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  const again = (ms: number) => {
    timer.current = setTimeout(() => {
      latest.current(by);
      again(nextMs);
    }, ms);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const Icon = by < 0 ? Minus : Plus;
  return (
    <Button
      className={styles.step ?? ''}
      aria-label={t(by < 0 ? 'hall.step.less' : 'hall.step.more', { label })}
      onPressStart={() => {
        onStep(by);
        again(firstMs);
      }}
      onPressEnd={stop}
    >
      <Icon className={styles.icon} aria-hidden strokeWidth={1.8} />
    </Button>
  );
}
