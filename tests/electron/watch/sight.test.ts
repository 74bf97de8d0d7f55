import { describe, expect, it } from 'vitest';
import { isBlank, noSights, type Sight, seen, sightOf } from '../../../electron/watch/sight.ts';

const pixels = (...colours: [number, number, number][]) =>
  new Uint8Array(colours.flatMap(([red, green, blue]) => [blue, green, red, 255]));

describe('what a look at the picture shows', () => {
  it.each<[string, Uint8Array, Sight]>([
    ['one colour is blank', pixels([18, 16, 14], [18, 16, 14], [18, 16, 14]), 'blank'],
    ['a single word is a picture', pixels([18, 16, 14], [18, 16, 14], [18, 17, 14]), 'picture'],
    ['no picture says nothing', new Uint8Array(), 'unknown'],
  ])('%s', (_, bytes, sight) => {
    expect(sightOf(bytes)).toBe(sight);
  });

  it.each<[string, Sight[], boolean]>([
    ['blank once may be a change of screens', ['picture', 'blank'], false],
    ['blank twice in a row is blank', ['blank', 'blank'], true],
    ['a picture in between begins anew', ['blank', 'picture', 'blank'], false],
    ['a look that says nothing changes nothing', ['blank', 'unknown', 'blank'], true],
    ['nothing is ever known', ['unknown', 'unknown', 'unknown'], false],
  ])('%s', (_, sights, blank) => {
    expect(isBlank(sights.reduce(seen, noSights))).toBe(blank);
  });
});
