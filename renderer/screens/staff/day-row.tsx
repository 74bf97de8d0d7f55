import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Span } from '../../../content/hours-setting.ts';
import { Button as Pill } from '../../parts/button.tsx';
import { useWords } from '../../strings/use-words.ts';
import { isWholeDay, spansText, stepTime, toggled, withBreak, withSpan } from './hall-edit.ts';
import styles from './hall-settings.module.css';
import { Stepper } from './stepper.tsx';
import { SwitchRow } from './switch-row.tsx';

type RowProps = {
  readonly name: string;
  readonly value: string;
  readonly dim?: boolean;
  readonly children: ReactNode;
};

/** A row that shows a value, and opens to change it. */
export function OpeningRow({ name, value, dim, children }: RowProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li className={styles.day}>
      <Button className={styles.head ?? ''} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        <span className={styles.names}>
          <span className={styles.name}>{name}</span>
          <span className={styles.times} data-closed={dim || undefined}>
            {value}
          </span>
        </span>
        <ChevronDown className={styles.chevron} aria-hidden strokeWidth={1.6} />
      </Button>
      {isOpen && <div className={styles.editor}>{children}</div>}
    </li>
  );
}

type DayProps = {
  readonly name: string;
  readonly spans: readonly Span[];
  readonly onChange: (spans: Span[]) => void;
  /** More actions for this day. */
  readonly children?: ReactNode;
  /** What stands above the times. */
  readonly before?: ReactNode;
};

/** When the hall is open on one day. */
export function DayRow({ name, spans, onChange, children, before }: DayProps) {
  const t = useWords();
  const isOpen = spans.length > 0;
  const open = isWholeDay(spans) ? t('hall.hours.wholeDay') : spansText(spans);
  return (
    <OpeningRow name={name} value={isOpen ? open : t('hall.hours.closed')} dim={!isOpen}>
      {before}
      <SwitchRow label={t('hall.hours.open')} on={isOpen} onChange={() => onChange(toggled(spans))} />
      {spans.map((span, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a span has nothing else to be known by
        <SpanRow key={n} span={span} onChange={(next) => onChange(withSpan(spans, n, next))} />
      ))}
      <div className={styles.buttons}>
        {isOpen && (
          <Pill onPress={() => onChange(withBreak(spans))}>
            {t(spans.length > 1 ? 'hall.hours.noBreak' : 'hall.hours.addBreak')}
          </Pill>
        )}
        {children}
      </div>
    </OpeningRow>
  );
}

type SpanProps = { readonly span: Span; readonly onChange: (span: Span) => void };

/** From one time to another. */
export function SpanRow({ span, onChange }: SpanProps) {
  const t = useWords();
  return (
    <div className={styles.span}>
      <Stepper
        near
        label={t('hall.hours.from')}
        value={span.from}
        onStep={(by) => onChange({ ...span, from: stepTime(span.from, by) })}
      />
      <Stepper
        near
        label={t('hall.hours.to')}
        value={span.to}
        onStep={(by) => onChange({ ...span, to: stepTime(span.to, by) })}
      />
    </div>
  );
}
