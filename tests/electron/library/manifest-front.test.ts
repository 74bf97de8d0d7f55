import { describe, expect, it } from 'vitest';
import type { Manifest, ManifestFront } from '../../../content/pack.ts';
import { manifestFront } from '../../../electron/library/manifest-front.ts';
import { sampleManifest } from '../../fakes/sample-manifest.ts';

const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value));
const whole: Manifest = sampleManifest();
const front: ManifestFront = (() => {
  const { collections: _, exhibits: _1, stories: _2, files: _3, ...rest } = whole;
  return rest;
})();
const { collections, exhibits, stories, files } = whole;
const lists = { collections, exhibits, stories, files };

describe('the front of a manifest', () => {
  it('is what stands before the long lists', () => {
    expect(manifestFront(bytesOf({ ...front, ...lists }))).toEqual(front);
  });

  it('keeps what may be left out', () => {
    const more = { ...front, validFrom: '2026', validUntil: '2027-01', minimumKiosk: '0.1.0' };
    expect(manifestFront(bytesOf({ ...more, ...lists }))).toEqual(more);
  });

  it('is not misled by a text that looks like a list', () => {
    const more = { ...front, summary: { en: 'He wrote ,"exhibits":[ and "attract": too' } };
    expect(manifestFront(bytesOf({ ...more, ...lists }))).toEqual(more);
  });

  it.each<[string, Buffer]>([
    ['the lists stand first', bytesOf({ format: 1, ...lists, ...front })],
    ['a bound stands after a list', bytesOf({ ...front, ...lists, validUntil: '2027' })],
    ['it is written with spaces', Buffer.from(JSON.stringify({ ...front, ...lists }, undefined, 2))],
    ['it is no JSON', Buffer.from('{"id":"a,"exhibits":[')],
    ['it has no lists', bytesOf(front)],
  ])('is not told when %s', (_, bytes) => {
    expect(manifestFront(bytes)).toBeUndefined();
  });
});
