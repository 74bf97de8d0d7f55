import { Usb } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Answer } from '../../../electron/api.ts';
import { askPin } from '../../desk.ts';
import { kiosk } from '../../kiosk.ts';
import { Button } from '../../parts/button.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { useWords } from '../../strings/use-words.ts';
import styles from './pin-forgotten.module.css';
import { StaffFrame } from './staff-frame.tsx';

type Props = {
  /** Without it there is no PIN to go back to: its record can't be read. */
  readonly onBack?: () => void;
};

/** For who has forgotten the PIN: what to tell the publisher, and the stick that lets a new one be chosen. */
export function PinForgotten({ onBack }: Props) {
  const t = useWords();
  const facts = useFacts();
  const dock = onBack && <Button onPress={onBack}>{t('hall.forgotten.back')}</Button>;
  return (
    <StaffFrame className={styles.page} dock={dock}>
      <Scroll className={styles.scroll}>
        <div className={styles.words}>
          <Usb className={styles.icon} aria-hidden strokeWidth={1.2} />
          <h1>{t(onBack ? 'hall.forgotten.title' : 'hall.forgotten.lost')}</h1>
          {!onBack && <p>{t('hall.forgotten.lostText')}</p>}
          {facts?.publisher && <Ways kioskId={facts.kiosk} />}
          {facts && !facts.publisher && (
            <>
              <p>{t('hall.forgotten.noPublisher')}</p>
              <p>{t(onBack ? 'hall.forgotten.noPublisherDo' : 'hall.forgotten.lostDo')}</p>
            </>
          )}
        </div>
      </Scroll>
    </StaffFrame>
  );
}

function Ways({ kioskId }: { readonly kioskId: string }) {
  const t = useWords();
  const note = useStick();
  return (
    <>
      <p>{t('hall.forgotten.tell')}</p>
      <p className={styles.id} lang="en">
        {kioskId}
      </p>
      <p>{t('hall.forgotten.make')}</p>
      <p className={styles.note} role="status" data-problem={note !== 'looking' || undefined}>
        {t(`hall.forgotten.${note}`)}
      </p>
    </>
  );
}

function useFacts(): Answer<'resetFacts'> | undefined {
  const [facts, setFacts] = useState<Answer<'resetFacts'>>();
  useEffect(() => void kiosk.call('resetFacts').then(setFacts), []);
  return facts;
}

type Note = 'looking' | 'no-publisher' | Extract<Answer<'resetPin'>, { kind: 'refused' }>['why'];
const everyMs = 3000;

/** Looks again and again, as a stick is put in now; goes on to the new PIN by itself. */
function useStick(): Note {
  const [note, setNote] = useState<Note>('looking');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = true;
    const look = async () => {
      const answer = await kiosk.call('resetPin');
      if (!wanted) return;
      if (answer.kind === 'allowed') return askPin();
      setNote(noteOf(answer));
      timer = setTimeout(() => void look(), everyMs);
    };
    void look();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, []);
  return note;
}

function noteOf(answer: Exclude<Answer<'resetPin'>, { kind: 'allowed' }> | { kind: 'allowed' }): Note {
  if (answer.kind === 'refused') return answer.why;
  return answer.kind === 'no-publisher' ? answer.kind : 'looking';
}
