import styles from './route-dots.module.css';

/** How many stops a route has, to see at a glance. */
export function RouteDots({ count }: { readonly count: number }) {
  const shown = Math.min(count, 14);
  return (
    <span className={styles.dots} aria-hidden="true">
      {Array.from({ length: shown }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike
        <i key={n} />
      ))}
    </span>
  );
}
