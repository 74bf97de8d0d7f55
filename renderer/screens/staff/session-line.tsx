import type { TFunction } from 'i18next';
import { clockText } from '../../clock-text.ts';
import { type SessionBar, tickMs } from './session-bars.ts';
import styles from './session-line.module.css';

const [width, height, under] = [1000, 72, 44];
/** Where a number has room. */
const leastShare = 0.035;

type Props = { readonly bars: readonly SessionBar[]; readonly t: TFunction };

/** The time line of a session: each step as long as it took, with its number, above a scale of its minutes. */
export function SessionLine({ bars, t }: Props) {
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
      {tickMs(ms).map((at) => (
        <g key={at}>
          <line
            className={styles.tick}
            x1={(at / ms) * width}
            x2={(at / ms) * width}
            y1={height}
            y2={height + 8}
          />
          <text className={styles.time} data-tick x={(at / ms) * width} y={height + 26}>
            {clockText(at / 1000)}
          </text>
        </g>
      ))}
      <text className={styles.time} x={0} y={height + 26}>
        0:00
      </text>
      <text className={styles.time} data-end x={width} y={height + 26}>
        {clockText(ms / 1000)}
      </text>
    </svg>
  );
}
