import { describe, expect, test } from 'vitest';
import { type Catalogue, catalogueOf } from '../../content/catalogue.ts';
import { samplesOf } from '../../renderer/prove-catalogue.ts';
import { sampleManifest } from '../fakes/sample-manifest.ts';

const catalogue = (...packs: [string, number][]): Catalogue =>
  catalogueOf(
    packs.map(([id, version]) => sampleManifest(id, version)),
    0,
  );
const namesOf = ({ sounds }: ReturnType<typeof samplesOf>) => sounds.map(({ pack, id }) => `${pack}/${id}`);

describe('what new packs are tried by', () => {
  const packs = catalogue(['a', 1], ['b', 2]);

  test('is what they have', () => {
    const samples = samplesOf(packs, new Set(['b']));
    expect(samples.pictures).toEqual(['pack://b/2/pictures/lamp.small.webp']);
    expect(namesOf(samples)).toEqual(['b/night', 'b/vow']);
  });

  test('is anything if none is new, or if what is new is not in the catalogue today', () => {
    expect(samplesOf(packs, new Set()).pictures).toHaveLength(2);
    expect(samplesOf(packs, new Set(['c'])).pictures).toHaveLength(2);
  });

  test('is three of each at most, and nothing of an empty catalogue', () => {
    const many = samplesOf(catalogue(['a', 1], ['b', 1], ['c', 1], ['d', 1]), new Set(['a', 'b', 'c', 'd']));
    expect([many.pictures.length, many.sounds.length]).toEqual([3, 3]);
    expect(samplesOf(catalogue(), new Set(['a']))).toEqual({ pictures: [], sounds: [] });
  });
});
