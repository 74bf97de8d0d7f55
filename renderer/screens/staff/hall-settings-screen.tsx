import { Scroll } from '../../parts/scroll.tsx';
import { useWords } from '../../strings/use-words.ts';
import { CapturesPanel } from './captures-panel.tsx';
import { CarePanel } from './care-panel.tsx';
import { GroupsPanel } from './groups-panel.tsx';
import { HallNamePanel } from './hall-name-panel.tsx';
import styles from './hall-settings.module.css';
import { HoursPanel } from './hours-panel.tsx';
import { PhonesPanel } from './phones-panel.tsx';
import { StaffFrame } from './staff-frame.tsx';
import { useHallSettings } from './use-hall-settings.ts';
import { VisitPanel } from './visit-panel.tsx';
import { VolumePanel } from './volume-panel.tsx';

/** What a hall sets: its name, each visit, opening hours, volume, who may come; cleaning and the PIN. */
export function HallSettingsScreen() {
  const t = useWords();
  const form = useHallSettings();
  return (
    <StaffFrame title={t('hall.title')} className={styles.page}>
      {form && (
        <Scroll className={styles.scroll}>
          <div className={styles.columns}>
            <p className={styles.state} role="status" data-problem={form.failed || undefined}>
              {t(form.failed ? 'hall.disk' : 'hall.saved')}
            </p>
            <div className={styles.column}>
              <CarePanel />
              <HallNamePanel form={form} />
              <VisitPanel form={form} />
              <VolumePanel form={form} />
            </div>
            <div className={styles.column}>
              <HoursPanel form={form} />
              <PhonesPanel form={form} />
              <CapturesPanel form={form} />
              <GroupsPanel form={form} />
            </div>
          </div>
        </Scroll>
      )}
    </StaffFrame>
  );
}
