import styles from './fingerprint.module.css';

const groupsOf = (fingerprint: string): string[] => fingerprint.match(/.{1,4}/g) ?? [];

/** Enough of it to tell two publishers apart at a glance; never enough to confirm one. */
export const shortFingerprint = (fingerprint: string): string =>
  `${groupsOf(fingerprint).slice(0, 2).join(' ')} …`;

/** A SHA-256 in groups of four, large, in rows that can be read out. */
export function Fingerprint({ value, label }: { readonly value: string; readonly label: string }) {
  return (
    <ol className={styles.fingerprint} aria-label={label} lang="en">
      {groupsOf(value).map((group, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike; their order never changes
        <li key={n}>{group}</li>
      ))}
    </ol>
  );
}
