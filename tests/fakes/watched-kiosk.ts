import { vi } from 'vitest';
import type { Beat } from '../../content/kept-visit.ts';
import { type Recoveries, wellSoFar } from '../../electron/watch/recoveries.ts';
import type { WatchNews } from '../../electron/watch/recovery.ts';
import { openWatch, type WatchOptions } from '../../electron/watch/watch.ts';
import { fakeWatchedPage } from './fake-watched-page.ts';

export const minute = 60_000;
/** A beat of the attract screen. */
export const attract: Beat = { at: 'attract', sounding: false, busy: false };

/** Opens a watch on a page that does what a test says. The test fakes the timers. */
export function watchedKiosk(more: Partial<WatchOptions> = {}, first: Recoveries = wellSoFar) {
  const page = fakeWatchedPage();
  const news: WatchNews[] = [];
  const told = { alive: 0, reread: 0, backs: 0 };
  let kept = first;
  const record = {
    get data() {
      return kept;
    },
    update: async (change: (data: Recoveries) => Recoveries) => {
      kept = change(kept);
    },
  };
  const watch = openWatch({
    page,
    record,
    clock: () => performance.now(),
    now: Date.now,
    booted: 0,
    localNow: Date.now,
    limits: { soft: 1000, hard: 2000 },
    goBack: async () => {
      told.backs += 1;
      return true;
    },
    report: (one) => void news.push(one),
    alive: () => {
      told.alive += 1;
    },
    reread: () => {
      told.reread += 1;
    },
    mayRefresh: () => true,
    ...more,
  });
  /** Lets time pass on a page that beats, or not. */
  const live = async (ms: number, beat: Beat | 'silent' = attract) => {
    for (let left = ms; left > 0; left -= 1000) {
      if (beat !== 'silent' && left % 2000 === 0) watch.handlers.beat(beat);
      await vi.advanceTimersByTimeAsync(Math.min(1000, left));
    }
  };
  watch.start();
  watch.handlers.beat(attract);
  return { page, watch, news, told, live, record };
}

/** Why the page was lost, each time. */
export const lostIn = (news: readonly WatchNews[]) =>
  news.flatMap((one) => (one.kind === 'lost' ? [one.why] : []));
