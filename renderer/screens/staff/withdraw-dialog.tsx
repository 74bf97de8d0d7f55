import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { DeskRelease } from '../../../content/content-desk.ts';
import { inLanguage } from '../../../content/language.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './withdraw-dialog.module.css';

type Props = { readonly release: DeskRelease; readonly onClose: () => void };

/** Asks before visitors lose something, and says what they will see instead. */
export function WithdrawDialog({ release, onClose }: Props) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const { id, version, title, languages, instead, waits } = release;
  const sure = t('staff.packs.sure', { title: inLanguage(title, language, languages).text, version });
  const withdraw = () => {
    onClose();
    void ask('withdraw', { id, version });
  };
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={onClose} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog role="alertdialog" className={styles.dialog ?? ''} aria-label={sure}>
          <h2>{sure}</h2>
          <Scroll className={styles.words}>
            <p className={styles.effect}>
              {instead === undefined ? t('staff.packs.nothing') : t('staff.packs.instead', { instead })}
              {waits !== undefined && ` ${t('staff.packs.waits', { waits })}`}
            </p>
            <p>{t('staff.packs.stays')}</p>
          </Scroll>
          <div className={styles.buttons}>
            <Button onPress={onClose}>{t('staff.packs.keep')}</Button>
            <Button primary onPress={withdraw}>
              {t('staff.packs.withdraw')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
