import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { debugAddress, type Supervised, startSupervised } from '../fakes/supervised-kiosk.ts';
import { type Figure, median, pause, rounded, type Say } from './figure.ts';
import { clock, type Stage } from './running-app.ts';

/** From the death of the kiosk's main process to the next screen that can be touched. */

// One more, and the kiosk would take it for a loop and show its safe screen.
const kills = 5;
const patienceMs = 60_000;
// Looking into the page costs time, so it waits until the start is surely over.
const overMs = 1500;

/** When the newest page could be touched, in ms since 1970. */
async function touchableAt(kiosk: Supervised): Promise<number> {
  const browser = await chromium.connectOverCDP(debugAddress(kiosk));
  try {
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('the kiosk has no page');
    const handle = await page.waitForFunction(() => performance.getEntriesByName('touchable')[0]?.startTime);
    const start = (await handle.jsonValue()) ?? 0;
    return start + (await page.evaluate(() => performance.timeOrigin));
  } finally {
    await browser.close();
  }
}

/** Starts it and waits for the first picture; how long that took. */
async function opened(kiosk: Supervised, spawned: number): Promise<number> {
  const shown = performance.timeOrigin + (await kiosk.picture(1, patienceMs));
  await pause(overMs);
  return Math.max(shown, await touchableAt(kiosk)) - spawned;
}

async function killed(kiosk: Supervised, nth: number): Promise<number> {
  const pid = await kiosk.kiosk();
  const at = clock();
  process.kill(pid, 'SIGKILL');
  const shown = performance.timeOrigin + (await kiosk.picture(nth, patienceMs));
  await pause(overMs);
  return Math.max(shown, await touchableAt(kiosk)) - at;
}

export async function measureMainKilled(stage: Stage, temp: string, say: Say): Promise<Figure> {
  const args = [`--data=${join(temp, 'data')}`, '--remote-debugging-port=0'];
  const start = () =>
    startSupervised({ executable: stage.executable, app: stage.kiosk, env: stage.env, args });
  // The very first start installs the shipped packs.
  const first = start();
  try {
    await opened(first, clock());
  } finally {
    await first.end();
  }
  const spawned = clock();
  const kiosk = start();
  try {
    const cold = await opened(kiosk, spawned);
    const times: number[] = [];
    for (let n = 1; n <= kills; n += 1) {
      times.push(await killed(kiosk, n + 1));
      say(`main process killed ${n} of ${kills}: ${times.at(-1)?.toFixed(0)} ms`);
    }
    return {
      name: 'main-killed-to-picture-ms',
      value: rounded(Math.max(...times), 0),
      unit: 'ms',
      limit: 10_000,
      better: 'lower',
      baseline: {
        what: 'a plain start of the same kiosk, supervisor and all, to the same screen',
        value: rounded(cold, 0),
        unit: 'ms',
      },
      runs: kills,
      note: `SIGKILL of the main process, started again by its own supervisor (--supervise), to a screen that can be touched; worst, median ${rounded(median(times), 0)} ms`,
    };
  } finally {
    await kiosk.end();
  }
}
