import { type MemoryLimits, memoryUse } from './memory-use.ts';
import { due, freshly, reread } from './upkeep.ts';
import type { WatchedPage } from './watched-page.ts';

export type UpkeepOptions = {
  readonly page: Pick<WatchedPage, 'memory'>;
  readonly clock: () => number;
  /** The hall's wall clock as if it were UTC, ms. */
  readonly localNow: () => number;
  readonly limits: MemoryLimits;
  readonly minuteMs: number;
  /** Whether nobody is there, nothing sounds, and no set of packs is being proved. */
  readonly mayRefresh: () => boolean;
  readonly refresh: () => void;
  readonly reread: () => void;
  /** The page has grown so much that it can't wait. */
  readonly grown: () => void;
};

export type UpkeepWatch = { opened(): void; start(): void; stop(): void };

// A limit that a page exceeds as soon as it is opened must not open it anew every minute.
const grownAgainMs = 600_000;

/** Does once a minute what is due and disturbs nobody. */
export function upkeepWatch(options: UpkeepOptions): UpkeepWatch {
  const { page, clock, localNow, limits } = options;
  let upkeep = freshly(localNow());
  let openedAt = clock();
  let timer: ReturnType<typeof setInterval> | undefined;

  const minute = () => {
    const use = memoryUse(page.memory(), limits);
    if (use === 'hard') return options.grown();
    if (use === 'soft' && clock() - openedAt > grownAgainMs) upkeep = { ...upkeep, grown: true };
    const chore = options.mayRefresh() ? due(upkeep, localNow()) : undefined;
    if (chore === 'refresh') options.refresh();
    if (chore !== 'reread') return;
    upkeep = reread(upkeep, localNow());
    options.reread();
  };
  return {
    opened() {
      upkeep = freshly(localNow());
      openedAt = clock();
    },
    start() {
      timer = setInterval(minute, options.minuteMs);
    },
    stop: () => clearInterval(timer),
  };
}
