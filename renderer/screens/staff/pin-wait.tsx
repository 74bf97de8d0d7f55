import { Hourglass } from 'lucide-react';
import { useEffect, useState } from 'react';
import { clockText } from '../../clock-text.ts';
import { askPin } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { minutes } from '../../parts/minutes.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './pin-screen.module.css';
import { StaffFrame } from './staff-frame.tsx';

const hourMs = 3_600_000;

type Props = { readonly ms: number; readonly onForgotten: () => void };

/** After too many wrong guesses: how long it still lasts. The main process keeps the time; this only shows it. */
export function PinWait({ ms, onForgotten }: Props) {
  const t = useWords();
  const left = useCountdown(ms);
  const seconds = Math.ceil(left / 1000);
  return (
    <StaffFrame
      className={styles.pin}
      dock={<Button onPress={onForgotten}>{t('hall.forgotten.ask')}</Button>}
    >
      <div className={styles.words}>
        <Hourglass className={styles.lock} aria-hidden strokeWidth={1.2} />
        <h1>{t('staff.pin.wait')}</h1>
        <p>{t('staff.pin.waitHint')}</p>
      </div>
      <div className={styles.wait} role="timer">
        <p className={styles.left}>{t('staff.pin.left')}</p>
        <p className={styles.clock}>{left >= hourMs ? minutes(seconds) : clockText(seconds)}</p>
      </div>
    </StaffFrame>
  );
}

const tick = 250;

function useCountdown(ms: number): number {
  const [left, setLeft] = useState(ms);
  useEffect(() => {
    const until = performance.now() + ms;
    const timer = setInterval(() => {
      const now = Math.max(0, until - performance.now());
      setLeft(now);
      if (now > 0) return;
      clearInterval(timer);
      void askPin();
    }, tick);
    return () => clearInterval(timer);
  }, [ms]);
  return left;
}
