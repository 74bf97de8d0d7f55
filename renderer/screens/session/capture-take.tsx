import { Check, RotateCcw, ShieldCheck, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CaptureKind } from '../../../content/capture-entry.ts';
import { keepTake } from '../../keep-take.ts';
import { kiosk } from '../../kiosk.ts';
import { Button } from '../../parts/button.tsx';
import { useStore } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { tellSession, useStepNumber } from '../../use-session.ts';
import styles from './capture.module.css';

type ChoiceProps = {
  readonly kind: CaptureKind;
  readonly take: Blob;
  readonly onAgain: () => void;
  readonly onDrop: () => void;
};

/** What becomes of a take: it is kept, made once more or thrown away. Only what is kept is ever written. */
export function TakeChoice({ kind, take, onAgain, onDrop }: ChoiceProps) {
  const t = useWords();
  const step = useStepNumber();
  const [state, setState] = useState<'asked' | 'keeping' | 'full' | 'lost'>('asked');
  const busy = state === 'keeping';
  const keep = async () => {
    setState('keeping');
    const kept = await keepTake(kind, take);
    if (kept.kind === 'kept') tellSession({ kind: 'kept', step, id: kept.id });
    else setState(kept.kind);
  };
  return (
    <>
      <div className={styles.choices}>
        <Button icon={Trash2} className={styles.dark} isDisabled={busy} onPress={onDrop}>
          {t('captures.take.drop')}
        </Button>
        <Button icon={RotateCcw} className={styles.dark} isDisabled={busy} onPress={onAgain}>
          {t('captures.take.again')}
        </Button>
        <Button icon={Check} className={styles.golden} isDisabled={busy} onPress={() => void keep()}>
          {t('captures.take.keep')}
        </Button>
      </div>
      <p className={styles.note} role="status">
        {state !== 'asked' && t(`captures.take.${state}`)}
      </p>
    </>
  );
}

/** It is on disk; the group may still think better of it. */
export function TakeKept({ id }: { readonly id: string }) {
  const t = useWords();
  const step = useStepNumber();
  const days = useStore(({ setup }) => setup.captures.days);
  const [failed, setFailed] = useState(false);
  const drop = async () => {
    const gone = await kiosk.call('dropCapture', id).catch(() => ({ kind: 'disk' }) as const);
    if (gone.kind === 'disk') setFailed(true);
    else tellSession({ kind: 'deleted', step, id });
  };
  return (
    <section className={styles.middle}>
      <ShieldCheck className={styles.emblem} aria-hidden strokeWidth={1.2} />
      <p className={styles.big} role="status">
        {t('captures.take.kept')}
      </p>
      <p className={styles.note}>{t('captures.take.until', { days: t('captures.days', { count: days }) })}</p>
      <Button icon={Trash2} className={styles.dark} onPress={() => void drop()}>
        {t('captures.take.delete')}
      </Button>
      {failed && <p className={styles.note}>{t('captures.take.stays')}</p>}
    </section>
  );
}
