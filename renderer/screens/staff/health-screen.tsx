import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { KeptNotice } from '../../../content/notice.ts';
import type { KioskHealth } from '../../../electron/staff-api.ts';
import { ask } from '../../desk.ts';
import { kiosk } from '../../kiosk.ts';
import { Button } from '../../parts/button.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './health-screen.module.css';
import { momentText } from './moment-text.ts';
import { lastedText, lostWords, noticeWords } from './notice-words.ts';
import panel from './panel.module.css';
import { StaffFrame } from './staff-frame.tsx';

/** What the kiosk noticed, each a sentence and what to do; if nothing, that all is well. */
export function HealthScreen() {
  const t = useWords();
  const { health, seen } = useHealth();
  const fresh = health?.notices.filter((one) => !one.seen).length ?? 0;
  return (
    <StaffFrame
      title={t('health.title')}
      className={styles.health}
      dock={fresh > 1 && <Button onPress={() => seen('all')}>{t('health.seenAll')}</Button>}
    >
      {health && (
        <Scroll className={styles.scroll}>
          <div className={styles.columns}>
            <State health={health} fresh={fresh} />
            {health.notices.length > 0 && (
              <ul className={styles.notices} aria-label={t('health.label')}>
                {health.notices.map((one) => (
                  <NoticeCard key={one.id} kept={one} onSeen={() => seen(one.id)} />
                ))}
              </ul>
            )}
          </div>
        </Scroll>
      )}
    </StaffFrame>
  );
}

/** Asked anew whenever something was noticed. */
function useHealth() {
  const [health, setHealth] = useState<KioskHealth>();
  const read = useCallback(async () => setHealth(await ask('health')), []);
  useEffect(() => {
    void read();
    return kiosk.on('desk-changed', () => void read());
  }, [read]);
  const seen = (which: number | 'all') => void ask('seenNotice', which).then(read);
  return { health, seen };
}

function State({ health, fresh }: { readonly health: KioskHealth; readonly fresh: number }) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const Icon = fresh === 0 ? CircleCheck : TriangleAlert;
  return (
    <section className={panel.panel} aria-label={t('health.facts')}>
      <div role="status" className={panel.note} data-tone={fresh === 0 ? 'good' : 'alert'}>
        <h2>
          <Icon className={panel.icon} aria-hidden strokeWidth={1.6} />
          <span>{fresh === 0 ? t('health.well') : t('health.news', { count: fresh })}</span>
        </h2>
        {fresh === 0 && <p>{t('health.wellText')}</p>}
      </div>
      <dl className={panel.facts}>
        <div>
          <dt>{t('health.started')}</dt>
          <dd>{momentText(health.startedAt, language, Date.now())}</dd>
        </div>
        <div>
          <dt>{t('health.up')}</dt>
          <dd>{lastedText(health.upMs, language)}</dd>
        </div>
        <div>
          <dt>{t('health.version')}</dt>
          <dd>{health.version}</dd>
        </div>
      </dl>
    </section>
  );
}

function NoticeCard({ kept, onSeen }: { readonly kept: KeptNotice; readonly onSeen: () => void }) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const now = Date.now();
  const { key, lost } = noticeWords(kept);
  const lose = lost && lostWords(lost, language, now);
  const title = t(`health.notice.${key}.title`);
  const text = t(`health.notice.${key}.text`, {
    lost: lose && t(`health.lost.${lose.key}`, lose.values),
  });
  const last = momentText(kept.last, language, now);
  return (
    <li className={styles.notice} data-seen={kept.seen || undefined}>
      <div className={styles.words}>
        <p className={styles.when}>
          {momentText(kept.notice.at, language, now)}
          {kept.times > 1 && ` · ${t('health.times', { count: kept.times, last })}`}
          {kept.seen && ` · ${t('health.wasSeen')}`}
        </p>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      {!kept.seen && (
        <Button label={t('health.seenName', { title })} onPress={onSeen}>
          {t('health.seen')}
        </Button>
      )}
    </li>
  );
}
