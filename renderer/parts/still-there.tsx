import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useStore, useVisit } from '../store.ts';
import { useWords } from '../strings/use-words.ts';
import { timesAt } from '../visit.ts';
import { Button } from './button.tsx';
import styles from './still-there.module.css';

/** Before a visit ends for want of a touch: asks, and counts down. Any touch anywhere stays (use-idle.ts). */
export function StillThere() {
  const t = useWords();
  const left = useVisit(({ idle }) => (idle.kind === 'warning' ? Math.ceil(idle.left / 1000) : undefined));
  const whole = useStore(({ shown, setup }) => timesAt(shown, setup.idle).warning) / 1000;
  const share = Math.min(1, (left ?? whole) / whole);
  return (
    <ModalOverlay isOpen={left !== undefined} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog role="alertdialog" className={styles.dialog ?? ''} aria-label={t('still.title')}>
          <svg className={styles.ring} viewBox="0 0 200 200" aria-hidden="true">
            <circle cx="100" cy="100" r="92" />
            <circle
              cx="100"
              cy="100"
              r="92"
              pathLength={1}
              strokeDasharray={`${share} 1`}
              className={styles.left}
            />
            <text x="100" y="106">
              {left}
            </text>
          </svg>
          <h2>{t('still.title')}</h2>
          <p>{t('still.left', { count: left ?? 0 })}</p>
          <Button primary onPress={() => undefined}>
            {t('still.stay')}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
