import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueOf, isValidOn, refKey, sameRef } from '../../content/catalogue.ts';
import type { Manifest } from '../../content/pack.ts';
import { sampleManifest } from '../fakes/sample-manifest.ts';
import { sampleProgramme } from '../fakes/sample-programme.ts';

const english = sampleManifest().stories[0] as Manifest['stories'][number];
const chinese = { ...english, language: 'zh-Hans', title: '夜', summary: '一夜' };

describe('the catalogue', () => {
  it('has a card for each exhibit, story, series and oath, by pack and id', () => {
    const { cards } = catalogueOf([sampleManifest('one'), sampleManifest('two')], 0);
    expect(Object.keys(cards)).toEqual([
      'one/lamp',
      'one/night',
      'one/vow',
      'two/lamp',
      'two/night',
      'two/vow',
    ]);
    expect(cards['one/lamp']).toMatchObject({
      kind: 'exhibit',
      picture: { url: 'pack://one/1/pictures/lamp.webp' },
    });
    expect(cards['one/vow']).toMatchObject({ kind: 'oath', count: 1 });
  });

  it('joins the editions of a story to one card, with the seconds of each', () => {
    const { cards } = catalogueOf([{ ...sampleManifest(), stories: [english, chinese] }], 0);
    expect(cards['sample/night']).toMatchObject({
      title: { en: 'Night', 'zh-Hans': '夜' },
      seconds: { en: 120, 'zh-Hans': 120 },
      summary: { en: 'Night', 'zh-Hans': '一夜' },
    });
  });

  it('has a card for a series, with the number of its episodes', () => {
    const series = { id: 'days', kind: 'series' as const, title: { en: 'Days' }, items: ['night'] };
    const { cards, collections } = catalogueOf([{ ...sampleManifest(), collections: [series] }], 0);
    expect(cards['sample/days']).toMatchObject({ kind: 'series', count: 1 });
    expect(collections).toMatchObject([{ pack: 'sample', id: 'days', orders: [] }]);
  });

  it('has a card for a programme, with the number of its steps and how long it takes', () => {
    const programme = sampleProgramme();
    const { cards, programmes } = catalogueOf([{ ...sampleManifest(), programmes: [programme] }], 0);
    expect(programmes).toEqual([{ pack: 'sample', id: 'visit' }]);
    expect(cards['sample/visit']).toMatchObject({
      kind: 'programme',
      title: programme.title,
      count: programme.steps.length,
      minutes: 30,
    });
  });

  it('takes the stories of the day in turn, over all packs, also before 1970', () => {
    const packs = [sampleManifest('one'), sampleManifest('two')];
    const days = [-2, -1, 0, 1, 2].map((day) => catalogueOf(packs, day).daily?.pack);
    expect(days).toEqual(['one', 'two', 'one', 'two', 'one']);
    expect(catalogueOf([{ ...sampleManifest(), daily: [] }], 3).daily).toBeUndefined();
  });

  it('of no packs is empty', () => {
    expect(catalogueOf([], 5)).toEqual({ packs: [], collections: [], cards: {}, oaths: [], programmes: [] });
  });

  it('of any packs has a card for each of their things and never throws', () => {
    const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/);
    const ids = fc.uniqueArray(id, { maxLength: 6 });
    const pack = fc.record({ id, exhibits: ids, stories: ids, daily: fc.array(id, { maxLength: 3 }) });
    const packs = fc.uniqueArray(pack, { maxLength: 4, selector: (one) => one.id });
    fc.assert(
      fc.property(packs, fc.integer(), (given, day) => {
        const [lamp] = sampleManifest().exhibits as [Manifest['exhibits'][number]];
        const manifests = given.map(
          (one): Manifest => ({
            ...sampleManifest(one.id),
            exhibits: one.exhibits.map((exhibit) => ({ ...lamp, id: exhibit, pictures: [] })),
            stories: one.stories.flatMap((story) =>
              [english, chinese].map((edition) => ({ ...edition, id: story })),
            ),
            oaths: [],
            daily: one.daily,
          }),
        );
        const { cards, daily } = catalogueOf(manifests, day);
        for (const one of given)
          for (const thing of [...one.exhibits, ...one.stories])
            expect(cards[refKey({ pack: one.id, id: thing })]).toMatchObject({ pack: one.id, id: thing });
        expect(daily !== undefined).toBe(given.some((one) => one.daily.length > 0));
      }),
      { numRuns: 60 },
    );
  });

  it('with 5,000 exhibits is made in less than half a second', () => {
    const [lamp] = sampleManifest().exhibits as [Manifest['exhibits'][number]];
    const exhibits = Array.from({ length: 5000 }, (_, n) => ({ ...lamp, id: `lamp-${n}` }));
    const begun = performance.now();
    expect(Object.keys(catalogueOf([{ ...sampleManifest(), exhibits }], 0).cards)).toHaveLength(5002);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

it('two refs are the same when pack and id are', () => {
  const ref = { pack: 'a', id: 'b' };
  expect(sameRef(ref, { ...ref })).toBe(true);
  expect(sameRef(ref, { pack: 'b', id: 'a' })).toBe(false);
  expect(sameRef(ref, { pack: 'a', id: 'c' })).toBe(false);
});

describe('the days on which a pack is shown', () => {
  it.each([
    [{}, true],
    [{ validFrom: '2026-11-22' }, true],
    [{ validFrom: '2026-11-23' }, false],
    [{ validFrom: '2026', validUntil: '2026' }, true],
    [{ validUntil: '2026-11' }, true],
    [{ validUntil: '2026-10' }, false],
    [{ validUntil: '2026-11-21' }, false],
  ])('%j holds on 22 November 2026: %s', (bounds, shown) => {
    expect(isValidOn({ ...sampleManifest(), ...bounds }, '2026-11-22')).toBe(shown);
  });
});
