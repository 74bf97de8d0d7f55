import { ChevronLeft, House, Languages } from 'lucide-react';
import type { ReactNode } from 'react';
import { send, useVisit } from '../store.ts';
import { screenLanguages } from '../strings/strings.ts';
import { useWords } from '../strings/use-words.ts';
import styles from './bar.module.css';
import { Button, RoundButton } from './button.tsx';

/** Back at the left; language and home at the right: the same on every screen. `children` stand between. */
export function Bar({ children }: { readonly children?: ReactNode }) {
  const t = useWords();
  const atHome = useVisit(({ trail }) => trail.length < 2);
  return (
    <nav className={styles.bar}>
      {!atHome && (
        <RoundButton icon={ChevronLeft} label={t('bar.back')} onPress={() => send({ kind: 'back' })} />
      )}
      <div className={styles.middle}>{children}</div>
      <LanguageButton />
      {!atHome && <RoundButton icon={House} label={t('bar.home')} onPress={() => send({ kind: 'home' })} />}
    </nav>
  );
}

/** Says the other language's own name, so that who cannot read this one can find it. */
export function LanguageButton() {
  const language = useVisit((visit) => visit.language);
  const other = screenLanguages.find(({ tag }) => tag !== language) ?? screenLanguages[0];
  const change = () => send({ kind: 'language', language: other.tag });
  return (
    <Button icon={Languages} onPress={change} lang={other.tag}>
      {other.name}
    </Button>
  );
}
