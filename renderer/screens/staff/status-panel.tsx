import type { ContentDesk, Running } from '../../../content/content-desk.ts';
import { useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { bytesText } from './bytes-text.ts';
import { momentText } from './moment-text.ts';
import { OutcomeNote } from './outcome-note.tsx';
import styles from './panel.module.css';
import { SyncBar } from './sync-bar.tsx';
import { useTitles } from './use-titles.ts';

/** How the content stands, in words: what runs, else how the last sync ended; what comes next. */
export function StatusPanel({ desk }: { readonly desk: ContentDesk }) {
  const t = useWords();
  const { running, last } = desk;
  return (
    <section className={styles.panel} aria-label={t('staff.status.label')}>
      <div role="status">
        {running ? (
          <RunningNote running={running} />
        ) : last ? (
          <OutcomeNote outcome={last.outcome} from={last.from} />
        ) : (
          <div className={styles.note}>
            <h2>{t('staff.status.never')}</h2>
            <p>{t('staff.status.neverText')}</p>
          </div>
        )}
      </div>
      {(running || last?.outcome.kind !== 'staged') && <Waiting desk={desk} />}
      <Facts desk={desk} />
    </section>
  );
}

export function RunningNote({ running }: { readonly running: Running }) {
  const t = useWords();
  return (
    <div className={styles.note}>
      <h2>{t(running.what === 'import' ? 'staff.status.importing' : 'staff.status.syncing')}</h2>
      <p className={styles.from}>{t('staff.status.from', { from: running.from })}</p>
      <SyncBar progress={running.progress} />
      <p>{t('staff.status.plays')}</p>
    </div>
  );
}

function Waiting({ desk }: { readonly desk: ContentDesk }) {
  const t = useWords();
  const titles = useTitles();
  const waiting = desk.releases.filter(({ state }) => state.kind === 'waiting');
  if (waiting.length === 0) return null;
  return (
    <div className={styles.waiting}>
      <h3>{t('staff.status.waiting')}</h3>
      <p>{t('staff.status.waitingText', { packs: titles(waiting.map(({ id }) => id)) })}</p>
    </div>
  );
}

function Facts({ desk: { last, nextAt, freeBytes } }: { readonly desk: ContentDesk }) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const now = Date.now();
  return (
    <dl className={styles.facts}>
      {last && (
        <div>
          <dt>{t('staff.status.last')}</dt>
          <dd>{momentText(last.at, language, now)}</dd>
        </div>
      )}
      <div>
        <dt>{t('staff.status.next')}</dt>
        <dd>{nextAt === undefined ? t('staff.status.nextManual') : momentText(nextAt, language, now)}</dd>
      </div>
      <div>
        <dt>{t('staff.status.free')}</dt>
        <dd>{bytesText(freeBytes, language)}</dd>
      </div>
    </dl>
  );
}
