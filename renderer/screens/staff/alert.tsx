import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './programmes.module.css';

/** Something that a steward should look at. */
export function Alert({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.alert}>
      <TriangleAlert className={styles.icon} aria-hidden strokeWidth={1.8} />
      <span>{children}</span>
    </span>
  );
}
