import { Volume1, Volume2, VolumeX } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { send, useVisit } from '../../store.ts';
import { useWords } from '../../strings/use-words.ts';
import styles from './story-menu.module.css';
import bar from './story-progress.module.css';

/** How loud it is. */
export function StoryVolume() {
  const t = useWords();
  const volume = useVisit(({ comfort }) => comfort.volume);
  const Icon = volume === 0 ? VolumeX : volume < 0.5 ? Volume1 : Volume2;
  return (
    <DialogTrigger>
      <Button className={styles.round ?? ''} aria-label={t('story.volume')}>
        <Icon className={styles.icon} aria-hidden strokeWidth={1.6} />
      </Button>
      <Popover className={styles.popover ?? ''} placement="top start" offset={16}>
        <Dialog className={styles.volume ?? ''} aria-label={t('story.volume')}>
          <Volume1 className={styles.icon} aria-hidden strokeWidth={1.6} />
          <Slider
            className={bar.slider ?? ''}
            aria-label={t('story.volume')}
            value={volume}
            maxValue={1}
            step={0.05}
            formatOptions={{ style: 'percent' }}
            onChange={(to) => send({ kind: 'comfort', comfort: { volume: to } })}
          >
            <SliderTrack className={bar.track ?? ''}>
              <div className={bar.rail}>
                <div className={bar.fill} style={{ width: `${100 * volume}%` }} />
              </div>
              <SliderThumb className={bar.thumb ?? ''} />
            </SliderTrack>
          </Slider>
          <Volume2 className={styles.icon} aria-hidden strokeWidth={1.6} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
