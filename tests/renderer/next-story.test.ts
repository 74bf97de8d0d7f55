import { describe, expect, test } from 'vitest';
import type { Card, CollectionCard } from '../../content/catalogue.ts';
import { nextStory } from '../../renderer/next-story.ts';

const pack = 'library';
const story = (id: string): Card => ({
  kind: 'story',
  pack,
  id,
  title: { en: id },
});
const list = (id: string, kind: CollectionCard['kind'], items: string[]): CollectionCard => ({
  pack,
  id,
  kind,
  title: { en: id },
  items,
  orders: [],
});
const cards = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [`${pack}/${id}`, story(id)]));
const listed = {
  cards,
  collections: [list('shelf', 'shelf', ['a', 'b', 'days', 'd']), list('days', 'series', ['c', 'a'])],
};
const through = (id: string) => [
  { screen: 'home' } as const,
  { screen: 'collection', ref: { pack, id }, order: 0 } as const,
];
const next = (id: string, collection?: string) =>
  nextStory(listed, collection ? through(collection) : [], { pack, id })?.id;

describe('what to hear next', () => {
  test('is the next in the collection that the visitor came through', () =>
    expect(next('a', 'shelf')).toBe('b'));
  test('is the next episode, when nothing else is known', () => expect(next('c')).toBe('a'));
  test('is the first episode where a series comes next on the shelf', () =>
    expect(next('b', 'shelf')).toBe('c'));
  test('is nothing after the last', () => expect(next('d', 'shelf')).toBeUndefined());
  test('goes on on the shelf after the last episode that stands there too', () =>
    expect(next('a', 'days')).toBe('b'));
  test('is nothing for a story that stands nowhere', () => expect(next('z')).toBeUndefined());
});
