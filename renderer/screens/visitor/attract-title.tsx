import { clsx } from 'clsx';
import type { PackCard } from '../../../content/catalogue.ts';
import { useVisit } from '../../store.ts';
import { useShow } from '../../strings/use-words.ts';
import styles from './attract-title.module.css';

/** The pack's title: Chinese runs down from the top right, other scripts across. */
export function AttractTitle({ pack }: { readonly pack: PackCard }) {
  const language = useVisit((visit) => visit.language);
  const show = useShow(pack.id);
  const title = show(pack.title);
  const line = pack.attract && show(pack.attract.line);
  const vertical = (title.lang ?? language).startsWith('zh');
  const length = [...title.text].length;
  return (
    <header
      className={clsx(styles.title, vertical ? styles.vertical : styles.across)}
      style={{ '--length': Math.max(5, length) }}
    >
      <h1 lang={title.lang}>{title.text}</h1>
      {line && <p lang={line.lang}>{line.text}</p>}
    </header>
  );
}
