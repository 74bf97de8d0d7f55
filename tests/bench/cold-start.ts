import { join } from 'node:path';
import { bareReady, writeBareApp } from './bare-app.ts';
import { type Figure, median, pause, rounded, type Say } from './figure.ts';
import { shippedPacks, windowShows } from './kiosk-app.ts';
import { writeManyExhibits } from './many-exhibits.ts';
import { type RunningApp, type Stage, startApp } from './running-app.ts';

/** From the spawn of the process to the first screen that can be touched, against a bare window. */

const rounds = 9;
const exhibits = 5000;

// Attaching to the page costs time, so it waits until the start is surely over.
const overMs = 1500;

/** When the page could be touched, by the clock of `performance.timeOrigin`; waits for it. */
async function touchableAt(): Promise<number> {
  for (;;) {
    const [mark] = performance.getEntriesByName('touchable');
    if (mark) return performance.timeOrigin + mark.startTime;
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function timed(app: RunningApp, ready: (app: RunningApp) => Promise<number>): Promise<number> {
  try {
    return (await ready(app)) - app.spawned;
  } finally {
    await app.stop();
  }
}

async function kioskReady(app: RunningApp): Promise<number> {
  const shown = await app.heard(windowShows);
  await pause(overMs);
  const page = await app.page();
  // A page that was painted before its window showed can be touched only from then on.
  return Math.max(shown, await page.run(touchableAt));
}

/** Milliseconds from the spawn of a kiosk until it can be touched. */
export const touchableMs = async (stage: Stage, args: readonly string[]): Promise<number> =>
  Math.round(await timed(startApp(stage, stage.kiosk, args), kioskReady));

type Starts = { readonly first: number; readonly later: number[] };

/** Starts a kiosk once so that its packs are installed; each `again` then times one more start. */
async function kioskStarts(stage: Stage, data: string, packs: string) {
  const args = [`--data=${data}`, `--packs=${packs}`];
  const once = () => touchableMs(stage, args);
  const starts: Starts = { first: await once(), later: [] };
  return { ...starts, again: async () => void starts.later.push(await once()) };
}

export async function measureColdStart(stage: Stage, temp: string, say: Say): Promise<Figure> {
  const folder = await writeBareApp(join(temp, 'bare-start'));
  const bareOnce = () => timed(startApp(stage, folder), (app) => app.heard(bareReady));
  await bareOnce();
  const kiosk = await kioskStarts(stage, join(temp, 'start'), shippedPacks(stage));
  const bare: number[] = [];
  for (let n = 1; n <= rounds; n++) {
    bare.push(await bareOnce());
    await kiosk.again();
    say(`cold start ${n} of ${rounds}: bare ${ms(bare.at(-1))}, kiosk ${ms(kiosk.later.at(-1))}`);
  }
  return {
    name: 'cold-start-ratio',
    value: rounded(median(kiosk.later) / median(bare)),
    unit: 'ratio',
    limit: 1.5,
    better: 'lower',
    baseline: {
      what: 'bare Electron window, spawn to ready-to-show',
      value: Math.round(median(bare)),
      unit: 'ms',
    },
    runs: rounds,
    note: `kiosk ${ms(median(kiosk.later))}; its very first start, which installs the shipped packs, ${ms(kiosk.first)}`,
  };
}

export async function measureColdStart5000(stage: Stage, temp: string, say: Say): Promise<Figure> {
  say(`cold start with ${exhibits} exhibits: installing them`);
  const packs = await writeManyExhibits(shippedPacks(stage), join(temp, 'many-packs'), exhibits);
  const few = await kioskStarts(stage, join(temp, 'few'), shippedPacks(stage));
  const many = await kioskStarts(stage, join(temp, 'many'), packs);
  for (let n = 1; n <= rounds; n++) {
    await few.again();
    await many.again();
    say(`cold start ${n} of ${rounds}: shipped ${ms(few.later.at(-1))}, many ${ms(many.later.at(-1))}`);
  }
  return {
    name: 'cold-start-5000-ratio',
    value: rounded(median(many.later) / median(few.later)),
    unit: 'ratio',
    limit: 1.2,
    better: 'lower',
    baseline: { what: 'the kiosk with the shipped packs', value: Math.round(median(few.later)), unit: 'ms' },
    runs: rounds,
    note: `with ${exhibits} exhibits ${ms(median(many.later))}; the first start, which installs them, ${ms(many.first)}`,
  };
}

const ms = (value = 0) => `${Math.round(value)} ms`;
