import { describe, expect, test } from 'vitest';
import type { Catalogue, CollectionCard } from '../../../../content/catalogue.ts';
import { homeCards, itemsOf } from '../../../../renderer/screens/visitor/home-cards.ts';

const collection = (id: string, kind: CollectionCard['kind'], items = ['lamp']): CollectionCard => ({
  pack: 'hall',
  id,
  kind,
  title: { en: id },
  items,
  orders: [],
});

const catalogue = (collections: CollectionCard[], oaths: string[] = []): Catalogue => ({
  packs: [],
  collections,
  cards: Object.fromEntries(
    ['lamp', ...oaths].map((id) => [
      `hall/${id}`,
      { pack: 'hall', id, kind: id === 'lamp' ? 'exhibit' : 'oath', title: { en: id } } as const,
    ]),
  ),
  oaths: oaths.map((id) => ({ pack: 'hall', id })),
  programmes: [],
});

const ids = (shown: ReturnType<typeof homeCards>) =>
  shown.cards.map((card) => (card.kind === 'collection' ? card.collection.id : card.kind));

describe('what home offers', () => {
  test('a route is the large one, then what is heard and recited, then the rest in its order', () => {
    const shown = homeCards(
      catalogue(
        [
          collection('time', 'timeline'),
          collection('way', 'route'),
          collection('things', 'gallery'),
          collection('books', 'shelf'),
        ],
        ['party'],
      ),
    );
    expect(shown.hero?.id).toBe('way');
    expect(ids(shown)).toEqual(['books', 'oaths', 'time', 'things']);
  });

  test('without a route the first collection is the large one', () => {
    expect(homeCards(catalogue([collection('things', 'gallery')])).hero?.id).toBe('things');
  });

  test('a series on a shelf is reached through the shelf, another one stands by itself', () => {
    const shown = homeCards(
      catalogue([
        collection('way', 'route'),
        collection('books', 'shelf', ['days']),
        collection('days', 'series'),
        collection('nights', 'series'),
      ]),
    );
    expect(ids(shown)).toEqual(['books', 'nights']);
  });

  test('a hall without oaths has no red card, an empty one no card at all', () => {
    expect(ids(homeCards(catalogue([collection('way', 'route')])))).toEqual([]);
    expect(homeCards(catalogue([]))).toEqual({ cards: [] });
  });

  test('twenty collections all have their place', () => {
    const many = Array.from({ length: 20 }, (_, n) => collection(`c${n}`, n % 2 ? 'gallery' : 'timeline'));
    const shown = homeCards(catalogue(many));
    expect(shown.cards).toHaveLength(19);
  });

  test('an item that is not there is left out', () => {
    expect(itemsOf(catalogue([]), collection('things', 'gallery', ['lamp', 'gone']))).toHaveLength(1);
  });
});
