import {
  CalendarOff,
  Check,
  CircleSlash,
  History,
  Hourglass,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import type { ReleaseState } from '../../../content/content-desk.ts';
import { useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { dayText } from './moment-text.ts';
import styles from './release-mark.module.css';

const icons: Readonly<Record<ReleaseState['kind'], LucideIcon>> = {
  shown: Check,
  waiting: Hourglass,
  withdrawn: CircleSlash,
  bad: TriangleAlert,
  replaced: History,
  unused: History,
  'not-today': CalendarOff,
};

/** How a release stands, by a sign and in words. */
export function ReleaseMark({ state }: { readonly state: ReleaseState }) {
  const Icon = icons[state.kind];
  return (
    <span className={styles.mark} data-state={state.kind}>
      <Icon className={styles.icon} aria-hidden strokeWidth={2} />
      <StateText state={state} />
    </span>
  );
}

function StateText({ state }: { readonly state: ReleaseState }) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  if (state.kind === 'replaced') return t('staff.packs.replaced', { by: state.by });
  if (state.kind !== 'not-today') return t(`staff.packs.${state.kind}`);
  const [from, until] = [state.from, state.until].map((day) => day && dayText(day, language));
  const days =
    from && until
      ? t('staff.packs.between', { from, until })
      : from
        ? t('staff.packs.from', { day: from })
        : until && t('staff.packs.until', { day: until });
  return days ? `${t('staff.packs.notToday')} · ${days}` : t('staff.packs.notToday');
}
