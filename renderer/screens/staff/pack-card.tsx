import type { DeskRelease } from '../../../content/content-desk.ts';
import { inLanguage } from '../../../content/language.ts';
import type { Origin } from '../../../content/release-set.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { bytesText } from './bytes-text.ts';
import { momentText } from './moment-text.ts';
import styles from './pack-card.module.css';
import type { PackGroup } from './pack-groups.ts';
import { ReleaseMark } from './release-mark.tsx';

type Props = { readonly group: PackGroup; readonly onWithdraw: (release: DeskRelease) => void };

/** A pack: what visitors see of it, from where and when, what an update would need, and its other versions. */
export function PackCard({ group: { main, others }, onWithdraw }: Props) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const title = inLanguage(main.title, language, main.languages);
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <div className={styles.names}>
          <h2 lang={title.language}>{title.text}</h2>
          <p className={styles.line}>
            <ReleaseMark state={main.state} />
            <span>{t('staff.packs.version', { version: main.version })}</span>
            <Languages tags={main.languages} />
          </p>
        </div>
        <Act release={main} onWithdraw={onWithdraw} />
      </div>
      <Facts release={main} />
      {main.update && (
        <p className={styles.update}>
          {t('staff.packs.update', {
            version: main.update.version,
            bytes: bytesText(main.update.bytes, language),
          })}
        </p>
      )}
      {others.map((release) => (
        <div key={release.version} className={styles.other}>
          <p className={styles.line}>
            <ReleaseMark state={release.state} />
            <span>{t('staff.packs.version', { version: release.version })}</span>
            <span>{bytesText(release.bytes, language)}</span>
          </p>
          <Act release={release} onWithdraw={onWithdraw} />
        </div>
      ))}
    </li>
  );
}

function Languages({ tags }: { readonly tags: readonly string[] }) {
  const language = useVisit((visit) => visit.language);
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return <span>{new Intl.ListFormat(language).format(tags.map((tag) => names.of(tag) ?? tag))}</span>;
}

function Facts({ release }: { readonly release: DeskRelease }) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const now = Date.now();
  const facts = [
    [t('staff.packs.origin'), <OriginText key="origin" origin={release.origin} />],
    [t('staff.packs.installed'), momentText(release.installedAt, language, now)],
    [t('staff.packs.verified'), momentText(release.verifiedAt, language, now)],
    [t('staff.packs.size'), bytesText(release.bytes, language)],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function OriginText({ origin: { kind, name } }: { readonly origin: Origin }) {
  const t = useWords();
  return kind === 'web' ? name : t(`staff.packs.${kind}`, { name });
}

/** What can be done with a release: nothing with one that is replaced or faulty. */
function Act({
  release,
  onWithdraw,
}: {
  readonly release: DeskRelease;
  readonly onWithdraw: Props['onWithdraw'];
}) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const { id, version, state, title, languages } = release;
  const values = { title: inLanguage(title, language, languages).text, version };
  if (state.kind === 'withdrawn') {
    return (
      <Button
        className={styles.act}
        label={t('staff.packs.restoreName', values)}
        onPress={() => void ask('restore', { id, version })}
      >
        {t('staff.packs.restore')}
      </Button>
    );
  }
  if (state.kind !== 'shown' && state.kind !== 'not-today') return null;
  return (
    <Button
      className={styles.act}
      label={t('staff.packs.withdrawName', values)}
      onPress={() => onWithdraw(release)}
    >
      {t('staff.packs.withdraw')}
    </Button>
  );
}
