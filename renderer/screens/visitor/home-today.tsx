import { Button } from 'react-aria-components/Button';
import { type Catalogue, refKey } from '../../../content/catalogue.ts';
import type { Planned } from '../../../content/schedule.ts';
import { type EntryState, entryState, rangeOf } from '../../day-bars.ts';
import { useHouse } from '../../house.ts';
import { DayLine } from '../../parts/day-line.tsx';
import { Prepared } from '../../parts/prepared.tsx';
import { ShownWords } from '../../parts/words.tsx';
import { openProgramme } from '../../start-session.ts';
import { useStore } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './home-today.module.css';

/** How many rows home has room for; the line shows all. */
const mostRows = 4;

/** What groups do today, as a line of the day, with the one that is ready now; nothing once all is over. */
export function HomeToday({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useWords();
  const all = useStore((store) => store.today);
  const now = useHouse((house) => house.now);
  const today = all.filter(({ day }) => day === now.day);
  const isAhead = (state: EntryState) => state === 'later' || state === 'ready';
  const states = new Map(today.map((entry) => [entry, entryState(entry, today, now)]));
  if (![...states.values()].some(isAhead)) return null;
  const later = today.filter((entry) => states.get(entry) === 'later');
  return (
    <section className={styles.today} aria-label={t('home.today')}>
      <p className={styles.eyebrow}>{t('home.today')}</p>
      <DayLine entries={today} day={now.day} range={rangeOf(today)} now={now} />
      <Prepared className={styles.prepared} />
      {later.length > 0 && (
        <ul className={styles.list}>
          {later.slice(0, mostRows).map((entry) => (
            <Row key={entry.id} catalogue={catalogue} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  );
}

type RowProps = { readonly catalogue: Catalogue; readonly entry: Planned };

function Row({ catalogue, entry: { time, group, programme } }: RowProps) {
  const card = catalogue.cards[refKey(programme)];
  if (!card) return null;
  return (
    <li>
      <Button className={styles.row ?? ''} onPress={() => openProgramme(programme)}>
        <span className={styles.time}>{time}</span>{' '}
        <span className={styles.title}>
          <ShownWords words={card.title} pack={card.pack} />
        </span>{' '}
        <span className={styles.group}>{group}</span>
      </Button>
    </li>
  );
}
