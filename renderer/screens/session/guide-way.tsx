import { Smartphone } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { ShownCode } from '../../../content/guide.ts';
import { kiosk } from '../../kiosk.ts';
import { Button } from '../../parts/button.tsx';
import { QrCode } from '../../parts/qr-code.tsx';
import { useStore } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './guide-way.module.css';

/** The way for a guide's phone, where the hall has one: a code that is good once. */
export function GuideWay() {
  const t = useWords();
  const isThere = useStore(({ setup }) => setup.phones);
  const [shown, setShown] = useState<ShownCode | 'off'>();
  if (!isThere) return null;
  const ask = async () => {
    const answer = await kiosk.call('guideCode');
    setShown(answer.kind === 'code' ? answer : 'off');
  };
  return (
    <>
      <Button icon={Smartphone} className={styles.way} onPress={() => void ask()}>
        {t('session.guide')}
      </Button>
      {shown && <Code shown={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}

type CodeProps = { readonly shown: ShownCode | 'off'; readonly onClose: () => void };

function Code({ shown, onClose }: CodeProps) {
  const t = useWords();
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={onClose} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={t('session.guide')}>
          <h2>{t('session.guide')}</h2>
          {shown === 'off' ? (
            <p>{t('session.guideOff')}</p>
          ) : (
            <>
              <p>{t('session.guideScan')}</p>
              <QrCode text={shown.url} label={t('session.guideQr')} className={styles.code} />
              <p className={styles.small}>
                {t('session.guideType', { address: shown.url.replace(/\/#.*$/, '') })}
              </p>
              <strong className={styles.digits}>{shown.code}</strong>
              <p className={styles.small}>{t('session.guideOnce')}</p>
            </>
          )}
          <Button onPress={onClose}>{t('session.guideClose')}</Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
