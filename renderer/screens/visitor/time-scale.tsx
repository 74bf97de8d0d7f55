import type { Axis } from './time-axis.ts';
import styles from './time-scale.module.css';

/** The whole span in true proportion; years at its ends. A drawing: what it says stands in the list too. */
export function TimeScale({ axis: { from, to, marks } }: { readonly axis: Axis }) {
  const years = Array.from({ length: to - from + 1 }, (_, n) => n / (to - from + 1));
  const lanes = 1 + Math.max(0, ...marks.map(({ lane }) => lane));
  return (
    <div className={styles.scale} aria-hidden="true">
      <span className={styles.year}>{from}</span>
      <span className={styles.axis} style={{ '--lanes': lanes }}>
        {years.length < 100 &&
          years.map((at) => <i key={at} className={styles.tick} style={{ left: `${at * 100}%` }} />)}
        {marks.map(({ key, at, until, lane }) => (
          <i
            key={key}
            className={styles.mark}
            style={{ left: `${at * 100}%`, width: `${(until - at) * 100}%`, '--lane': lane }}
          />
        ))}
      </span>
      <span className={styles.year}>{to}</span>
    </div>
  );
}
