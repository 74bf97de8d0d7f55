import { refKey } from '../../content/catalogue.ts';
import { pause } from './figure.ts';
import type { Visitor, WayToStory } from './visitor.ts';

/** Visits in a hurry: what a screen begins in this time it must also give back. `heard`: ms of a story or an oath. */
export const hurry = { rest: 30, down: 20, heard: 300 };
// Without a graphics card most of a visit is painting, so most are without motion.
const motionEvery = 5;
const goneMs = 60_000;

/** One visit from home to home, another way each time: a collection, then by turns a story or an oath. */
export async function visitOnce(
  visitor: Visitor,
  ways: readonly WayToStory[],
  n: number,
  heard = hurry.heard,
): Promise<void> {
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
    await pause(heard);
  } else {
    for (const words of ways[n % ways.length]?.taps ?? []) await tap(words);
    await pause(heard);
  }
  await visitor.home();
}

/** Leaves the kiosk alone until it is back at its attract screen. */
export async function everybodyLeaves({ page, says }: Visitor): Promise<void> {
  const invitation = says('attract.touch');
  const until = performance.now() + goneMs;
  while (performance.now() < until) {
    if (await page.run((words) => document.body.textContent?.includes(words) === true, invitation)) return;
    await pause(500);
  }
  throw new Error('the kiosk did not return to its attract screen');
}
