import { KeyRound, Sparkles } from 'lucide-react';
import { Button } from '../../parts/button.tsx';
import { send } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './hall-settings.module.css';
import panel from './panel.module.css';

/** Wiping the screen, and another PIN. */
export function CarePanel() {
  const t = useWords();
  return (
    <section className={panel.panel} aria-label={t('hall.care.title')}>
      <h2>{t('hall.care.title')}</h2>
      <div className={styles.care}>
        <p className={styles.small}>{t('hall.care.cleanHint')}</p>
        <Button primary icon={Sparkles} onPress={() => send({ kind: 'clean' })}>
          {t('hall.care.clean')}
        </Button>
      </div>
      <div className={styles.care}>
        <p className={styles.small}>{t('hall.care.pinHint')}</p>
        <Button
          icon={KeyRound}
          onPress={() => send({ kind: 'open', place: { screen: 'staff', page: 'pin' } })}
        >
          {t('hall.care.pin')}
        </Button>
      </div>
    </section>
  );
}
