import { isMissing } from '../../answers.ts';
import { Frame } from '../../parts/frame.tsx';
import { Elsewhere } from '../../parts/next-good-thing.tsx';
import type { PlaceOn } from '../../route.ts';
import { useVisit } from '../../store.ts';
import { useAnswer } from '../../use-answer.ts';
import styles from './session.module.css';
import { SessionBegin } from './session-begin.tsx';
import { SessionFinished } from './session-finished.tsx';
import { SessionRun } from './session-run.tsx';

/** A programme: what will happen, then step by step, then what was done. */
export function SessionScreen({ place }: { readonly place: PlaceOn<'session'> }) {
  const programme = useAnswer('programme', place.ref);
  const going = useVisit(({ session }) => session?.programme);
  const finished = useVisit(({ session }) => session?.state.phase === 'finished');
  if (going && !finished) return <SessionRun programme={going} />;
  const shown = going ?? programme;
  if (isMissing(shown)) return <Elsewhere />;
  return (
    <Frame backdrop={<div className={styles.radiance} />} className={styles.ceremony}>
      {shown && (finished ? <SessionFinished programme={shown} /> : <SessionBegin programme={shown} />)}
    </Frame>
  );
}
