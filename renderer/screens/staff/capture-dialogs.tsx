import { Trash2, Usb } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { Capture } from '../../../content/capture.ts';
import type { CaptureCopy } from '../../../electron/staff-groups-api.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { useWords } from '../../strings/use-words.ts';
import { useAgain } from './use-again.ts';
import styles from './withdraw-dialog.module.css';

type Props = { readonly capture: Capture; readonly onClose: () => void };

/** Asks first: nobody can bring it back. */
export function DeleteCapture({ capture: { id, kind }, onClose }: Props) {
  const t = useWords();
  const [state, setState] = useState<'asked' | 'busy' | 'failed'>('asked');
  const remove = async () => {
    setState('busy');
    const answer = await ask('deleteCapture', id);
    if (answer?.kind === 'disk') setState('failed');
    else onClose();
  };
  return (
    <Asking title={t('captures.desk.deleteAsk', { what: t(`captures.desk.${kind}`) })} onClose={onClose}>
      <p className={styles.effect} role="status">
        {t(state === 'failed' ? 'captures.desk.failed' : 'captures.desk.deleteWords')}
      </p>
      <div className={styles.buttons}>
        <Button onPress={onClose}>{t('captures.desk.deleteNo')}</Button>
        <Button icon={Trash2} primary isDisabled={state === 'busy'} onPress={() => void remove()}>
          {t('captures.desk.deleteYes')}
        </Button>
      </div>
    </Asking>
  );
}

// One is put in now.
const everyMs = 2000;
const askSticks = () => ask('recordSticks');

/** Warns that nothing protects it there, asks for a stick, writes it and says how that went. */
export function CopyCapture({ capture: { id, kind }, onClose }: Props) {
  const t = useWords();
  const [stage, setStage] = useState<CaptureCopy | { readonly kind: 'choose' | 'busy' }>({ kind: 'choose' });
  const sticks = useAgain(askSticks, everyMs)?.sticks;
  const copy = async (stick: string) => {
    setStage({ kind: 'busy' });
    const outcome = await ask('copyCapture', { id, stick });
    if (outcome) setStage(outcome);
    else onClose();
  };
  const words = () => {
    switch (stage.kind) {
      case 'choose':
        return t('captures.desk.copyWords');
      case 'copied':
        return t('captures.desk.copied', { file: stage.file });
      case 'gone':
        return t('captures.desk.gone');
      default:
        return t(`records.export.${stage.kind}`);
    }
  };
  return (
    <Asking title={t('captures.desk.copyAsk', { what: t(`captures.desk.${kind}`) })} onClose={onClose}>
      <Scroll className={styles.words}>
        <p className={styles.effect} role="status">
          {words()}
        </p>
        {stage.kind !== 'copied' && sticks?.length === 0 && <p>{t('records.export.plug')}</p>}
        {stage.kind !== 'copied' &&
          sticks?.map((stick) => (
            <Button
              key={stick.id}
              icon={Usb}
              isDisabled={stage.kind === 'busy'}
              onPress={() => void copy(stick.id)}
            >
              {stick.name}
            </Button>
          ))}
      </Scroll>
      <div className={styles.buttons}>
        <Button primary={stage.kind === 'copied'} isDisabled={stage.kind === 'busy'} onPress={onClose}>
          {t('records.export.close')}
        </Button>
      </div>
    </Asking>
  );
}

type AskingProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

function Asking({ title, onClose, children }: AskingProps) {
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={onClose} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={title}>
          <h2>{title}</h2>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
