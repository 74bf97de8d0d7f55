import type { ContentDesk, DeskRepository } from '../../../content/content-desk.ts';
import { Button } from '../../parts/button.tsx';
import { send } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { shortFingerprint } from './fingerprint.tsx';
import styles from './panel.module.css';

/** Which repository this kiosk follows, and whose signature it takes. */
export function RepositoryPanel({ desk: { repository } }: { readonly desk: ContentDesk }) {
  const t = useWords();
  const open = () => send({ kind: 'open', place: { screen: 'staff', page: 'repository' } });
  const words = !repository ? 'setUp' : repository.pending !== undefined ? 'check' : 'change';
  return (
    <section className={styles.panel} aria-label={t('staff.repository.title')}>
      <div className={styles.top}>
        <h2>{t('staff.repository.title')}</h2>
        <Button primary={words === 'check'} onPress={open}>
          {t(`staff.repository.${words}`)}
        </Button>
      </div>
      {repository ? <Facts repository={repository} /> : <p>{t('staff.repository.none')}</p>}
    </section>
  );
}

function Facts({
  repository: { url, channel, publisher, pending },
}: {
  readonly repository: DeskRepository;
}) {
  const t = useWords();
  return (
    <dl className={styles.facts}>
      {url !== '' && (
        <div className={styles.whole}>
          <dt>{t('staff.repository.address')}</dt>
          <dd className={styles.address}>{url}</dd>
        </div>
      )}
      <div>
        <dt>{t('staff.repository.channel')}</dt>
        <dd>{channel}</dd>
      </div>
      <div>
        <dt>{t('staff.repository.publisher')}</dt>
        <dd>
          {pending !== undefined
            ? t('staff.repository.unconfirmed')
            : publisher === undefined
              ? t('staff.repository.unknown')
              : shortFingerprint(publisher)}
        </dd>
      </div>
    </dl>
  );
}
