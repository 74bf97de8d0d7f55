import { describe, expect, test } from 'vitest';
import { type Catalogue, catalogueOf } from '../../content/catalogue.ts';
import { type Samples, samplesOf } from '../../renderer/prove-catalogue.ts';
import { sampleManifest } from '../fakes/sample-manifest.ts';

const catalogue = (...packs: [string, number][]): Catalogue =>
  catalogueOf(
    packs.map(([id, version]) => sampleManifest(id, version)),
    0,
  );
const namesOf = ({ sounds }: Samples) => sounds.map(({ pack, id }) => `${pack}/${id}`);

describe('what new packs are tried by', () => {
  const packs = catalogue(['a', 1], ['b', 2], ['c', 1]);

  test('is what each of them has, so that a good one can not speak for a broken one', () => {
    const [first, second, ...rest] = samplesOf(packs, new Set(['b', 'c']));
    expect(first?.pictures).toEqual(['pack://b/2/pictures/lamp.small.webp']);
    expect(first && namesOf(first)).toEqual(['b/night', 'b/vow']);
    expect(second && namesOf(second)).toEqual(['c/night', 'c/vow']);
    expect(rest).toEqual([]);
  });

  test('is anything if none is new, or if what is new is not in the catalogue today', () => {
    for (const named of [new Set<string>(), new Set(['d'])]) {
      const [all, ...rest] = samplesOf(packs, named);
      expect([all?.pictures.length, rest.length]).toEqual([3, 0]);
    }
  });

  test('is three of each at most, and nothing of an empty catalogue', () => {
    const [many] = samplesOf(catalogue(['a', 1], ['b', 1], ['c', 1], ['d', 1]), new Set());
    expect([many?.pictures.length, many?.sounds.length]).toEqual([3, 3]);
    expect(samplesOf(catalogue(), new Set(['a']))).toEqual([{ pictures: [], sounds: [] }]);
  });
});
