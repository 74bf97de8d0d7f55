import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './scroll.module.css';

type ScrollProps = {
  readonly children: ReactNode;
  readonly sideways?: boolean;
  readonly className?: string | undefined;
};

/** An area that scrolls without a bar; it fades at the end where there is more. */
export function Scroll({ children, sideways, className }: ScrollProps) {
  return (
    <div className={clsx(styles.scroll, sideways ? styles.sideways : styles.down, className)}>{children}</div>
  );
}
