import { clsx } from 'clsx';
import { ALargeSmall, ChevronLeft, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { inLanguage } from '../../../content/language.ts';
import { useDesk } from '../../desk.ts';
import { LanguageButton } from '../../parts/bar.tsx';
import { RoundButton } from '../../parts/button.tsx';
import { nextText } from '../../parts/comfort.tsx';
import { send, useStore, useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './staff-frame.module.css';
import { hasTab, StaffTabs } from './staff-tabs.tsx';

type Props = {
  readonly title?: string;
  readonly children?: ReactNode;
  /** The actions, at the foot. */
  readonly dock?: ReactNode;
  readonly className?: string | undefined;
};

/** A page of the desk: whose hall it is, language, text size and the way out; body; actions. */
export function StaffFrame({ title, children, dock, className }: Props) {
  const t = useWords();
  const { text } = useVisit((visit) => visit.comfort);
  const deep = useVisit(({ trail }) => trail.length > 1);
  return (
    <main className={styles.frame}>
      <header className={styles.head}>
        {deep && (
          <RoundButton icon={ChevronLeft} label={t('bar.back')} onPress={() => send({ kind: 'back' })} />
        )}
        <div className={styles.names}>
          <p className={styles.hall}>
            <HallName />
          </p>
          {title !== undefined && <h1>{title}</h1>}
        </div>
        <nav className={styles.tools}>
          <RoundButton
            icon={ALargeSmall}
            label={t('comfort.text')}
            on={text !== 1}
            onPress={() => send({ kind: 'comfort', comfort: { text: nextText(text) } })}
          />
          <LanguageButton />
          <RoundButton icon={X} label={t('staff.close')} onPress={() => send({ kind: 'leave' })} />
        </nav>
      </header>
      <Tabs />
      <div className={clsx(styles.body, className)}>{children}</div>
      {dock && <footer className={styles.dock}>{dock}</footer>}
    </main>
  );
}

/** Between the pages that stand side by side, once the desk is open. */
function Tabs() {
  const place = useVisit(({ trail }) => trail.at(-1));
  const open = useDesk(({ pin }) => pin?.kind === 'open');
  return open && place?.screen === 'staff' && hasTab(place.page) ? <StaffTabs page={place.page} /> : null;
}

/** `<hall> · Staff desk`. */
function HallName() {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const hall = useStore(({ setup }) => setup.hall);
  const name = hall && inLanguage(hall, language);
  return (
    <>
      {name && <span lang={name.language}>{name.text} · </span>}
      {t('staff.desk')}
    </>
  );
}
