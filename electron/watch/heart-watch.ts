import * as hearts from './heart.ts';
import type { WatchedPage } from './watched-page.ts';

export type HeartWatchOptions = {
  readonly page: Pick<WatchedPage, 'probe' | 'isWatchable' | 'onUnresponsive'>;
  /** ms, never back. */
  readonly clock: () => number;
  readonly lost: () => void;
  /** Told every 2 s unless the page is lost. */
  readonly alive: () => void;
};

export type HeartWatch = {
  /** The page is being opened. */
  opened(): void;
  beat(): void;
  start(): void;
  stop(): void;
};

const tickMs = 1000;
const aliveTicks = 2;
/** How long an answer may take before the next question. */
const probeMs = 3000;

/** Feels the pulse of the page every second, and asks it whether it lives when its beats are late. */
export function heartWatch({ page, clock, lost, alive }: HeartWatchOptions): HeartWatch {
  let heart = hearts.opened(clock());
  let probedAt = Number.NEGATIVE_INFINITY;
  let ticks = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  const probe = (at: number) => {
    if (at - probedAt < probeMs) return;
    probedAt = at;
    const mine = heart.openedAt;
    const answer = () => {
      if (heart.openedAt === mine) heart = hearts.answered(heart, clock());
    };
    // One that fails says nothing; the next miss asks again.
    page.probe().then(answer, () => undefined);
  };
  const tick = () => {
    const at = clock();
    heart = page.isWatchable() ? hearts.looked(heart, at) : hearts.forgiven(heart, at);
    const pulse = hearts.pulse(heart, at);
    if (pulse === 'lost') lost();
    if (pulse === 'late') probe(at);
    ticks += 1;
    if (ticks % aliveTicks === 0 && pulse !== 'lost') alive();
  };

  page.onUnresponsive(() => {
    heart = hearts.unresponsive(heart);
  });
  return {
    opened() {
      heart = hearts.opened(clock());
    },
    beat() {
      heart = hearts.beat(heart, clock());
    },
    start() {
      timer = setInterval(tick, tickMs);
    },
    stop: () => clearInterval(timer),
  };
}
