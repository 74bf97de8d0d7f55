import { type Figure, p95, pause, type Say } from './figure.ts';
import { startVisitedKiosk } from './kiosk-app.ts';
import type { Stage } from './running-app.ts';
import { visitEveryScreen } from './screens-visit.ts';
import type { Visitor } from './visitor.ts';

/** From a touch to the next painted frame, on all screens of a visit, in both languages. */

const atLeast = 120;
// Long enough for a screen to have come in, as nobody touches what he has not yet seen.
const restMs = 800;
// The finest that the browser reports: a tap without an entry was painted sooner than this.
const finestMs = 16;

type Heard = { downs: number[]; entries: { start: number; ms: number }[] };
type Listening = typeof globalThis & { heardTaps: Heard };

/** Collects (in the page) when each finger came down, and how long its events took to their next paint. */
function listenToTaps(threshold: number): void {
  const heard: Heard = { downs: [], entries: [] };
  (globalThis as Listening).heardTaps = heard;
  addEventListener('pointerdown', ({ timeStamp }) => heard.downs.push(timeStamp), { capture: true });
  const observer = new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      if (['pointerdown', 'pointerup', 'click'].includes(name)) {
        heard.entries.push({ start: startTime, ms: duration });
      }
    }
  });
  observer.observe({ type: 'event', durationThreshold: threshold } as PerformanceObserverInit);
}

const heardTaps = (): Heard => (globalThis as Listening).heardTaps;

/** The worst of the three events of each tap, in order. */
function tapTimes({ downs, entries }: Heard): number[] {
  return downs.map((down, n) => {
    const next = downs[n + 1] ?? Number.POSITIVE_INFINITY;
    // Event times are coarsened, so an entry may seem to begin a little before its own finger.
    const mine = entries.filter(({ start }) => start >= down - 1 && start < next - 1);
    return Math.max(finestMs, ...mine.map(({ ms }) => ms));
  });
}

async function tapEverything(visitor: Visitor, say: Say): Promise<void> {
  const { tap, says, taps } = visitor;
  while (taps.length < atLeast) {
    if (taps.length === 0) await tap(says('attract.touch'));
    await visitEveryScreen(visitor);
    await visitor.changeLanguage();
    say(`tap to frame: ${taps.length} taps`);
  }
}

export async function measureTapToFrame(stage: Stage, temp: string, say: Say): Promise<Figure> {
  const { app, page, visitor } = await startVisitedKiosk(stage, temp, { rest: restMs });
  try {
    await pause(2000);
    await page.run(listenToTaps, finestMs);
    await tapEverything(visitor, say);
    const times = tapTimes(await page.run(heardTaps));
    if (times.length !== visitor.taps.length) {
      throw new Error(`${visitor.taps.length} taps, but the page felt ${times.length}`);
    }
    const worst = times
      .map((ms, n) => ({ ms, on: visitor.taps[n] ?? '' }))
      .toSorted((a, b) => b.ms - a.ms)
      .slice(0, 5)
      .map(({ ms, on }) => `${on} ${ms}`);
    return {
      name: 'tap-to-frame-p95-ms',
      value: p95(times),
      unit: 'ms',
      limit: 100,
      better: 'lower',
      runs: times.length,
      note: `the slowest of pointerdown, pointerup and click to the presentation of its next frame (Event Timing, steps of 8 ms); slowest: ${worst.join(', ')}`,
    };
  } finally {
    await app.stop();
  }
}
