import type { ReactNode } from 'react';
import { refKey } from '../../../content/catalogue.ts';
import type { SessionTotals, Totals } from '../../../content/session-totals.ts';
import { useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { dayText, monthText } from './moment-text.ts';
import panel from './panel.module.css';
import { ProgrammeTitle } from './records-list.tsx';

// As many as a month has; the file has all.
const mostDays = 31;

/** How many sessions, people and stars there were: in all, by programme, school, month and day. */
export function RecordsTotals({
  totals: { all, months, days, programmes, schools },
}: {
  readonly totals: SessionTotals;
}) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  return (
    <section className={panel.panel} aria-label={t('records.all')}>
      <h2>{t('records.all')}</h2>
      <p>
        <Sums totals={all} />
      </p>
      <h3>{t('records.programmes')}</h3>
      <ul aria-label={t('records.programmes')}>
        {programmes.map((one) => (
          <Period key={refKey(one.programme)} name={<ProgrammeTitle of={one} />} totals={one} />
        ))}
      </ul>
      {/* A hall that never asks has only those who told none. */}
      {schools.some(({ school }) => school !== undefined) && (
        <>
          <h3>{t('records.schools')}</h3>
          <ul aria-label={t('records.schools')}>
            {schools.map((one) => (
              <Period key={one.school ?? ''} name={one.school ?? t('records.noSchool')} totals={one} />
            ))}
          </ul>
        </>
      )}
      <h3>{t('records.months')}</h3>
      <ul aria-label={t('records.months')}>
        {months.map((month) => (
          <Period key={month.period} name={monthText(month.period, language)} totals={month} />
        ))}
      </ul>
      <h3>{t('records.days')}</h3>
      <ul aria-label={t('records.days')}>
        {days.slice(0, mostDays).map((day) => (
          <Period key={day.period} name={dayText(day.period, language)} totals={day} />
        ))}
      </ul>
      {days.length > mostDays && <p className={panel.small}>{t('records.daysShown', { count: mostDays })}</p>}
    </section>
  );
}

function Period({ name, totals }: { readonly name: ReactNode; readonly totals: Totals }) {
  return (
    <li className={panel.row}>
      <span className={panel.rowWords}>
        {name}
        <span className={panel.small}>
          <Sums totals={totals} />
        </span>
      </span>
    </li>
  );
}

function Sums({ totals }: { readonly totals: Totals }) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const { sessions, ends, adults, children, rated, stars } = totals;
  const mean = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return [
    t('records.sessions', { count: sessions }),
    t('records.finished', { count: ends.finished }),
    t('records.adults', { count: adults }),
    t('records.children', { count: children }),
    ...(rated > 0 ? [t('records.mean', { stars: mean.format(stars / rated), count: rated })] : []),
  ].join(' · ');
}
