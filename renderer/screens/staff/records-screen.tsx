import { List, Usb } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { SessionRecord } from '../../../content/session-record.ts';
import type { SessionRecords } from '../../../electron/staff-groups-api.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { useWords } from '../../strings/use-words.ts';
import { ExportDialog } from './export-dialog.tsx';
import { RecordDetail } from './record-detail.tsx';
import styles from './records.module.css';
import { RecordsList } from './records-list.tsx';
import { RecordsTotals } from './records-totals.tsx';
import { StaffFrame } from './staff-frame.tsx';

/** Which groups were here and what they did: all sessions with their totals, or one of them. */
export function RecordsScreen() {
  const t = useWords();
  const all = useRecords();
  const [chosen, choose] = useState<SessionRecord>();
  const [exporting, setExporting] = useState(false);
  return (
    <StaffFrame
      title={t('records.title')}
      className={styles.records}
      dock={
        <>
          {chosen && (
            <Button icon={List} onPress={() => choose(undefined)}>
              {t('records.back')}
            </Button>
          )}
          <Button icon={Usb} isDisabled={!all?.totals.all.sessions} onPress={() => setExporting(true)}>
            {t(chosen ? 'records.report.open' : 'records.export.open')}
          </Button>
        </>
      }
    >
      <Scroll key={chosen?.id ?? ''} className={styles.scroll}>
        {chosen ? <RecordDetail record={chosen} /> : <Overview all={all} onChoose={choose} />}
      </Scroll>
      {exporting && <ExportDialog session={chosen?.id} onClose={() => setExporting(false)} />}
    </StaffFrame>
  );
}

function useRecords(): SessionRecords | undefined {
  const [records, setRecords] = useState<SessionRecords>();
  const read = useCallback(async () => setRecords(await ask('sessionRecords')), []);
  useEffect(() => void read(), [read]);
  return records;
}

type OverviewProps = {
  readonly all: SessionRecords | undefined;
  readonly onChoose: (record: SessionRecord) => void;
};

function Overview({ all, onChoose }: OverviewProps) {
  const t = useWords();
  if (!all) {
    return (
      <p className={styles.remark} role="status">
        {t('records.reading')}
      </p>
    );
  }
  const { records, totals, unread } = all;
  return (
    <>
      {unread > 0 && (
        <p className={styles.alert} role="status">
          {t('records.unread', { count: unread })}
        </p>
      )}
      {records.length === 0 ? (
        <p className={styles.remark}>{t('records.none')}</p>
      ) : (
        <div className={styles.columns}>
          <RecordsTotals totals={totals} />
          <RecordsList records={records} of={totals.all.sessions} onChoose={onChoose} />
        </div>
      )}
    </>
  );
}
