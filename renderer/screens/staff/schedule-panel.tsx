import { ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { refKey } from '../../../content/catalogue.ts';
import { dayAfter, timeText } from '../../../content/hours.ts';
import { entriesOn, spanOf } from '../../../content/schedule.ts';
import type { DeskEntry, ProgrammesDesk } from '../../../electron/staff-groups-api.ts';
import { type EntryState, entryState, rangeOf } from '../../day-bars.ts';
import { useHouse } from '../../house.ts';
import { DayLine } from '../../parts/day-line.tsx';
import { useStore, useVisit } from '../../store.ts';
import { useShow, useWords } from '../../strings/use-words.ts';
import { dayText } from '../visitor/opens-text.ts';
import { Alert } from './alert.tsx';
import { MaterialNote } from './material-note.tsx';
import panel from './panel.module.css';
import { useDrafts } from './programme-drafts.ts';
import styles from './programmes.module.css';

const daysAhead = 7;

/** What is planned today and in the next seven days, each day to the same scale. */
export function SchedulePanel({ desk }: { readonly desk: ProgrammesDesk }) {
  const t = useWords();
  const today = useHouse((house) => house.now.day);
  const days = Array.from({ length: daysAhead + 1 }, (_, n) => dayAfter(today, n));
  const later = desk.schedule.filter(({ day }) => day > dayAfter(today, daysAhead)).map(({ day }) => day);
  return (
    <section className={panel.panel} aria-label={t('programmes.schedule.title')}>
      <h2>{t('programmes.schedule.title')}</h2>
      <p className={panel.small}>{t('programmes.schedule.hint')}</p>
      {[...days, ...new Set(later.toSorted())].map((day, n) => (
        <Day key={day} day={day} ahead={n} desk={desk} />
      ))}
    </section>
  );
}

type DayProps = { readonly day: string; readonly ahead: number; readonly desk: ProgrammesDesk };

function Day({ day, ahead, desk: { programmes, schedule } }: DayProps) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const now = useHouse((house) => house.now);
  const entries = entriesOn(schedule, day);
  const name = dayText(day, language);
  const near = [t('programmes.schedule.today'), t('programmes.schedule.tomorrow')][ahead];
  const titles = new Map(programmes.map(({ ref, local }) => [refKey(ref), local.title]));
  return (
    <div className={styles.day} data-today={ahead === 0 || undefined}>
      <div className={styles.dayName}>
        <h3>{near === undefined ? name : `${near} · ${name}`}</h3>
        {entries.length === 0 && <span className={panel.small}>{t('programmes.schedule.none')}</span>}
      </div>
      {(ahead === 0 || entries.length > 0) && (
        <DayLine entries={schedule} day={day} range={rangeOf(schedule)} now={now} />
      )}
      <ul aria-label={name}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryButton
              entry={entry}
              state={entryState(entry, schedule, now)}
              stored={titles.get(refKey(entry.programme))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

type EntryProps = {
  readonly entry: DeskEntry;
  readonly state: EntryState;
  /** What a local programme is called, which may not show now. */
  readonly stored: DeskTitle | undefined;
};
type DeskTitle = ProgrammesDesk['programmes'][number]['local']['title'];

function EntryButton({ entry, state, stored }: EntryProps) {
  const t = useWords();
  const { programme, group, heads, material, clashes } = entry;
  const card = useStore(({ catalogue }) => catalogue?.cards[refKey(programme)]);
  const show = useShow(programme.pack);
  const title = stored ?? card?.title;
  const { begin, end } = spanOf(entry);
  const isOpen = state === 'later' || state === 'ready';
  const facts = [
    ...(group === undefined ? [] : [group]),
    ...(heads === undefined ? [] : [t('programmes.schedule.people', { count: heads })]),
    ...(state === 'later' ? [] : [t(`programmes.schedule.${state}`)]),
  ];
  return (
    <Button
      className={styles.entry ?? ''}
      data-state={state}
      onPress={() => useDrafts.setState({ entry: draftOfEntry(entry) })}
    >
      <span className={styles.times}>
        {timeText(begin)}–{end === 24 * 60 ? '24:00' : timeText(end)}
      </span>
      <span className={styles.entryWords}>
        <span className={styles.name}>{title ? show(title).text : programme.id}</span>
        {facts.length > 0 && <span className={panel.small}>{facts.join(' · ')}</span>}
        {isOpen && <MaterialNote material={material} />}
        {isOpen && clashes && <Alert>{t('programmes.schedule.clash')}</Alert>}
      </span>
      <ChevronRight className={styles.chevron} aria-hidden strokeWidth={1.4} />
    </Button>
  );
}

const draftOfEntry = ({ id, day, time, programme, group, heads }: DeskEntry) => ({
  ...{ id, day, time, programme },
  ...(group !== undefined && { group }),
  ...(heads !== undefined && { heads }),
});
