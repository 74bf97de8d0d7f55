import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newKey, sealed, unsealed } from '../../../electron/records/cipher.ts';

describe('a sealed box', () => {
  it('opens with its key and its words alone', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), fc.string(), (bytes, about, other) => {
        const key = newKey();
        const box = sealed(bytes, key, about);
        expect(unsealed(box, key, about)).toEqual(Buffer.from(bytes));
        expect(unsealed(box, newKey(), about)).toBeUndefined();
        if (other !== about) expect(unsealed(box, key, other)).toBeUndefined();
      }),
    );
  });

  it('does not open once it is changed or cut off', () => {
    const key = newKey();
    const box = sealed(Buffer.from('words'), key, 'about');
    for (let at = 0; at < box.length; at++) {
      const changed = Buffer.from(box);
      changed[at] = (changed[at] ?? 0) ^ 0x80;
      expect(unsealed(changed, key, 'about')).toBeUndefined();
      expect(unsealed(box.subarray(0, at), key, 'about')).toBeUndefined();
    }
  });

  it('is never the same twice', () => {
    const key = newKey();
    expect(sealed(Buffer.from('x'), key, '').equals(sealed(Buffer.from('x'), key, ''))).toBe(false);
  });
});
