import { Button } from 'react-aria-components/Button';
import { refKey } from '../../../content/catalogue.ts';
import { ShownWords } from '../../parts/words.tsx';
import { send, useStore, useVisit } from '../../store.ts';
import { screenLanguages, strings } from '../../strings/strings.ts';
import { useWords } from '../../strings/use-words.ts';
import { useTouchableMark } from '../../use-touchable-mark.ts';
import styles from './attract.module.css';
import { AttractOffers } from './attract-offers.tsx';
import { AttractScenes } from './attract-scenes.tsx';
import { AttractTitle } from './attract-title.tsx';
import { Preparing } from './preparing.tsx';
import { useRotation } from './use-rotation.ts';

const each = 12_000;

/** What shows when nobody is there: the packs' scenes in turn, and an invitation in every language. */
export function Attract() {
  const t = useWords();
  const language = useVisit((visit) => visit.language);
  const packs = useStore((store) => store.attract);
  const now = useRotation(packs.length, each);
  const pack = packs[now];
  useTouchableMark(pack !== undefined);
  if (!pack) return <Preparing />;
  const others = screenLanguages.filter(({ tag }) => tag !== language);
  return (
    <main className={styles.attract}>
      <AttractScenes packs={packs} now={now} />
      <span className={styles.shade} />
      <Seal />
      <AttractTitle key={pack.id} pack={pack} />
      <Button
        className={styles.touch ?? ''}
        aria-label={t('attract.touch')}
        onPress={() => send({ kind: 'begin' })}
      >
        <span className={styles.ring} aria-hidden="true">
          <i />
          <i />
        </span>
        <span className={styles.invitation}>{t('attract.touch')}</span>
        {others.map(({ tag }) => (
          <span key={tag} className={styles.other} lang={tag}>
            {strings.getFixedT(tag)('attract.touch')}
          </span>
        ))}
      </Button>
      <AttractOffers />
      <Foot count={packs.length} now={now} />
    </main>
  );
}

/** The four signs of a seal; a mark, not words. */
export function Seal() {
  return (
    <span className={styles.seal} aria-hidden="true" lang="zh-Hans">
      {[...strings.getFixedT('zh-Hans')('attract.seal')].map((sign) => (
        <span key={sign}>{sign}</span>
      ))}
    </span>
  );
}

function Foot({ count, now }: { readonly count: number; readonly now: number }) {
  const t = useWords();
  const daily = useStore(({ catalogue }) => catalogue?.daily && catalogue.cards[refKey(catalogue.daily)]);
  return (
    <div className={styles.foot}>
      <p>
        {daily && (
          <>
            {t('attract.daily')} · <ShownWords words={daily.title} pack={daily.pack} />
          </>
        )}
      </p>
      <span className={styles.turns} aria-hidden="true">
        {Array.from({ length: count }, (_, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks are all alike
          <i key={n} className={styles.turn} data-now={n === now || undefined} />
        ))}
      </span>
    </div>
  );
}
