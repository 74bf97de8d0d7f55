import { Check, Clock, Eye, type LucideIcon, MessageSquareText, Trash2 } from 'lucide-react';
import type { CaptureKind } from '../../../content/capture-entry.ts';
import { Button } from '../../parts/button.tsx';
import { minutes } from '../../parts/minutes.ts';
import { Scroll } from '../../parts/scroll.tsx';
import { useStore } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { tellSession } from '../../use-session.ts';
import styles from './capture.module.css';

type Props = {
  readonly what: CaptureKind;
  /** The longest that it may be. */
  readonly seconds?: number;
};

/** Before anything is captured: what is kept, who can open it, for how long and how it is deleted; yes or no. */
export function CaptureConsent({ what, seconds = 0 }: Props) {
  const t = useWords();
  const days = useStore(({ setup }) => setup.captures.days);
  const phones = useStore(({ setup }) => setup.phones);
  const isSigned = what === 'signature';
  const no = () => tellSession(isSigned ? { kind: 'consent', given: false } : { kind: 'skip' });
  const facts: readonly (readonly [LucideIcon, string, string])[] = [
    [
      MessageSquareText,
      t(`captures.consent.${what}.what`),
      t(`captures.consent.${what}.whatText`, { time: minutes(seconds) }),
    ],
    [
      Eye,
      t('captures.consent.who'),
      t(phones && !isSigned ? 'captures.consent.whoPhones' : 'captures.consent.whoText'),
    ],
    [
      Clock,
      t('captures.consent.long'),
      t('captures.consent.longText', { days: t('captures.days', { count: days }) }),
    ],
    [
      Trash2,
      t('captures.consent.delete'),
      t(isSigned ? 'captures.consent.deleteSignature' : 'captures.consent.deleteText'),
    ],
  ];
  return (
    <section className={styles.consent} aria-label={t(`captures.consent.${what}.ask`)}>
      <h2 className={styles.ask}>{t(`captures.consent.${what}.ask`)}</h2>
      <Scroll className={styles.told}>
        <dl className={styles.facts}>
          {facts.map(([Icon, name, text]) => (
            <div key={name}>
              <dt>
                <Icon className={styles.icon} aria-hidden strokeWidth={1.6} />
                {name}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Scroll>
      <div className={styles.choices}>
        <Button className={styles.dark} onPress={no}>
          {t(`captures.consent.no.${what}`)}
        </Button>
        <Button
          icon={Check}
          className={styles.golden}
          onPress={() => tellSession({ kind: 'consent', given: true })}
        >
          {t(`captures.consent.yes.${what}`)}
        </Button>
      </div>
    </section>
  );
}
