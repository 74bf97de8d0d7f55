import { useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { useWords } from '../../strings/use-words.ts';
import styles from './withdraw-dialog.module.css';

export type EndHow = 'again' | 'for-good';
type Props = { readonly how: EndHow; readonly onClose: () => void };

/** Asks before the screen goes dark, and says for how long. */
export function EndDialog({ how, onClose }: Props) {
  const t = useWords();
  const [ending, setEnding] = useState(false);
  const words = `machine.question.${how}` as const;
  const sure = t(`${words}.sure`);
  const end = async () => {
    setEnding(true);
    // Without an answer the desk has closed meanwhile.
    if (!(await ask('endKiosk', how))) onClose();
  };
  return (
    <ModalOverlay isOpen isDismissable={!ending} onOpenChange={onClose} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog role="alertdialog" className={styles.dialog ?? ''} aria-label={sure}>
          <h2>{ending ? t('machine.ending') : sure}</h2>
          <Scroll className={styles.words}>
            <p className={styles.effect}>{t(`${words}.effect`)}</p>
            <p>{t(`${words}.more`)}</p>
          </Scroll>
          <div className={styles.buttons}>
            <Button isDisabled={ending} onPress={onClose}>
              {t('machine.keep')}
            </Button>
            <Button primary isDisabled={ending} onPress={() => void end()}>
              {t(`${words}.yes`)}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
