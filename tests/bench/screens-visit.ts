import { type CollectionCard, refKey } from '../../content/catalogue.ts';
import { type Visitor, waysToStories } from './visitor.ts';

/** Goes from home through every visitor screen and back to home, touching what there is on each. */
export async function visitEveryScreen(visitor: Visitor): Promise<void> {
  await comfort(visitor);
  const seen = new Set<CollectionCard['kind']>();
  for (const collection of visitor.catalogue.collections) {
    if (seen.has(collection.kind)) continue;
    seen.add(collection.kind);
    await oneCollection(visitor, collection);
  }
  await exhibitAndStory(visitor);
  await recital(visitor);
}

async function comfort({ tap, says }: Visitor): Promise<void> {
  for (let n = 0; n < 3; n++) await tap(says('comfort.text'));
  for (let n = 0; n < 2; n++) await tap(says('comfort.contrast'));
  for (let n = 0; n < 2; n++) await tap(says('comfort.reach'));
}

async function oneCollection(visitor: Visitor, collection: CollectionCard): Promise<void> {
  const { catalogue, name, says, tap } = visitor;
  const { pack, items } = collection;
  // A series stands on a shelf, not on home.
  const shelf = catalogue.collections.find((one) => one.pack === pack && one.items.includes(collection.id));
  if (shelf) await tap(name(shelf.title));
  await tap(name(collection.title));
  const order = collection.orders.at(-1);
  if (order) await tap(name(order.title));
  const first = catalogue.cards[refKey({ pack, id: items[0] ?? '' })];
  if (first && first.kind !== 'series') {
    await tap(name(first.title));
    await tap(says('bar.back'));
  }
  await visitor.changeLanguage();
  await visitor.changeLanguage();
  await visitor.home();
}

async function exhibitAndStory(visitor: Visitor): Promise<void> {
  const { says, tap } = visitor;
  const ways = await waysToStories(visitor);
  const way = ways.find(({ taps }) => taps.length === 3) ?? ways[0];
  if (!way) return;
  for (const words of way.taps) await tap(words);
  await tap(says('story.pause'));
  await tap(says('story.play'));
  for (let n = 0; n < 3; n++) await tap(says('story.forward'));
  await tap(says('story.back'));
  await changeSpeed(visitor, 1, 1.5);
  await changeSpeed(visitor, 1.5, 1);
  await visitor.home();
}

/** By the menu of a story. */
export async function changeSpeed({ says, tap }: Visitor, from: number, to: number): Promise<void> {
  await tap(says('story.speedNow', { speed: from }));
  await tap(`${to}×`);
}

async function recital(visitor: Visitor): Promise<void> {
  const { catalogue, name, says, tap } = visitor;
  const [oath] = catalogue.oaths;
  const card = oath && catalogue.cards[refKey(oath)];
  if (!card) return;
  await tap(name(card.title));
  for (const word of ['start', 'begin', 'pause', 'resume', 'skip', 'repeat', 'back']) {
    await tap(says(`recital.${word}`));
  }
  await visitor.home();
}
