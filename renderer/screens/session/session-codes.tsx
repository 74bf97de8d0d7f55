import type { CaptureCode } from '../../../electron/api.ts';
import { kiosk } from '../../kiosk.ts';
import { QrCode } from '../../parts/qr-code.tsx';
import { useStore } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { useAgain } from '../staff/use-again.ts';
import styles from './session-codes.module.css';

// Another phone shall find its code soon after the one before has fetched.
const everyMs = 3000;
const none: readonly CaptureCode[] = [];
const askCodes = () => kiosk.call('captureCodes').catch(() => none);
const askNothing = async () => undefined;

/** What the group has kept, to be taken along by phone; nothing where it kept none, or no network reaches the kiosk. */
export function SessionCodes() {
  const t = useWords();
  const phones = useStore(({ setup }) => setup.phones);
  const codes = useAgain(phones ? askCodes : askNothing, everyMs) ?? none;
  if (codes.length === 0) return null;
  return (
    // For as long as they are there somebody may be taking out a phone: busy-now.ts.
    <section className={styles.codes} aria-label={t('captures.codes.title')} data-handoff>
      <div className={styles.words}>
        <h2>{t('captures.codes.title')}</h2>
        <p>{t('captures.codes.hint')}</p>
        <p className={styles.small}>{t('captures.codes.once')}</p>
      </div>
      <ul>
        {codes.map(({ id, kind, url }) => (
          <li key={id}>
            <Code what={t(kind === 'voice' ? 'captures.codes.voice' : 'captures.codes.photo')} url={url} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Code({ what, url }: { readonly what: string; readonly url: string }) {
  const t = useWords();
  return (
    <>
      <strong>{what}</strong>
      <QrCode text={url} label={t('captures.codes.qr', { what })} className={styles.code} />
      <p className={styles.address}>{url}</p>
    </>
  );
}
