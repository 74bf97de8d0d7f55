import { type Card, type Catalogue, type CollectionCard, refKey } from '../../../content/catalogue.ts';

/** One card of the home screen. */
export type HomeCard =
  | { readonly kind: 'collection'; readonly collection: CollectionCard }
  | { readonly kind: 'oaths' | 'programmes'; readonly cards: readonly Card[] };

export type HomeCards = { readonly hero?: CollectionCard; readonly cards: readonly HomeCard[] };

/** The cards of a collection's items, in its order or in another one; what is missing is left out. */
export const itemsOf = (
  { cards }: Catalogue,
  collection: CollectionCard,
  items: readonly string[] = collection.items,
): Card[] => items.flatMap((id) => cards[refKey({ pack: collection.pack, id })] ?? []);

/**
 * What home offers: first a route (or whatever comes first), large; then what can be heard, recited and done together;
 * then the rest in the authors' order. A collection inside another one is reached through it.
 */
export function homeCards(catalogue: Catalogue): HomeCards {
  const inside = new Set(
    catalogue.collections.flatMap(({ pack, items }) => items.map((id) => refKey({ pack, id }))),
  );
  const top = catalogue.collections.filter((collection) => !inside.has(refKey(collection)));
  const hero = top.find(({ kind }) => kind === 'route') ?? top[0];
  const rest = top.filter((collection) => collection !== hero);
  const isHeard = ({ kind }: CollectionCard) => kind === 'shelf' || kind === 'series';
  const card = (collection: CollectionCard): HomeCard => ({ kind: 'collection', collection });
  const list = (kind: 'oaths' | 'programmes'): HomeCard[] => {
    const found = catalogue[kind].flatMap((ref) => catalogue.cards[refKey(ref)] ?? []);
    return found.length > 0 ? [{ kind, cards: found }] : [];
  };
  return {
    ...(hero && { hero }),
    cards: [
      ...rest.filter(isHeard).map(card),
      ...list('oaths'),
      ...list('programmes'),
      ...rest.filter((collection) => !isHeard(collection)).map(card),
    ],
  };
}
