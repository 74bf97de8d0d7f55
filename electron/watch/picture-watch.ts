import { isBlank, noSights, seen } from './sight.ts';
import type { WatchedPage } from './watched-page.ts';

export type PictureWatchOptions = {
  readonly page: Pick<WatchedPage, 'look' | 'isWatchable'>;
  /** As long as a minute lasts, ms. */
  readonly minuteMs: number;
  /** Whether nothing is to be seen for a good reason: the page begins, or is black by purpose. */
  readonly mayBeBlank: () => boolean;
  readonly blank: () => void;
};

export type PictureWatch = {
  /** The page is being opened: what was seen before counts no more. */
  opened(): void;
  /** Looks in 5 s, as the picture may have been lost. */
  soon(): void;
  stop(): void;
};

/** Looks more than once a minute whether the page shows anything, and sooner where there is doubt. */
export function pictureWatch({ page, minuteMs, mayBeBlank, blank }: PictureWatchOptions): PictureWatch {
  let sights = noSights;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pages = 0;

  const lookIn = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), ms);
  };
  const soon = () => lookIn(minuteMs / 12);
  async function look(): Promise<void> {
    const mine = pages;
    const sight = mayBeBlank() || !page.isWatchable() ? 'unknown' : await page.look();
    if (pages !== mine) return;
    // It may have turned black by purpose meanwhile.
    sights = mayBeBlank() ? noSights : seen(sights, sight);
    // Every 45 s, so that one question that comes up on an empty page does not hide it for two minutes.
    lookIn(sights.blanks === 1 ? minuteMs / 6 : 0.75 * minuteMs);
    if (isBlank(sights)) blank();
  }
  return {
    opened() {
      pages += 1;
      sights = noSights;
      soon();
    },
    soon,
    stop() {
      pages += 1;
      clearTimeout(timer);
    },
  };
}
