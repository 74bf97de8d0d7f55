import type { LocalTime } from '../../content/hours.ts';
import { timeText } from '../../content/hours.ts';
import type { Planned } from '../../content/schedule.ts';
import { type DayRange, dayBars, hoursOn, shareOf } from '../day-bars.ts';
import styles from './day-line.module.css';

type Props = {
  readonly entries: readonly Planned[];
  readonly day: string;
  readonly range: DayRange;
  readonly now: LocalTime;
};

const percent = (share: number) => `${share * 100}%`;

/** A day to scale: its programmes, its hours, and where it is now. A drawing: what it says stands in the list too. */
export function DayLine({ entries, day, range, now }: Props) {
  const bars = dayBars(entries, day, range, now);
  const lanes = 1 + Math.max(0, ...bars.map(({ lane }) => lane));
  const at = shareOf(range, now.minutes);
  return (
    <div className={styles.line} aria-hidden="true" style={{ '--lanes': lanes }}>
      {hoursOn(range).map(({ minutes, named }) => (
        <i key={minutes} className={styles.hour} style={{ left: percent(shareOf(range, minutes)) }}>
          {named && <span>{timeText(minutes)}</span>}
        </i>
      ))}
      {bars.map(({ id, at: begin, until, lane, state }) => (
        <i
          key={id}
          className={styles.bar}
          data-state={state}
          style={{ left: percent(begin), width: percent(until - begin), '--lane': lane }}
        />
      ))}
      {day === now.day && at >= 0 && at <= 1 && <i className={styles.now} style={{ left: percent(at) }} />}
    </div>
  );
}
