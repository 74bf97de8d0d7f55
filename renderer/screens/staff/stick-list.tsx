import { ChevronRight, Usb } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { Stick } from '../../../content/content-desk.ts';
import { ask } from '../../desk.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './stick-list.module.css';
import { useAgain } from './use-again.ts';

// One is put in now.
const everyMs = 2000;
const askSticks = () => ask('sticks');

/** The sticks that are in; looks again every moment, as one is put in now. */
export function StickList({ onChoose }: { readonly onChoose: (stick: Stick) => void }) {
  const t = useWords();
  const sticks = useAgain(askSticks, everyMs)?.sticks;
  if (!sticks) return null;
  if (sticks.length === 0) {
    return (
      <div className={styles.plug} role="status">
        <Usb className={styles.big} aria-hidden strokeWidth={1} />
        <h2>{t('staff.import.plug')}</h2>
        <p>{t('staff.import.plugHint')}</p>
      </div>
    );
  }
  return (
    <>
      <h2 className={styles.title}>{t('staff.import.choose')}</h2>
      <ul className={styles.sticks}>
        {sticks.map((stick) => (
          <li key={stick.id}>
            <Button
              className={styles.stick ?? ''}
              isDisabled={stick.holds === 'nothing'}
              onPress={() => onChoose(stick)}
            >
              <Usb className={styles.icon} aria-hidden strokeWidth={1.4} />
              <span className={styles.names}>
                <span className={styles.name}>{stick.name}</span>
                {stick.folder !== undefined && <span className={styles.small}>{stick.folder}</span>}
                {stick.holds === 'nothing' && (
                  <span className={styles.small}>{t('staff.import.nothing')}</span>
                )}
              </span>
              {stick.holds === 'packs' && (
                <ChevronRight className={styles.icon} aria-hidden strokeWidth={1.4} />
              )}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
