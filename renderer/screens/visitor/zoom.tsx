import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { isMissing } from '../../answers.ts';
import { Button, RoundButton } from '../../parts/button.tsx';
import { Frame } from '../../parts/frame.tsx';
import { Elsewhere } from '../../parts/next-good-thing.tsx';
import { ShownWords } from '../../parts/words.tsx';
import type { PlaceOn } from '../../route.ts';
import { useWords } from '../../strings/use-words.ts';
import { useAnswer } from '../../use-answer.ts';
import { useDeepZoom } from './use-deep-zoom.ts';
import styles from './zoom.module.css';

/** One picture, as near as its pixels allow: by two fingers, or by buttons. */
export function Zoom({ place }: { readonly place: PlaceOn<'zoom'> }) {
  const t = useWords();
  const exhibit = useAnswer('exhibit', place.ref);
  const found = isMissing(exhibit) ? undefined : exhibit;
  const picture = found?.pictures[place.picture] ?? found?.pictures[0];
  const { box, by, whole } = useDeepZoom(picture);
  if (isMissing(exhibit) || (found && !picture)) return <Elsewhere />;
  return (
    <Frame
      className={styles.zoom}
      title={
        found && (
          <h1 className={styles.name}>
            <ShownWords words={found.title} pack={found.pack} />
          </h1>
        )
      }
      backdrop={<div className={styles.dark} />}
      dock={
        <>
          <p className={styles.hint}>{t('zoom.hint')}</p>
          <div className={styles.controls}>
            <RoundButton icon={ZoomOut} label={t('zoom.out')} onPress={() => by(1 / 1.6)} />
            <RoundButton icon={ZoomIn} label={t('zoom.in')} onPress={() => by(1.6)} />
            <Button icon={Maximize} onPress={whole}>
              {t('zoom.whole')}
            </Button>
          </div>
        </>
      }
    >
      <div ref={box} className={styles.picture} />
    </Frame>
  );
}
