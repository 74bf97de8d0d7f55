import { useMemo, useRef } from 'react';
import { fitClause, lineHeight, tracking } from '../../fit-clause.ts';
import { useBox } from '../../use-box.ts';
import styles from './recital-run.module.css';

type RecitalClauseProps = { readonly text: string; readonly language: string };

/** One clause, as large as there is room: to be read from the back of the hall. */
export function RecitalClause({ text, language }: RecitalClauseProps) {
  const room = useRef<HTMLDivElement>(null);
  const box = useBox(room);
  const setting = useMemo(() => box && fitClause(text, box), [text, box]);
  return (
    <div className={styles.room} ref={room}>
      <p
        className={styles.clause}
        lang={language}
        aria-current="true"
        style={{
          fontSize: setting?.size ?? 0,
          lineHeight,
          letterSpacing: `${tracking}em`,
        }}
      >
        {setting?.lines.map((line, n) => (
          <span key={line}>
            {line}
            {n < setting.lines.length - 1 && /[a-z]/i.test(line) ? ' ' : ''}
          </span>
        ))}
      </p>
    </div>
  );
}
