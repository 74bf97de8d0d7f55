import { clockText } from '../../clock-text.ts';
import { useWords } from '../../strings/use-words.ts';
import type { SessionBar } from './session-bars.ts';
import styles from './session-line.module.css';

const [width, height, under] = [1000, 72, 34];
/** Where a number has room. */
const leastShare = 0.035;

/** The time line of a session: each step as long as it took, with its number. */
export function SessionLine({ bars }: { readonly bars: readonly SessionBar[] }) {
  const t = useWords();
  const ms = bars.reduce((sum, bar) => sum + bar.ms, 0);
  const label = t('records.lineOf', { count: bars.length, time: clockText(ms / 1000) });
  return (
    <svg className={styles.line} viewBox={`0 0 ${width} ${height + under}`} role="img" aria-label={label}>
      {bars.map(({ step, from, to, state }) => (
        <g key={step} data-state={state} className={styles.step}>
          <rect x={from * width} width={(to - from) * width} y={0} height={height} />
          {to - from >= leastShare && (
            <text x={((from + to) / 2) * width} y={height / 2}>
              {step + 1}
            </text>
          )}
        </g>
      ))}
      <text className={styles.time} x={0} y={height + under / 2}>
        0:00
      </text>
      <text className={styles.time} data-end x={width} y={height + under / 2}>
        {clockText(ms / 1000)}
      </text>
    </svg>
  );
}
