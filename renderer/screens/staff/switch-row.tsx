import { Switch } from 'react-aria-components/Switch';
import styles from './panel.module.css';

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
};

/** A switch with its words before it. */
export function SwitchRow({ label, hint, on, onChange }: Props) {
  return (
    <Switch className={styles.switch ?? ''} isSelected={on} onChange={onChange}>
      <span className={styles.switchWords}>
        <span>{label}</span>
        {hint !== undefined && <span className={styles.small}>{hint}</span>}
      </span>
      <span className={styles.track} aria-hidden="true" />
    </Switch>
  );
}
