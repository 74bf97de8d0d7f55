import { CalendarPlus } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { ProgrammesDesk } from '../../../electron/staff-groups-api.ts';
import { ask } from '../../desk.ts';
import { useHouse } from '../../house.ts';
import { kiosk } from '../../kiosk.ts';
import { Button } from '../../parts/button.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { useStore } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { EntryDialog } from './entry-dialog.tsx';
import styles from './hall-settings.module.css';
import { useDrafts } from './programme-drafts.ts';
import { ProgrammeEditor } from './programme-editor.tsx';
import { OwnProgrammes, PackProgrammes } from './programmes-list.tsx';
import { newEntry } from './schedule-edit.ts';
import { SchedulePanel } from './schedule-panel.tsx';
import { StaffFrame } from './staff-frame.tsx';

/** The hall's own programmes and its schedule; or one programme while it is changed. */
export function ProgrammesScreen() {
  const t = useWords();
  const desk = useProgrammes();
  const edited = useDrafts(({ programme }) => programme);
  const entry = useDrafts((drafts) => drafts.entry);
  const first = useStore(({ catalogue }) => catalogue?.programmes[0]);
  const now = useHouse((house) => house.now);
  if (edited) return <ProgrammeEditor edited={edited} />;
  return (
    <StaffFrame
      title={t('programmes.title')}
      className={styles.page}
      dock={
        <Button
          icon={CalendarPlus}
          isDisabled={!first}
          onPress={() => first && useDrafts.setState({ entry: newEntry(first, now) })}
        >
          {t('programmes.schedule.add')}
        </Button>
      }
    >
      <Scroll className={styles.scroll}>
        {desk ? (
          <div className={styles.columns}>
            <SchedulePanel desk={desk} />
            <div className={styles.column}>
              <OwnProgrammes desk={desk} />
              <PackProgrammes />
            </div>
          </div>
        ) : (
          <p className={styles.columns} role="status">
            {t('programmes.reading')}
          </p>
        )}
      </Scroll>
      {desk && entry && <EntryDialog key={entry.id ?? ''} desk={desk} entry={entry} />}
    </StaffFrame>
  );
}

/** Asked anew whenever something of it has changed. */
function useProgrammes(): ProgrammesDesk | undefined {
  const [desk, setDesk] = useState<ProgrammesDesk>();
  const read = useCallback(async () => {
    const answer = await ask('programmesDesk');
    if (answer) setDesk(answer);
  }, []);
  useEffect(() => {
    void read();
    return kiosk.on('desk-changed', () => void read());
  }, [read]);
  return desk;
}
