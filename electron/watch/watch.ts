import type { Beat } from '../../content/kept-visit.ts';
import type { Recovery } from '../../content/notice.ts';
import type { WatchHandlers } from '../answer.ts';
import { heartWatch } from './heart-watch.ts';
import type { MemoryLimits } from './memory-use.ts';
import { pictureWatch } from './picture-watch.ts';
import { placeKeeper } from './place-keeper.ts';
import { pageRecovery, type RecoveryOptions } from './recovery.ts';
import { upkeepWatch } from './upkeep-watch.ts';
import type { WatchedPage } from './watched-page.ts';

export type WatchOptions = Omit<RecoveryOptions, 'page' | 'opened'> & {
  readonly page: WatchedPage;
  /** The hall's wall clock as if it were UTC, ms. */
  readonly localNow: () => number;
  readonly limits: MemoryLimits;
  /** Told every 2 s while the page is well. */
  readonly alive: () => void;
  /** The page is to read the catalogue anew. */
  readonly reread: () => void;
  /** Whether the packs allow that the page is opened anew: no set of them is being proved. */
  readonly mayRefresh: () => boolean;
  /** As long as a minute lasts, ms; less for tests. */
  readonly minuteMs?: number;
};

export type Watch = {
  readonly handlers: WatchHandlers;
  /** Opens the page and begins. */
  start(): void;
  stop(): void;
  /** Whether nobody is there and nothing sounds. */
  rest(atRest: boolean): void;
  /** Its graphics were lost: it is painted again, and looked at. */
  graphicsLost(): void;
};

/** The screen that is black by purpose: the hall is closed. */
const closedScreen = 'closed';
const repaintMs = 1000;

/** Watches the one page: that it lives, that it shows something, that it does not grow. Heals it if not. */
export function openWatch(options: WatchOptions): Watch {
  const { page, clock, minuteMs = 60_000 } = options;
  const keeper = placeKeeper(clock);
  let last: Beat | undefined;
  let atRest = false;
  const told = new Set<Recovery>();

  const recovery = pageRecovery({
    ...options,
    opened() {
      [last, atRest] = [undefined, false];
      told.clear();
      for (const part of [heart, picture, upkeep]) part.opened();
    },
  });
  const heart = heartWatch({
    page,
    clock,
    lost: () => recovery.recover('hung'),
    alive: () => void (recovery.isHopeless() || options.alive()),
  });
  const picture = pictureWatch({
    page,
    minuteMs,
    // Before its first beat it has painted nothing yet.
    mayBeBlank: () => last === undefined || last.at === closedScreen,
    blank: () => recovery.recover('blank'),
  });
  const upkeep = upkeepWatch({
    ...options,
    minuteMs,
    mayRefresh: () => atRest && last?.sounding === false && options.mayRefresh(),
    refresh: recovery.refresh,
    grown: () => recovery.recover('memory'),
  });
  let trying: ReturnType<typeof setInterval> | undefined;
  const gaveWay = (why: Recovery, reason: string) => {
    if (!told.has(why)) options.report({ kind: 'gave-way', why, reason });
    told.add(why);
  };

  return {
    handlers: {
      beat(heard) {
        heart.beat();
        last = heard;
        keeper.heard(heard);
      },
      keep: keeper.keep,
      restored: keeper.take,
      failed({ what, message }) {
        if (what === 'page') recovery.recover('crashed');
        else gaveWay(what === 'sound' ? 'stalled' : 'crashed', message);
      },
      tryAgain: () => recovery.later(true),
    },
    start() {
      recovery.start();
      trying = setInterval(recovery.later, minuteMs);
      for (const part of [heart, upkeep]) part.start();
    },
    stop() {
      clearInterval(trying);
      for (const part of [heart, picture, upkeep]) part.stop();
    },
    rest(now) {
      atRest = now;
    },
    graphicsLost() {
      setTimeout(page.repaint, repaintMs);
      picture.soon();
    },
  };
}
