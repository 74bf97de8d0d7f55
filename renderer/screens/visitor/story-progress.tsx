import { useEffect, useState } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { clockText } from '../../clock-text.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './story-progress.module.css';

type StoryProgressProps = {
  /** Seconds. */
  readonly duration: number;
  readonly seconds: () => number;
  readonly seek: (seconds: number) => void;
};

// The bar needs no more: a long story moves it by a pixel in that time.
const every = 250;

/** Where in the chapter we are; can be dragged to another place. */
export function StoryProgress({ duration, seconds, seek }: StoryProgressProps) {
  const t = useWords();
  const [now, setNow] = useState(seconds);
  const [dragged, setDragged] = useState<number>();
  useEffect(() => {
    const timer = setInterval(() => setNow(seconds()), every);
    return () => clearInterval(timer);
  }, [seconds]);
  const value = Math.min(duration, dragged ?? now);
  const drop = (to: number) => {
    setDragged(undefined);
    setNow(to);
    seek(to);
  };
  return (
    <Slider
      className={styles.slider ?? ''}
      aria-label={t('story.progress')}
      value={value}
      maxValue={duration}
      step={0.1}
      onChange={setDragged}
      onChangeEnd={drop}
    >
      <SliderTrack className={styles.track ?? ''}>
        <div className={styles.rail}>
          <div className={styles.fill} style={{ width: `${(100 * value) / duration}%` }} />
        </div>
        <SliderThumb className={styles.thumb ?? ''} />
      </SliderTrack>
      <div className={styles.times} aria-hidden>
        <span>{clockText(value)}</span>
        <span>{clockText(duration)}</span>
      </div>
    </Slider>
  );
}
