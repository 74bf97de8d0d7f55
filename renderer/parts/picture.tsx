import { clsx } from 'clsx';
import { useState } from 'react';
import type { ShownPicture } from '../../content/shown.ts';
import { useShow } from '../strings/use-words.ts';
import styles from './picture.module.css';
import { Ridges } from './ridges.tsx';

type PictureProps = {
  readonly picture: ShownPicture | undefined;
  /** The small edition is enough. */
  readonly small?: boolean;
  /** Fills its box and is cut to it, instead of keeping its own shape. */
  readonly fill?: boolean;
  /** It stands beside the words that say the same. */
  readonly decorative?: boolean;
  readonly className?: string | undefined;
};

/** A picture in a box that never changes its size; where it can't be shown, ridges in mist stand in. */
export function Picture({ picture, small, fill, decorative, className }: PictureProps) {
  const [failed, setFailed] = useState<string>();
  const [loaded, setLoaded] = useState<string>();
  const alt = useShow('')(picture?.alt ?? {}).text;
  const url = picture && (small ? picture.small : picture.url);
  const shape = fill || !picture ? {} : { aspectRatio: `${picture.width} / ${picture.height}` };
  return (
    <span className={clsx(styles.box, fill && styles.fill, className)} style={shape}>
      {url === undefined || failed === url ? (
        <Ridges className={styles.standIn} label={decorative ? undefined : alt} />
      ) : (
        <img
          key={url}
          className={clsx(styles.image, loaded === url && styles.there)}
          src={url}
          alt={decorative ? '' : alt}
          loading={small ? 'lazy' : 'eager'}
          decoding="async"
          draggable={false}
          onLoad={() => setLoaded(url)}
          onError={() => setFailed(url)}
        />
      )}
    </span>
  );
}
