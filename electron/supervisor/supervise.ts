import { exitCode } from '../exit-code.ts';
import type { Log } from '../log.ts';
import { quickMs, restartWait } from './restart-wait.ts';

/** A kiosk that has been started. */
export type KioskProcess = {
  /** Resolves when it has ended, with its exit code, or with the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Runs at each sign of life. */
  onAlive(run: () => void): void;
  /** Asks it to end. */
  ask(): void;
  /** Ends it and all that it started, at once, also if it has been stopped or has ended. */
  kill(): void;
};

export type SuperviseParts = {
  start(): KioskProcess;
  /** The kiosk shows, or is started again after it did: for whoever watches over the supervisor. */
  alive(): void;
  /** Ms of a clock that never jumps. */
  now(): number;
  /** Resolves after so many ms, or when told to stop. */
  pause(ms: number, stop: AbortSignal): Promise<void>;
  /** Runs again and again until the returned function is called. */
  every(ms: number, run: () => void): () => void;
  readonly log: Log;
};

const tickMs = 1000;
/** A kiosk that shows says so every 2 seconds; it shows again within 10 s of the moment that it stood still. */
const silentTicks = 6;
/** The first start on a slow disk installs all packs before anything shows. */
const startTicks = 180;
const politeTicks = 5;

/**
 * Keeps one kiosk running until it ends by wish or `stop` is told. Starts it again when it ends otherwise,
 * or when it has been silent for 6 s.
 */
export async function supervise(parts: SuperviseParts, stop: AbortSignal): Promise<void> {
  const { start, now, pause, alive, log } = parts;
  let failedStarts = 0;
  let everShowed = false;
  while (!stop.aborted) {
    const from = now();
    const { ending, showed } = await watchOver(start(), parts, stop);
    if (stop.aborted) return;
    if (ending === exitCode.wish) {
      log.info('the kiosk has ended by wish');
      return;
    }
    failedStarts = !showed && now() - from < quickMs ? failedStarts + 1 : 0;
    const waitMs = restartWait(failedStarts);
    log.warn(`the kiosk has ended (${ending}); it is started again in ${waitMs} ms`);
    await pause(waitMs, stop);
    everShowed ||= showed;
    // It gets the whole time again until it must show.
    if (everShowed) alive();
  }
}

// Ticks of our own are counted, not time: after the machine has slept, or this process was stopped, no clock
// may accuse a kiosk that slept as well.
async function watchOver(
  kiosk: KioskProcess,
  { every, alive, log }: SuperviseParts,
  stop: AbortSignal,
): Promise<{ readonly ending: number | NodeJS.Signals; readonly showed: boolean }> {
  let silent = 0;
  let limit = startTicks;
  kiosk.onAlive(() => {
    silent = 0;
    limit = silentTicks;
    alive();
  });
  const endTicks = every(tickMs, () => {
    silent += 1;
    if (stop.aborted ? silent >= politeTicks : silent === limit) {
      if (!stop.aborted) log.error(`the kiosk has been silent for ${limit} s; it is killed`);
      kiosk.kill();
    }
  });
  const ask = () => {
    silent = 0;
    kiosk.ask();
  };
  stop.addEventListener('abort', ask, { once: true });
  try {
    return { ending: await kiosk.ended, showed: limit === silentTicks };
  } finally {
    endTicks();
    stop.removeEventListener('abort', ask);
    // What it started may have outlived it.
    kiosk.kill();
  }
}
