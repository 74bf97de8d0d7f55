import { Pause, Play, RotateCcw, SkipBack, SkipForward } from 'lucide-react';
import { Button, RoundButton } from '../../parts/button.tsx';
import { useWords } from '../../strings/use-words.ts';
import type { Run } from '../../use-recital.ts';
import styles from './recital.module.css';

/** Pause at the left; back, once more and on at the right. */
export function RecitalDock({ run: { phase, tell } }: { readonly run: Run }) {
  const t = useWords();
  return (
    <>
      {phase === 'paused' ? (
        <Button icon={Play} solid className={styles.golden} onPress={() => tell({ kind: 'resume' })}>
          {t('recital.resume')}
        </Button>
      ) : (
        <Button icon={Pause} solid className={styles.dark} onPress={() => tell({ kind: 'pause' })}>
          {t('recital.pause')}
        </Button>
      )}
      <div className={styles.moves}>
        <RoundButton
          icon={SkipBack}
          label={t('recital.back')}
          className={styles.dark}
          onPress={() => tell({ kind: 'back' })}
        />
        <Button icon={RotateCcw} className={styles.dark} onPress={() => tell({ kind: 'repeat' })}>
          {t('recital.repeat')}
        </Button>
        <RoundButton
          icon={SkipForward}
          label={t('recital.skip')}
          className={styles.dark}
          onPress={() => tell({ kind: 'skip' })}
        />
      </div>
    </>
  );
}
