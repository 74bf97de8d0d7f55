import { clsx } from 'clsx';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import type { StaffPage } from '../../route.ts';
import { send, useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './staff-tabs.module.css';

/** The pages that stand side by side; the others are reached from them. */
const tabs = [
  'content',
  'programmes',
  'records',
  'hall',
  'health',
  'machine',
] as const satisfies readonly StaffPage[];

export const hasTab = (page: StaffPage): boolean => tabs.some((tab) => tab === page);

/** The ways between the pages of the desk: one quiet row. */
export function StaffTabs({ page }: { readonly page: StaffPage }) {
  const t = useWords();
  const size = useVisit(({ comfort }) => comfort.text);
  const here = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: larger words push it out of sight.
  useEffect(() => here.current?.scrollIntoView({ block: 'nearest', inline: 'center' }), [page, size]);
  return (
    <nav className={styles.tabs} aria-label={t('hall.tabs.label')}>
      {tabs.map((tab) => (
        <Button
          key={tab}
          className={clsx(styles.tab, tab === page && styles.here)}
          {...(tab === page && { 'aria-current': 'page' as const, ref: here })}
          onPress={() => send({ kind: 'turn', place: { screen: 'staff', page: tab } })}
        >
          {t(`hall.tabs.${tab}`)}
        </Button>
      ))}
    </nav>
  );
}
