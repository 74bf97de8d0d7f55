import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../content/manifest.ts';
import type { Manifest } from '../../content/pack.ts';
import { sampleManifest } from '../fakes/sample-manifest.ts';

const problemsOf = (value: unknown) => {
  const parsed = parseManifest(value);
  return parsed.kind === 'good' ? [] : parsed.problems.map(({ place, message }) => `${place}: ${message}`);
};
const sample: Manifest = sampleManifest();
const [exhibit, gallery, story, oath] = [
  sample.exhibits[0] as Manifest['exhibits'][number],
  sample.collections[0] as Manifest['collections'][number],
  sample.stories[0] as Manifest['stories'][number],
  sample.oaths[0] as Manifest['oaths'][number],
];
const [chapter] = story.chapters;
const [picture] = exhibit.pictures;

describe('a manifest', () => {
  it('in which nothing is wrong is taken', () => {
    expect(problemsOf(sample)).toEqual([]);
  });

  it('names the place that is wrong, deep down too', () => {
    const stories = [story, story, { ...story, chapters: [{ ...chapter, duration: 0 }] }];
    expect(problemsOf({ ...sample, stories })).toEqual([
      'stories.2.chapters.0.duration: expected seconds above 0',
    ]);
  });

  it.each<[Partial<Record<keyof Manifest, unknown>>, string]>([
    [{ format: 2 }, 'format: expected 1: this kiosk reads pack format 1'],
    [{ version: 0 }, 'version: expected a whole number from 1'],
    [{ languages: [] }, 'languages: expected at least one language'],
    [{ accent: 'red' }, 'accent: expected a colour such as #a5281f'],
    [{ title: { en: '' } }, 'title.en: expected a text'],
    [{ title: { English: 'x' } }, 'title.English: expected a language tag such as en or zh-Hans'],
    [{ minimumKiosk: 'new' }, 'minimumKiosk: expected a version such as 1.2.0'],
    [{ exhibits: [exhibit, exhibit] }, 'exhibits.1.id: "lamp" is used twice'],
    [{ stories: [story, story] }, 'stories.1.id: "night" is used twice'],
    [{ oaths: [{ ...oath, id: 'lamp' }] }, 'oaths.0.id: "lamp" is also in exhibits'],
    [{ daily: ['day'] }, 'daily.0: names the story "day", which is not in the pack'],
    [{ daily: ['lamp'] }, 'daily.0: names the story "lamp", which is not in the pack'],
    [
      { exhibits: [{ ...exhibit, story: 'day' }] },
      'exhibits.0.story: names the story "day", which is not in the pack',
    ],
    [
      { exhibits: [{ ...exhibit, related: ['day'] }] },
      'exhibits.0.related.0: names "day", which is not in the pack',
    ],
    [
      { collections: [{ ...gallery, items: ['day'] }] },
      'collections.0.items: names the exhibit "day", which is not in the pack',
    ],
    [
      { collections: [{ ...gallery, kind: 'shelf' }] },
      'collections.0.items: names the story "lamp", which is no story',
    ],
    [
      { collections: [{ ...gallery, kind: 'series', items: ['gallery'] }] },
      'collections.0.items: names the story "gallery", which is no story',
    ],
    [
      { stories: [{ ...story, chapters: [{ ...chapter, audio: 'audio/x.opus' }] }] },
      'stories.0.chapters.0.audio: names the file "audio/x.opus", which the pack does not list',
    ],
    [
      {
        exhibits: [
          { ...exhibit, pictures: [{ ...picture, tiles: { folder: 't', size: 1, width: 1, height: 1 } }] },
        ],
      },
      'exhibits.0.pictures.0.tiles.folder: names the folder "t", of which the pack lists no file',
    ],
    [
      { oaths: [{ ...oath, lines: [{ text: 'x', audio: 'a.opus' }] }] },
      'oaths.0.lines.0.audio: names the file "a.opus", which the pack does not list',
    ],
  ])('with %j says what is wrong', (change, problem) => {
    expect(problemsOf({ ...sample, ...change })).toEqual([problem]);
  });

  it('may have a story once in each language, and a shelf with a series', () => {
    const series = { ...gallery, id: 'series', kind: 'series', items: ['night'] };
    const shelf = { ...gallery, id: 'shelf', kind: 'shelf', items: ['night', 'series'] };
    const stories = [story, { ...story, language: 'zh-Hans' }];
    expect(problemsOf({ ...sample, stories, collections: [series, shelf] })).toEqual([]);
  });

  it('tells all that is wrong at once', () => {
    expect(problemsOf({ ...sample, version: 0, accent: 1, daily: 'x' })).toHaveLength(3);
  });

  it('is refused, never a throw, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (value) => {
        expect(parseManifest(value).kind).toBe('bad');
      }),
    );
  });

  it('is taken or refused, never a throw, with any part replaced by anything', () => {
    const key = fc.constantFrom(...(Object.keys(sample) as (keyof Manifest)[]));
    fc.assert(
      fc.property(key, fc.jsonValue(), (part, value) => {
        expect(['good', 'bad']).toContain(parseManifest({ ...sample, [part]: value }).kind);
      }),
    );
  });

  it('a thousand levels deep is read in no time', () => {
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`);
    expect(problemsOf({ ...sample, deep, exhibits: [{ ...exhibit, text: deep }] })).not.toEqual([]);
  });
});
