import { Trash2, Usb } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { Capture } from '../../../content/capture.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import { bytesText } from './bytes-text.ts';
import { CopyCapture, DeleteCapture } from './capture-dialogs.tsx';
import { momentText } from './moment-text.ts';
import panel from './panel.module.css';
import styles from './record-captures.module.css';

type Chosen = { readonly what: 'copy' | 'delete'; readonly capture: Capture };

/** What a group has left: until when each is kept, with a way to delete it and to take it along. */
export function RecordCaptures({ session }: { readonly session: string }) {
  const t = useWords();
  const [captures, setCaptures] = useState<readonly Capture[]>();
  const [chosen, choose] = useState<Chosen>();
  const read = useCallback(
    async () => setCaptures((await ask('sessionCaptures', session))?.captures),
    [session],
  );
  useEffect(() => void read(), [read]);
  const close = () => {
    choose(undefined);
    void read();
  };
  return (
    <section className={panel.panel} aria-label={t('captures.desk.title')}>
      <h2>{t('captures.desk.title')}</h2>
      {captures?.length === 0 && <p>{t('captures.desk.none')}</p>}
      <ul>
        {captures?.map((capture) => (
          <Row key={capture.id} capture={capture} onChoose={(what) => choose({ what, capture })} />
        ))}
      </ul>
      {chosen?.what === 'delete' && <DeleteCapture capture={chosen.capture} onClose={close} />}
      {chosen?.what === 'copy' && <CopyCapture capture={chosen.capture} onClose={close} />}
    </section>
  );
}

type RowProps = { readonly capture: Capture; readonly onChoose: (what: Chosen['what']) => void };

function Row({ capture: { kind, bytes, made, expires }, onChoose }: RowProps) {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const now = Date.now();
  const name = `${t(`captures.desk.${kind}`)} · ${momentText(made, language, now)}`;
  const size = bytesText(bytes, language);
  return (
    <li className={styles.row}>
      <span className={styles.words}>
        {name}
        <span className={panel.small}>
          {t('captures.desk.until', { size, moment: momentText(expires, language, now) })}
        </span>
      </span>
      <span className={styles.buttons}>
        <Button icon={Usb} label={t('captures.desk.copyName', { name })} onPress={() => onChoose('copy')}>
          {t('captures.desk.copy')}
        </Button>
        <Button
          icon={Trash2}
          label={t('captures.desk.deleteName', { name })}
          onPress={() => onChoose('delete')}
        >
          {t('captures.desk.delete')}
        </Button>
      </span>
    </li>
  );
}
