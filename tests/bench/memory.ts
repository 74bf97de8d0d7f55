import { openDisplay } from '../../build/display.ts';
import { refKey } from '../../content/catalogue.ts';
import { type Figure, pause, rounded, type Say } from './figure.ts';
import { startVisitedKiosk, type VisitedKiosk } from './kiosk-app.ts';
import { memoryOf } from './process-memory.ts';
import type { Stage } from './running-app.ts';
import { type Visitor, type WayToStory, waysToStories } from './visitor.ts';

/** What all processes of a kiosk hold after 200 visits, against after 20. */

const [early, late] = [20, 200];
// Visits in a hurry: what a screen begins in this time it must also give back.
const hurry = { rest: 30, down: 20 };
const listenMs = 300;
const reciteMs = 300;
// Without a graphics card most of a visit is painting, so the screen is small and most visits are without motion.
const screen = { width: 540, height: 960, always: true };
const motionEvery = 5;
// Most visits end at home and the next one begins there; every so often everybody leaves.
const leaveEvery = 50;
const idle = { quietSeconds: 5, warningSeconds: 3 };
const goneMs = 20_000;
// For what is freed a little later, in the page and in the main process.
const settleMs = 3000;

/** One visit from home to home, another way each time: a collection, then by turns a story or an oath. */
async function visit(visitor: Visitor, ways: readonly WayToStory[], n: number): Promise<void> {
  const { catalogue, name, says, tap, page } = visitor;
  await page.reduceMotion(n % motionEvery !== 0);
  const inside = new Set(
    catalogue.collections.flatMap(({ pack, items }) => items.map((id) => refKey({ pack, id }))),
  );
  const top = catalogue.collections.filter((one) => !inside.has(refKey(one)));
  const collection = top[n % top.length];
  const item = catalogue.cards[refKey({ pack: collection?.pack ?? '', id: collection?.items[0] ?? '' })];
  if (collection && item?.kind === 'exhibit') {
    await tap(name(collection.title));
    await tap(name(item.title));
    await visitor.home();
  }
  const oath = catalogue.oaths[n % catalogue.oaths.length];
  const card = oath && catalogue.cards[refKey(oath)];
  if (n % 2 === 0 && card) {
    await tap(name(card.title));
    await tap(says('recital.start'));
    await tap(says('recital.begin'));
    await pause(reciteMs);
  } else {
    for (const words of ways[n % ways.length]?.taps ?? []) await tap(words);
    await pause(listenMs);
  }
  await visitor.home();
}

/** Leaves the kiosk alone until it is back at its attract screen. */
async function everybodyLeaves({ page, says }: Visitor): Promise<void> {
  const invitation = says('attract.touch');
  const until = performance.now() + goneMs;
  while (performance.now() < until) {
    if (await page.run((words) => document.body.textContent?.includes(words) === true, invitation)) return;
    await pause(500);
  }
  throw new Error('the kiosk did not return to its attract screen');
}

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
    await visit(visitor, ways, n);
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
