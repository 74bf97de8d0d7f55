import { type Card, type Catalogue, type CollectionCard, type Ref, refKey } from '../content/catalogue.ts';
import type { Trail } from './route.ts';

type Listed = Pick<Catalogue, 'cards' | 'collections'>;

/**
 * What to hear after a story: the next in the collection that the visitor came through, else in a series or
 * on a shelf that has it. A series on a shelf stands for its first episode.
 */
export function nextStory({ cards, collections }: Listed, trail: Trail, { pack, id }: Ref): Card | undefined {
  const rank = (collection: CollectionCard): number => {
    const through = trail.some(
      (place) => place.screen === 'collection' && place.ref.pack === pack && place.ref.id === collection.id,
    );
    return (through ? 0 : 2) + (collection.kind === 'series' ? 0 : 1);
  };
  const lists = collections
    .filter((collection) => collection.pack === pack && collection.items.includes(id))
    .filter(({ kind }) => kind === 'series' || kind === 'shelf')
    .sort((a, b) => rank(a) - rank(b));
  for (const { items } of lists) {
    const next = items[items.indexOf(id) + 1];
    if (next === undefined) continue;
    const series = collections.find((one) => one.pack === pack && one.id === next && one.kind === 'series');
    const card = cards[refKey({ pack, id: series?.items[0] ?? next })];
    if (card?.kind === 'story') return card;
  }
  return undefined;
}
