import { Usb } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Stick } from '../../../content/content-desk.ts';
import type { RecordsExport } from '../../../electron/staff-api.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { useWords } from '../../strings/use-words.ts';
import { useAgain } from './use-again.ts';
import styles from './withdraw-dialog.module.css';

// One is put in now.
const everyMs = 2000;
const askSticks = () => ask('recordSticks');

type PluggedIn = Pick<Stick, 'id' | 'name'>;
type Stage = { readonly kind: 'choose' | 'busy' } | RecordsExport;

/** Asks for a stick, writes the records of all sessions to it, and says how it went. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  const [stage, setStage] = useState<Stage>({ kind: 'choose' });
  const busy = stage.kind === 'busy';
  const write = async ({ id }: PluggedIn) => {
    setStage({ kind: 'busy' });
    const outcome = await ask('exportRecords', { stick: id });
    // Without an answer the desk has closed meanwhile.
    if (outcome) setStage(outcome);
    else onClose();
  };
  return (
    <ModalOverlay isOpen isDismissable={!busy} onOpenChange={onClose} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={t('records.export.title')}>
          <h2>{t('records.export.title')}</h2>
          <Scroll className={styles.words}>
            <p className={styles.effect} role="status">
              <StageWords stage={stage} />
            </p>
            {stage.kind !== 'exported' && (
              <Sticks isDisabled={busy} onChoose={(stick) => void write(stick)} />
            )}
          </Scroll>
          <div className={styles.buttons}>
            <Button primary={stage.kind === 'exported'} isDisabled={busy} onPress={onClose}>
              {t('records.export.close')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function StageWords({ stage }: { readonly stage: Stage }) {
  const t = useWords();
  switch (stage.kind) {
    case 'choose':
      return t('records.export.what');
    case 'exported':
      return t('records.export.exported', { file: stage.file, count: stage.sessions });
    case 'busy':
    case 'missing':
    case 'full':
    case 'unwritable':
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
