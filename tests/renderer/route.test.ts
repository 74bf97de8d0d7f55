import { describe, expect, test } from 'vitest';
import { goBack, goTo, type Place, placeKey, replaceLast, type Trail } from '../../renderer/route.ts';

const home: Place = { screen: 'home' };
const ref = { pack: 'hall', id: 'lamp' };
const exhibit: Place = { screen: 'exhibit', ref, picture: 0 };
const story: Place = { screen: 'story', ref: { pack: 'hall', id: 'night' } };
const trail: Trail = [home, exhibit, story];

describe('the way of a visitor', () => {
  test('a new place is added at its end', () => {
    expect(goTo([home], exhibit)).toEqual([home, exhibit]);
  });

  test('a place that is already on the way is gone back to', () => {
    expect(goTo(trail, { ...exhibit, picture: 2 })).toEqual([home, { ...exhibit, picture: 2 }]);
  });

  test('the pages of the staff desk are places of their own', () => {
    const [content, imports] = [
      { screen: 'staff', page: 'content' },
      { screen: 'staff', page: 'import' },
    ] as const;
    expect(goTo([content], imports)).toEqual([content, imports]);
    expect(goTo([content, imports], content)).toEqual([content]);
    expect(goTo([home], content)).toEqual([home, content]);
  });

  test('the same thing on another screen is another place', () => {
    expect(goTo([home, exhibit], { screen: 'zoom', ref, picture: 0 })).toHaveLength(3);
  });

  test('going back takes the last place away, but never home', () => {
    expect(goBack(trail)).toEqual([home, exhibit]);
    expect(goBack([home])).toEqual([home]);
    expect(goBack([])).toEqual([]);
  });

  test('another picture of the same exhibit replaces the last place', () => {
    expect(replaceLast([home, exhibit], { ...exhibit, picture: 1 })).toEqual([
      home,
      { ...exhibit, picture: 1 },
    ]);
  });

  test('two pictures of one exhibit are the same screen, two exhibits are not', () => {
    expect(placeKey({ ...exhibit, picture: 1 })).toBe(placeKey(exhibit));
    expect(placeKey({ ...exhibit, ref: { pack: 'hall', id: 'pen' } })).not.toBe(placeKey(exhibit));
    expect(placeKey(home)).toBe('home');
  });
});
