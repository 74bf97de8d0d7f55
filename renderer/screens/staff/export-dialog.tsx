import { Usb } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Stick } from '../../../content/content-desk.ts';
import type { RecordsExport, ReportExport } from '../../../electron/staff-groups-api.ts';
import { ask, useDesk } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { useAgain } from './use-again.ts';
import styles from './withdraw-dialog.module.css';

// One is put in now.
const everyMs = 2000;
const askSticks = () => ask('recordSticks');

type PluggedIn = Pick<Stick, 'id' | 'name'>;
type Stage = { readonly kind: 'choose' | 'busy' } | RecordsExport | ReportExport;

type Props = {
  /** The report of this session; the records of all if there is none. */
  readonly session: string | undefined;
  readonly onClose: () => void;
};

/** Asks for a stick, writes records to it, and says how it went. */
export function ExportDialog({ session, onClose }: Props) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const [stage, setStage] = useState<Stage>({ kind: 'choose' });
  const busy = stage.kind === 'busy';
  const isWritten = stage.kind === 'exported' || stage.kind === 'written';
  const title = t(session === undefined ? 'records.export.title' : 'records.report.title');
  const write = async ({ id: stick }: PluggedIn) => {
    setStage({ kind: 'busy' });
    useDesk.setState({ exporting: { done: 0, total: 0 } });
    const asked =
      session === undefined
        ? ask('exportRecords', { stick })
        : ask('exportReport', { stick, session, language });
    const outcome = await asked.finally(() => useDesk.setState({ exporting: undefined }));
    // Without an answer the desk has closed meanwhile.
    if (outcome) setStage(outcome);
    else onClose();
  };
  return (
    <ModalOverlay isOpen isDismissable={!busy} onOpenChange={onClose} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={title}>
          <h2>{title}</h2>
          <Scroll className={styles.words}>
            <p className={styles.effect} role="status">
              <StageWords stage={stage} isReport={session !== undefined} />
            </p>
            {!isWritten && <Sticks isDisabled={busy} onChoose={(stick) => void write(stick)} />}
          </Scroll>
          <div className={styles.buttons}>
            {busy && session === undefined ? (
              <Button onPress={() => void ask('cancelExport')}>{t('records.export.cancel')}</Button>
            ) : (
              <Button primary={isWritten} isDisabled={busy} onPress={onClose}>
                {t('records.export.close')}
              </Button>
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function StageWords({ stage, isReport }: { readonly stage: Stage; readonly isReport: boolean }) {
  const t = useWords();
  const { done = 0, total = 0 } = useDesk(({ exporting }) => exporting) ?? {};
  switch (stage.kind) {
    case 'choose':
      return t(isReport ? 'records.report.what' : 'records.export.what');
    case 'busy':
      return total === 0
        ? t('records.export.busy')
        : t('records.export.progress', { n: done + 1, of: total });
    case 'exported':
      return t('records.export.exported', { ...stage, count: stage.sessions });
    case 'written':
      return t('records.report.written', { file: stage.file });
    case 'unmade':
      return t('records.report.unmade');
    case 'cancelled':
      return t('records.export.cancelled', stage);
    case 'missing':
    case 'full':
    case 'unwritable':
    case 'differs':
      return t(`records.export.${stage.kind}`);
  }
}

type SticksProps = { readonly isDisabled: boolean; readonly onChoose: (stick: PluggedIn) => void };

function Sticks({ isDisabled, onChoose }: SticksProps) {
  const t = useWords();
  const sticks = useAgain(askSticks, everyMs)?.sticks;
  if (sticks?.length === 0) return <p>{t('records.export.plug')}</p>;
  return sticks?.map((stick) => (
    <Button key={stick.id} icon={Usb} isDisabled={isDisabled} onPress={() => onChoose(stick)}>
      {stick.name}
    </Button>
  ));
}
