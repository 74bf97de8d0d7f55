import { expect, it } from 'vitest';
import { isWholeOgg } from '../../../build/packs/ogg.ts';
import { tone } from '../../fakes/sample-pack.ts';

it('a sound is whole only with all of its bytes, and no more', () => {
  expect(isWholeOgg(tone)).toBe(true);
  for (let length = 0; length < tone.length; length++) {
    expect(isWholeOgg(tone.subarray(0, length)), `cut at ${length}`).toBe(false);
  }
  expect(isWholeOgg(Buffer.concat([tone, Buffer.from('x')]))).toBe(false);
  expect(isWholeOgg(Buffer.alloc(tone.length))).toBe(false);
});
