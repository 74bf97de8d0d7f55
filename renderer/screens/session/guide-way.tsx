import { RotateCcw, Smartphone } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { ShownCode } from '../../../content/guide.ts';
import { kiosk } from '../../kiosk.ts';
import { Button } from '../../parts/button.tsx';
import { QrCode } from '../../parts/qr-code.tsx';
import { useStore } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './guide-way.module.css';

/** A code; none, as no network reaches the kiosk; one that was shown and lets nobody in any more. */
type Shown = ShownCode | 'off' | 'void';

/** The way for a guide's phone, where the hall has one: a code that is good once. */
export function GuideWay() {
  const t = useWords();
  const isThere = useStore(({ setup }) => setup.phones);
  const [shown, setShown] = useState<Shown>();
  useVoid(shown, () => setShown('void'));
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
      {shown && <Code shown={shown} onNew={() => void ask()} onClose={() => setShown(undefined)} />}
    </>
  );
}

/** Tells when the code that is shown is good for nothing: its time is over, or too many wrong ones were typed. */
function useVoid(shown: Shown | undefined, told: () => void): void {
  const until = typeof shown === 'object' ? shown.until : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another code begins it anew
  useEffect(() => {
    if (until === undefined) return;
    const timer = setTimeout(told, until - Date.now());
    const stop = kiosk.on('guide-code-void', told);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [until]);
}

type CodeProps = {
  readonly shown: Shown;
  readonly onNew: () => void;
  readonly onClose: () => void;
};

function Code({ shown, onNew, onClose }: CodeProps) {
  const t = useWords();
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={onClose} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={t('session.guide')}>
          <h2>{t('session.guide')}</h2>
          {shown === 'off' && <p>{t('session.guideOff')}</p>}
          {shown === 'void' && (
            <>
              <p role="status">{t('session.guideVoid')}</p>
              <Button icon={RotateCcw} onPress={onNew}>
                {t('session.guideNew')}
              </Button>
            </>
          )}
          {typeof shown === 'object' && (
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
