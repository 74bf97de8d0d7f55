import { useWords } from '../../strings/use-words.ts';
import type { Run } from '../../use-recital.ts';
import styles from './recital-ticks.module.css';

/** How far the oath has come: a tick for each line, and the words for it. */
export function RecitalTicks({ lines, line }: Pick<Run, 'lines' | 'line'>) {
  const t = useWords();
  return (
    <div className={styles.where}>
      <div className={styles.ticks} aria-hidden>
        {lines.map(({ text }, n) => (
          <i key={text} data-state={state(n, line)} />
        ))}
      </div>
      <p className={styles.count}>
        {line !== undefined && t('recital.count', { n: line + 1, of: lines.length })}
      </p>
    </div>
  );
}

const state = (n: number, line: number | undefined) =>
  line === undefined || n > line ? 'to come' : n === line ? 'now' : 'done';
