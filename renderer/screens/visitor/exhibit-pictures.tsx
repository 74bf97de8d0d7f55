import { clsx } from 'clsx';
import { ChevronLeft, ChevronRight, ZoomIn } from 'lucide-react';
import type { ShownExhibit } from '../../../content/shown.ts';
import { Button, RoundButton } from '../../parts/button.tsx';
import { Picture } from '../../parts/picture.tsx';
import { ShownWords } from '../../parts/words.tsx';
import type { PlaceOn } from '../../route.ts';
import { send } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import areas from './exhibit.module.css';
import styles from './exhibit-pictures.module.css';
import { useSwipe } from './use-swipe.ts';

type Props = { readonly place: PlaceOn<'exhibit'>; readonly exhibit: ShownExhibit };

/** The pictures of an exhibit, one at a time, from edge to edge; by swipe or by buttons. */
export function ExhibitPictures({ place, exhibit: { pictures, pack } }: Props) {
  const t = useWords();
  const of = pictures.length;
  const now = Math.min(place.picture, Math.max(0, of - 1));
  const picture = pictures[now];
  const turn = (by: number) =>
    send({ kind: 'turn', place: { ...place, picture: (now + by + of) % Math.max(1, of) } });
  const swipe = useSwipe((by) => of > 1 && turn(by));
  const zoom = () => send({ kind: 'open', place: { screen: 'zoom', ref: place.ref, picture: now } });
  return (
    <>
      <figure className={clsx(areas.picture, styles.pictures)} {...swipe}>
        <div key={now} className={styles.picture}>
          <Picture picture={picture} fill />
        </div>
        <span className={styles.shade} />
      </figure>
      <div className={clsx(areas.controls, styles.foot)}>
        {picture?.caption && (
          <p className={styles.caption}>
            <ShownWords words={picture.caption} pack={pack} />
          </p>
        )}
        <div className={styles.controls}>
          {picture && (
            <Button icon={ZoomIn} onPress={zoom}>
              {t('exhibit.zoom')}
            </Button>
          )}
          {of > 1 && (
            <>
              <RoundButton icon={ChevronLeft} label={t('exhibit.previous')} onPress={() => turn(-1)} />
              <span className={styles.count}>{t('exhibit.count', { n: now + 1, of })}</span>
              <RoundButton icon={ChevronRight} label={t('exhibit.next')} onPress={() => turn(1)} />
            </>
          )}
        </div>
      </div>
    </>
  );
}
