import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { flushSync } from 'react-dom';
import type { Words } from '../../../content/language.ts';
import { writes } from '../../../content/session-keys.ts';
import { useShow, useWords } from '../../strings/use-words.ts';
import { tellSession, usePart } from '../../use-session.ts';
import styles from './step-feedback.module.css';

const tell = (text: string) => tellSession({ kind: 'sentence', text });

type Props = { readonly sentences: readonly Words[]; readonly pack: string };

/** A sentence to touch; and a field for those who begin to type, as only a hall with a keyboard can. */
export function FeedbackSentences({ sentences, pack }: Props) {
  const t = useWords();
  const show = useShow(pack);
  const said = usePart('feedback')?.sentence ?? '';
  const typed = useTyping();
  const texts = sentences.map(show);
  const isTouched = texts.some(({ text }) => text === said);
  if (sentences.length === 0 && !typed) return null;
  return (
    <div className={styles.sentences}>
      <p className={styles.or}>{t('session.sentence')}</p>
      {texts.map(({ text, lang }) => (
        <Button
          key={text}
          className={styles.sentence ?? ''}
          aria-pressed={text === said}
          onPress={() => tell(text === said ? '' : text)}
        >
          <span lang={lang}>{text}</span>
        </Button>
      ))}
      {typed && <Typed isTouched={isTouched} />}
    </div>
  );
}

/** Whether somebody has begun to type. */
function useTyping(): boolean {
  const [typing, setTyping] = useState(false);
  useEffect(() => {
    if (typing) return;
    const typed = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
      // A space presses the button that has the focus.
      if (writes(key) && !ctrlKey && !altKey && !metaKey) flushSync(() => setTyping(true));
    };
    window.addEventListener('keydown', typed);
    return () => window.removeEventListener('keydown', typed);
  }, [typing]);
  return typing;
}

const longest = 500;
// Whoever types is not kept waiting by the disk at each letter.
const restMs = 400;

/** `isTouched`: the group has chosen one of the sentences instead. */
function Typed({ isTouched }: { readonly isTouched: boolean }) {
  const t = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const rest = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
  };
  const flush = () => {
    if (timer.current === undefined) return;
    rest();
    tell(field.current?.value ?? '');
  };
  useLayoutEffect(() => {
    if (isTouched && field.current) field.current.value = '';
  }, [isTouched]);
  // Before the letter that opened it is typed.
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <textarea
      ref={field}
      className={styles.typed}
      aria-label={t('session.typed')}
      placeholder={t('session.typed')}
      maxLength={longest}
      rows={1}
      inputMode="none"
      autoComplete="off"
      spellCheck={false}
      onChange={() => {
        rest();
        timer.current = setTimeout(flush, restMs);
      }}
      onBlur={flush}
    />
  );
}
