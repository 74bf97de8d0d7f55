import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from '../../parts/button.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import styles from './withdraw-dialog.module.css';

type Props = {
  /** What is asked. */
  readonly sure: string;
  readonly effect: string;
  readonly more?: string;
  readonly no: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onClose: () => void;
};

/** Asks before something is gone, and says what that means. */
export function ConfirmDialog({ sure, effect, more, no, yes, onYes, onClose }: Props) {
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={onClose} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog role="alertdialog" className={styles.dialog ?? ''} aria-label={sure}>
          <h2>{sure}</h2>
          <Scroll className={styles.words}>
            <p className={styles.effect}>{effect}</p>
            {more !== undefined && <p>{more}</p>}
          </Scroll>
          <div className={styles.buttons}>
            <Button onPress={onClose}>{no}</Button>
            <Button primary onPress={onYes}>
              {yes}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
