import { useEffect, useState } from 'react';
import type { LocalTime } from '../../../content/hours.ts';
import { inLanguage } from '../../../content/language.ts';
import { useHouse } from '../../house.ts';
import { useStore } from '../../store.ts';
import { screenLanguages } from '../../strings/strings.ts';
import styles from './closed.module.css';
import { opensText } from './opens-text.ts';

const litMs = 20_000;

/** The hall is closed: black, until a touch asks when it opens. */
export function Closed() {
  const lit = useLit();
  const state = useHouse((house) => house.state);
  const opensAt = state.kind === 'closed' ? state.opensAt : undefined;
  return <main className={styles.closed}>{lit && <Notice opensAt={opensAt} />}</main>;
}

function Notice({ opensAt }: { readonly opensAt: LocalTime | undefined }) {
  const hall = useStore(({ setup }) => setup.hall);
  const now = new Date();
  return (
    <div className={styles.notice} role="status">
      {screenLanguages.map(({ tag }) => {
        const name = hall && inLanguage(hall, tag);
        return (
          <section key={tag} lang={tag} className={styles.words}>
            {name?.language === tag && <p className={styles.hall}>{name.text}</p>}
            <p className={styles.opens}>{opensText(opensAt, now, tag)}</p>
          </section>
        );
      })}
    </div>
  );
}

/** True for 20 s after a touch or a key. */
function useLit(): boolean {
  const [lit, setLit] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const touched = () => {
      setLit(true);
      clearTimeout(timer);
      timer = setTimeout(() => setLit(false), litMs);
    };
    const kinds = ['pointerdown', 'keydown'] as const;
    for (const kind of kinds) window.addEventListener(kind, touched);
    return () => {
      clearTimeout(timer);
      for (const kind of kinds) window.removeEventListener(kind, touched);
    };
  }, []);
  return lit;
}
