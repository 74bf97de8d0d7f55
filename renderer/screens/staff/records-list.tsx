import { ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { refKey } from '../../../content/catalogue.ts';
import type { SessionRecord } from '../../../content/session-record.ts';
import { useStore, useVisit } from '../../store.ts';
import { useShow, useWords } from '../../strings/use-words.ts';
import { momentText } from './moment-text.ts';
import styles from './records.module.css';

type Props = {
  readonly records: readonly SessionRecord[];
  /** How many there are in all. */
  readonly of: number;
  readonly onChoose: (record: SessionRecord) => void;
};

/** The last sessions, newest first, each a button to its record. */
export function RecordsList({ records, of, onChoose }: Props) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  return (
    <div className={styles.sessions}>
      <ul className={styles.sessions} aria-label={t('records.list')}>
        {records.map((record) => (
          <li key={record.id}>
            <Button className={styles.session ?? ''} onPress={() => onChoose(record)}>
              <span className={styles.names}>
                <span className={styles.small}>{momentText(record.began, language, Date.now())}</span>
                <span className={styles.name}>
                  <ProgrammeTitle of={record} />
                </span>
                <span className={styles.small}>
                  <Outcome record={record} />
                </span>
              </span>
              <ChevronRight className={styles.icon} aria-hidden strokeWidth={1.4} />
            </Button>
          </li>
        ))}
      </ul>
      {of > records.length && (
        <p className={styles.small}>{t('records.listed', { count: records.length })}</p>
      )}
    </div>
  );
}

type Run = Pick<SessionRecord, 'programme' | 'local'>;

/** What the programme is called now, a hall's own as it was called then; its id if it is not here any more. */
export function ProgrammeTitle({ of: { programme, local } }: { readonly of: Run }) {
  const show = useShow(programme.pack);
  const card = useStore(({ catalogue }) => catalogue?.cards[refKey(programme)]);
  const title = local?.title ?? card?.title;
  if (!title) return programme.id;
  const { text, lang } = show(title);
  return <span lang={lang}>{text}</span>;
}

function Outcome({ record: { school, end, heads, stars } }: { readonly record: SessionRecord }) {
  const t = useWords();
  return [
    ...(school === undefined ? [] : [school]),
    t(`records.end.${end}`),
    ...(heads
      ? [t('records.adults', { count: heads.adults }), t('records.children', { count: heads.children })]
      : []),
    ...(stars === undefined ? [] : [t('records.stars', { count: stars })]),
  ].join(' · ');
}
