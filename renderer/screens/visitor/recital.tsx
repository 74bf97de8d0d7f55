import type { ShownOath } from '../../../content/shown.ts';
import { isMissing } from '../../answers.ts';
import { Frame } from '../../parts/frame.tsx';
import { Elsewhere } from '../../parts/next-good-thing.tsx';
import { ShownWords } from '../../parts/words.tsx';
import type { Place } from '../../route.ts';
import { useAnswer } from '../../use-answer.ts';
import { useRecital } from '../../use-recital.ts';
import styles from './recital.module.css';
import { RecitalDock } from './recital-dock.tsx';
import { RecitalFinished } from './recital-finished.tsx';
import { RecitalReady } from './recital-ready.tsx';
import { RecitalRun } from './recital-run.tsx';

type RecitalPlace = Extract<Place, { screen: 'recital' }>;

/** An oath recited together: the leader says a line, the group repeats it. */
export function Recital({ place }: { readonly place: RecitalPlace }) {
  const oath = useAnswer('oath', place.ref);
  if (oath && !isMissing(oath)) return <Ceremony oath={oath} place={place} />;
  return isMissing(oath) ? <Elsewhere /> : <Frame backdrop={<Radiance />}>{null}</Frame>;
}

function Ceremony({ oath, place }: { readonly oath: ShownOath; readonly place: RecitalPlace }) {
  const chosen = oath.variants.find(({ id }) => id === place.variant) ?? oath.variants[0];
  const run = useRecital(oath, chosen?.id ?? '');
  if (run.phase === 'ready') {
    return (
      <Frame backdrop={<Radiance />} className={styles.ceremony}>
        <RecitalReady oath={oath} place={place} variant={chosen?.id ?? ''} run={run} />
      </Frame>
    );
  }
  const title = (
    <span className={styles.title}>
      <ShownWords words={oath.title} pack={oath.pack} />
    </span>
  );
  if (run.phase === 'finished') {
    return (
      <Frame backdrop={<Radiance />} title={title} className={styles.ceremony}>
        <RecitalFinished oath={oath} run={run} />
      </Frame>
    );
  }
  return (
    <Frame backdrop={<Radiance />} title={title} dock={<RecitalDock run={run} />} className={styles.ceremony}>
      <RecitalRun oath={oath} run={run} />
    </Frame>
  );
}

function Radiance() {
  return <div className={styles.radiance} />;
}
