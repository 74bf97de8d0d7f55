import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { isTimed } from '../../../content/local-programme.ts';
import type { ShownStep } from '../../../content/shown-programme.ts';
import { clockText } from '../../clock-text.ts';
import { RoundButton } from '../../parts/button.tsx';
import { useWords } from '../../strings/use-words.ts';
import { StepTitle } from '../session/step-title.tsx';
import styles from './edited-steps.module.css';
import panel from './panel.module.css';
import { Stepper } from './stepper.tsx';

type Props = {
  /** From 1. */
  readonly n: number;
  readonly of: number;
  readonly name: string;
  /** Undefined if the pack has it no more. */
  readonly step: ShownStep | undefined;
  readonly id: string;
  readonly pack: string;
  /** What the hall says. */
  readonly seconds: number | undefined;
  /** About how long it takes. */
  readonly ms: number | undefined;
  readonly onMove: (by: 1 | -1) => void;
  readonly onDrop: () => void;
  readonly onTime: (own: number | undefined, by: 1 | -1) => void;
};

/** A step of a programme while it is changed. */
export function StepRow({ n, of, name, step, id, pack, seconds, ms, onMove, onDrop, onTime }: Props) {
  const t = useWords();
  return (
    <li className={styles.step} data-id={id} data-lost={!step || undefined}>
      <span className={styles.number}>{n}</span>
      <div className={styles.words}>
        <p className={styles.name}>{step ? <StepTitle step={step} pack={pack} /> : name}</p>
        {step ? (
          <Length step={step} seconds={seconds} ms={ms} onTime={onTime} />
        ) : (
          <p className={panel.small}>{t('programmes.editor.lost')}</p>
        )}
      </div>
      <div className={styles.buttons}>
        <span data-move="-1">
          <RoundButton
            icon={ArrowUp}
            label={t('programmes.editor.up', { step: name })}
            isDisabled={n === 1}
            onPress={() => onMove(-1)}
          />
        </span>
        <span data-move="1">
          <RoundButton
            icon={ArrowDown}
            label={t('programmes.editor.down', { step: name })}
            isDisabled={n === of}
            onPress={() => onMove(1)}
          />
        </span>
        <RoundButton
          icon={X}
          label={t('programmes.editor.drop', { step: name })}
          isDisabled={of === 1}
          onPress={onDrop}
        />
      </div>
    </li>
  );
}

type LengthProps = Pick<Props, 'seconds' | 'ms' | 'onTime'> & { readonly step: ShownStep };

/** How long a step takes; a stepper where the hall may say it. */
function Length({ step, seconds, ms, onTime }: LengthProps) {
  const t = useWords();
  if (!isTimed(step)) {
    return (
      <p className={panel.small}>{t('programmes.editor.about', { time: clockText((ms ?? 0) / 1000) })}</p>
    );
  }
  const own = step.seconds;
  const now = seconds ?? own;
  return (
    <div className={styles.time}>
      <Stepper
        near
        label={t('programmes.editor.time')}
        value={now === undefined ? t('programmes.editor.byTap') : clockText(now)}
        onStep={(by) => onTime(own, by)}
      />
      {seconds !== undefined && own !== undefined && (
        <p className={panel.small}>{t('programmes.editor.own', { time: clockText(own) })}</p>
      )}
    </div>
  );
}
