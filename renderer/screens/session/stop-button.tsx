import { Square } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button, RoundButton } from '../../parts/button.tsx';
import { useWords } from '../../strings/use-words.ts';
import { tellSession } from '../../use-session.ts';
import styles from './stop-button.module.css';

/** Ends a programme before its end; asks first, as a hand may have slipped. */
export function StopButton() {
  const t = useWords();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <RoundButton
        icon={Square}
        label={t('session.stop')}
        className={styles.stop}
        onPress={() => setAsked(true)}
      />
      <ModalOverlay isOpen={asked} onOpenChange={setAsked} isDismissable className={styles.overlay ?? ''}>
        <Modal>
          <Dialog role="alertdialog" className={styles.dialog ?? ''} aria-label={t('session.stopAsk')}>
            <h2>{t('session.stopAsk')}</h2>
            <p>{t('session.stopWords')}</p>
            <div className={styles.choices}>
              <Button className={styles.golden} onPress={() => setAsked(false)}>
                {t('session.stopNo')}
              </Button>
              <Button className={styles.dark} onPress={() => tellSession({ kind: 'finish' })}>
                {t('session.stopYes')}
              </Button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
