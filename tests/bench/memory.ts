import { openDisplay } from '../../build/display.ts';
import { type Figure, pause, rounded, type Say } from './figure.ts';
import { startVisitedKiosk, type VisitedKiosk } from './kiosk-app.ts';
import { memoryOf } from './process-memory.ts';
import type { Stage } from './running-app.ts';
import { everybodyLeaves, hurry, visitOnce } from './short-visit.ts';
import { waysToStories } from './visitor.ts';

/** What all processes of a kiosk hold after 200 visits, against after 20. */

const [early, late] = [20, 200];
// Without a graphics card most of a visit is painting, so the screen is small and most visits are without motion.
const screen = { width: 540, height: 960, always: true };
// Most visits end at home and the next one begins there; every so often everybody leaves.
const leaveEvery = 50;
const idle = { quietSeconds: 5, warningSeconds: 3 };
// For what is freed a little later, in the page and in the main process.
const settleMs = 3000;

async function weigh({ app, page }: VisitedKiosk): Promise<number> {
  for (let n = 0; n < 2; n++) {
    await page.collectGarbage();
    await pause(settleMs);
  }
  return memoryOf(app.pid);
}

export async function measureMemory(stage: Stage, temp: string, say: Say): Promise<Figure> {
  const display = await openDisplay(screen);
  try {
    const own = { ...stage, env: display.env };
    const kiosk = await startVisitedKiosk(own, temp, { ...hurry, settings: { idle } });
    try {
      return figureOf(await weighVisits(kiosk, say));
    } finally {
      await kiosk.app.stop();
    }
  } finally {
    await display.close();
  }
}

/** Megabytes by the number of visits. */
async function weighVisits(kiosk: VisitedKiosk, say: Say): Promise<Map<number, number>> {
  const { visitor } = kiosk;
  const ways = await waysToStories(visitor);
  const held = new Map<number, number>();
  await visitor.tap(visitor.says('attract.touch'));
  for (let n = 1; n <= late; n++) {
    await visitOnce(visitor, ways, n);
    if (n !== early && n % leaveEvery !== 0) continue;
    await everybodyLeaves(visitor);
    held.set(n, await weigh(kiosk));
    say(`memory: ${n} visits, ${Math.round(held.get(n) ?? 0)} MB`);
    if (n < late) await visitor.tap(visitor.says('attract.touch'));
  }
  return held;
}

function figureOf(held: ReadonlyMap<number, number>): Figure {
  const [before, after] = [held.get(early) ?? 0, held.get(late) ?? 0];
  const course = [...held].map(([n, mb]) => `${n}: ${Math.round(mb)}`).join(', ');
  return {
    name: 'memory-200-visits-ratio',
    value: rounded(after / before),
    unit: 'ratio',
    limit: 1.1,
    better: 'lower',
    baseline: { what: `after ${early} visits, all processes`, value: Math.round(before), unit: 'MB' },
    runs: late,
    note: `proportional set size, MB by visits: ${course}; ${held.size} visits end by idling, the others at home`,
  };
}
