import { totalmem, uptime } from 'node:os';
import { join } from 'node:path';
import type { KioskEvent } from '../../content/kiosk-event.ts';
import type { Notice } from '../../content/notice.ts';
import type { Library } from '../library/library.ts';
import { localMs } from '../local-day.ts';
import type { Log } from '../log.ts';
import { openStore, type Store } from '../records/store.ts';
import { memoryLimits } from './memory-use.ts';
import { type Recoveries, recoveriesSchema, wellSoFar } from './recoveries.ts';
import type { WatchNews } from './recovery.ts';
import { openWatch, type Watch } from './watch.ts';
import type { WatchedPage } from './watched-page.ts';

export type Telling = {
  readonly log: Log;
  /** What a steward is to hear. */
  readonly notice: (notice: Notice) => void;
  /** What is to be kept in the day's journal. */
  readonly event: (event: KioskEvent) => void;
};

export type StartWatchOptions = Telling & {
  readonly page: { readonly watched: WatchedPage; readonly reread: () => void };
  readonly record: Pick<Store<Recoveries>, 'data' | 'update'>;
  readonly library: Promise<Library>;
  readonly alive: () => void;
  readonly minuteMs: number | undefined;
};

/** How often the page was lost, from `records/watch`. A disk that can't be read must not keep the page closed. */
export async function openWatchRecord(
  data: string,
  log: Log,
): Promise<Pick<Store<Recoveries>, 'data' | 'update'>> {
  try {
    return await openStore(join(data, 'records', 'watch'), recoveriesSchema, wellSoFar, Date.now);
  } catch (error) {
    log.warn(`the record of the watch can't be read: ${error instanceof Error ? error.message : error}`);
    return { data: wellSoFar, update: async () => undefined };
  }
}

/** The kiosk ends by wish: nothing has brought it down. */
export const endedByWish = (record: Pick<Store<Recoveries>, 'update'>): Promise<void> =>
  record.update(({ step, since, losses }) => ({ step, since, losses }));

/** Opens the page and watches it, with the real clocks. */
export function startWatch(options: StartWatchOptions): Watch {
  const { page, record, alive, minuteMs } = options;
  let library: Library | undefined;
  void options.library.then((opened) => {
    library = opened;
  });
  const watch = openWatch({
    page: page.watched,
    record,
    clock: () => performance.now(),
    now: Date.now,
    booted: Date.now() - uptime() * 1000,
    localNow: () => localMs(Date.now()),
    limits: memoryLimits(totalmem()),
    goBack: async () => (await options.library).retreat(),
    report: reporter(options),
    alive,
    reread: page.reread,
    mayRefresh: () => library?.set().proved === true && library.set().staged === undefined,
    ...(minuteMs !== undefined && { minuteMs }),
  });
  watch.start();
  return watch;
}

function reporter({ log, notice, event }: Telling): (news: WatchNews) => void {
  return (news) => {
    const at = Date.now();
    switch (news.kind) {
      case 'lost':
        log.error(`the page was lost (${news.why}: ${news.reason}) and is opened again`);
        notice({ kind: 'page-recovered', at, why: news.why });
        event({ kind: 'recovered', why: news.why });
        return;
      case 'gave-way':
        log.error(`a part of the page gave way to another (${news.why}: ${news.reason})`);
        notice({ kind: 'page-recovered', at, why: news.why });
        return;
      case 'went-back':
        log.error('the page was lost again and again: the packs before are shown');
        notice({ kind: 'set-went-back', at });
        event({ kind: 'set-went-back' });
        return;
      case 'safe-screen':
        log.error('the page was lost again and again: the safe screen is shown');
        notice({ kind: 'safe-screen', at });
        event({ kind: 'safe-screen' });
        return;
      case 'trying':
        log.info('the page is tried again');
        return;
      case 'refreshed':
        log.info('the page is opened anew, as planned');
        return;
      case 'failed':
        log.error(`watch: ${news.error instanceof Error ? news.error.message : news.error}`);
    }
  };
}
