import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useVisit } from '../store.ts';
import { Bar } from './bar.tsx';
import styles from './frame.module.css';

type FrameProps = {
  /** Small words in the bar; the screen's h1 is its own. */
  readonly title?: ReactNode;
  /** Takes what is left between bar and dock; it scrolls by itself if it must (parts/scroll.tsx). */
  readonly children: ReactNode;
  /** Controls at the foot. */
  readonly dock?: ReactNode;
  /** Lies behind all, from edge to edge: a picture, a light. */
  readonly backdrop?: ReactNode;
  /** The body itself is to be touched, so it too comes down when the visitor wants low buttons. */
  readonly touchable?: boolean;
  readonly className?: string | undefined;
};

/** A screen: bar with back, language and home; body; dock. With `reach` the bar comes down to the dock. */
export function Frame({ title, children, dock, backdrop, touchable, className }: FrameProps) {
  const reach = useVisit((visit) => visit.comfort.reach);
  return (
    <main className={clsx(styles.frame, reach && styles.reach, touchable && styles.touchable, className)}>
      <div className={styles.backdrop}>{backdrop}</div>
      <div className={styles.bar}>
        <Bar>{title}</Bar>
      </div>
      <div className={styles.body}>{children}</div>
      {dock && <div className={styles.dock}>{dock}</div>}
    </main>
  );
}
