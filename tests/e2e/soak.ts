import { readdir } from 'node:fs/promises';
import type { CDPSession } from 'playwright-core';
import { type Kiosk, startKiosk } from '../../build/kiosk-driver.ts';
import { defaultSettings } from '../../content/settings.ts';
import { median, pause, type Say } from '../bench/figure.ts';
import { type Page, pageOver } from '../bench/page.ts';
import { everybodyLeaves, visitOnce } from '../bench/short-visit.ts';
import { visitorAt, waysToStories } from '../bench/visitor.ts';

/** What a kiosk holds at home, with its garbage collected. */
export type Held = {
  readonly visits: number;
  /** The heaps of the page and of the main process, in kB. */
  readonly heapKb: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly howls: number;
  /** Open files, pipes and sockets of the main process, and what keeps its event loop awake. */
  readonly handles: number;
};

// Without a graphics card most of a visit is painting, so the screen is small.
const screen = { width: 360, height: 640 };
// Nobody looks: what takes a visitor seconds takes a moment.
const haste = { rest: 0, down: 0 };
// Longer than a story's screen may wait for its sound: a finger on the screen before it would be lost.
const heardMs = 160;
// On a busy machine weighing takes seconds, in which nobody touches the screen.
const idle = { ...defaultSettings.idle, quietSeconds: 15, warningSeconds: 3 };
// The first time early, as what is made once is made then.
const leavesFirst = 3;
const leaveEvery = 100;
const weighings = 20;
// Weighing takes longer than a visit.
const apart = 4;
const settleMs = 300;

/** Lets so many visitors come, one after the other, and weighs the kiosk up to twenty times meanwhile. */
export async function soak(visits: number, say: Say): Promise<Held[]> {
  const kiosk = await startKiosk({ ...screen, settings: { idle } });
  try {
    const cdp = await kiosk.page.context().newCDPSession(kiosk.page);
    const page = pageOver((method, params) => cdp.send(method as 'HeapProfiler.collectGarbage', params));
    return await visitsWeighed({ kiosk, cdp, page }, visits, say);
  } finally {
    await kiosk.close();
  }
}

type Soaked = { readonly kiosk: Kiosk; readonly cdp: CDPSession; readonly page: Page };

async function visitsWeighed(soaked: Soaked, visits: number, say: Say): Promise<Held[]> {
  const visitor = await visitorAt(soaked.page, haste);
  const ways = await waysToStories(visitor);
  const held: Held[] = [];
  const every = Math.max(apart, Math.floor(visits / weighings));
  await visitor.tap(visitor.says('attract.touch'));
  for (let n = 1; n <= visits; n += 1) {
    await visitOnce(visitor, ways, n, heardMs);
    if (n === leavesFirst || n % leaveEvery === 0) {
      await everybodyLeaves(visitor);
      await visitor.tap(visitor.says('attract.touch'));
    }
    if (n % every !== 0) continue;
    const now = await weigh(soaked, n);
    held.push(now);
    say(
      `  ${n} visits: ${Object.entries(now)
        .map(([what, many]) => `${what} ${many}`)
        .join(', ')}`,
    );
  }
  return held;
}

async function weigh({ kiosk, cdp, page }: Soaked, visits: number): Promise<Held> {
  for (let n = 0; n < 2; n += 1) {
    await page.collectGarbage();
    await pause(settleMs);
  }
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  const howls = await page.run(() => {
    const all: unknown = Reflect.get(Reflect.get(window, 'Howler') ?? {}, '_howls');
    return Array.isArray(all) ? all.length : 0;
  });
  const main = await kiosk.app.evaluate(() => {
    const v8 = process.getBuiltinModule('node:v8');
    const vm = process.getBuiltinModule('node:vm');
    v8.setFlagsFromString('--expose-gc');
    const collect: unknown = vm.runInNewContext('gc');
    if (typeof collect !== 'function') throw new Error('the garbage can not be collected');
    for (let n = 0; n < 2; n += 1) collect();
    return { heap: process.memoryUsage().heapUsed, awake: process.getActiveResourcesInfo().length };
  });
  const files = await readdir(`/proc/${kiosk.app.process().pid}/fd`);
  return {
    visits,
    heapKb: Math.round((usedSize + main.heap) / 1000),
    nodes,
    listeners: jsEventListeners,
    howls,
    handles: files.length + main.awake,
  };
}

/** How much a value grows with each visit: the median of the slopes between all pairs (Theil and Sen). */
export function slope(held: readonly Held[], of: (one: Held) => number): number {
  const slopes = held.flatMap((one, n) =>
    held.slice(n + 1).map((later) => (of(later) - of(one)) / (later.visits - one.visits)),
  );
  return median(slopes);
}

/** What was weighed after this share of the visits, when everything has been seen and compiled. */
export const warm = (held: readonly Held[], share: number): Held[] =>
  held.slice(Math.ceil(held.length * share));
