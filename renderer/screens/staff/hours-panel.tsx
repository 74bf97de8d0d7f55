import { CalendarPlus } from 'lucide-react';
import { dayAfter } from '../../../content/hours.ts';
import type { Hours, Span } from '../../../content/hours-setting.ts';
import { localTime } from '../../house.ts';
import { Button } from '../../parts/button.tsx';
import { useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { dayText, weekdayText } from '../visitor/opens-text.ts';
import { DayRow } from './day-row.tsx';
import {
  allAlike,
  firstHours,
  movedDay,
  withDay,
  withDayOpen,
  withOtherDay,
  withoutDay,
} from './hall-edit.ts';
import styles from './hall-settings.module.css';
import panel from './panel.module.css';
import { Stepper } from './stepper.tsx';
import { SwitchRow } from './switch-row.tsx';
import type { HallForm } from './use-hall-settings.ts';

/** When the hall is open, by day of the week and on days that differ. */
export function HoursPanel({ form: { settings, change } }: { readonly form: HallForm }) {
  const t = useWords();
  const { hours } = settings;
  const set = (next: Hours) => change({ hours: next });
  return (
    <section className={panel.panel} aria-label={t('hall.hours.title')}>
      <h2>{t('hall.hours.title')}</h2>
      <SwitchRow
        label={t('hall.hours.on')}
        hint={hours ? t('hall.hours.onHint') : t('hall.hours.off')}
        on={hours !== undefined}
        onChange={(on) => change({ hours: on ? firstHours : undefined })}
      />
      {hours && <Week hours={hours} onChange={set} />}
      {hours && <OtherDays hours={hours} onChange={set} />}
    </section>
  );
}

type Props = { readonly hours: Hours; readonly onChange: (hours: Hours) => void };

function Week({ hours, onChange }: Props) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  return (
    <ul>
      {hours.week.map((spans, n) => (
        <DayRow
          key={weekdayText(n, 'en')}
          name={weekdayText(n, language)}
          spans={spans}
          onChange={(next: Span[]) => onChange(withDay(hours, n, next))}
        >
          <Button onPress={() => onChange(allAlike(hours, spans))}>{t('hall.hours.same')}</Button>
        </DayRow>
      ))}
    </ul>
  );
}

function OtherDays({ hours, onChange }: Props) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const today = localTime(new Date()).day;
  return (
    <>
      <div className={panel.top}>
        <div>
          <h3>{t('hall.hours.days')}</h3>
          <p className={styles.small}>{t('hall.hours.daysHint')}</p>
        </div>
        <Button icon={CalendarPlus} onPress={() => onChange(withOtherDay(hours, today))}>
          {t('hall.hours.addDay')}
        </Button>
      </div>
      <ul>
        {hours.days
          .filter(({ day }) => day >= dayAfter(today, -1))
          .map(({ day, open }, n) => {
            const name = dayText(day, language);
            return (
              <DayRow
                // biome-ignore lint/suspicious/noArrayIndexKey: the row stays open while its date is moved
                key={n}
                name={name}
                spans={open}
                onChange={(next) => onChange(withDayOpen(hours, day, next))}
                before={
                  <Stepper
                    label={t('hall.hours.day')}
                    value={name}
                    onStep={(by) => onChange(movedDay(hours, day, by))}
                  />
                }
              >
                <Button
                  label={t('hall.hours.removeName', { name })}
                  onPress={() => onChange(withoutDay(hours, day))}
                >
                  {t('hall.hours.remove')}
                </Button>
              </DayRow>
            );
          })}
      </ul>
    </>
  );
}
