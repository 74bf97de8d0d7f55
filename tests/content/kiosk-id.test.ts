import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kioskIdFrom, kioskIdSchema } from '../../content/kiosk-id.ts';

const random = fc.uint8Array({ minLength: 11, maxLength: 11 });
const isId = (text: string) => kioskIdSchema.safeParse(text).success;

describe('the number of a kiosk', () => {
  it('is three groups of four signs that nobody confuses', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const id = kioskIdFrom(bytes);
        expect(id).toMatch(/^[2-9a-hjkmnp-z]{4}(-[2-9a-hjkmnp-z]{4}){2}$/);
        expect(isId(id)).toBe(true);
      }),
    );
  });

  it('shows any one slip, and any two signs that change places', () => {
    fc.assert(
      fc.property(
        random,
        fc.nat({ max: 13 }),
        fc.constantFrom(...'23456789abcdefghjkmnpqrstuvwxyz'),
        (bytes, at, sign) => {
          const id = kioskIdFrom(bytes);
          const slip = [...id];
          if (slip[at] === '-' || slip[at] === sign) return;
          slip[at] = sign;
          expect(isId(slip.join(''))).toBe(false);
          const [one = '', other = ''] = [id[at], id[at + 1]];
          if (one === other || one === '-' || other === '-' || other === '') return;
          expect(isId(id.slice(0, at) + other + one + id.slice(at + 2))).toBe(false);
        },
      ),
    );
  });

  it.each(['', 'abcd', 'abcd-efgh', 'ABCD-EFGH-JKMN', '2222-2222-2222 ', 'il0o-1111-2222'])(
    'is not: %s',
    (text) => {
      expect(isId(text)).toBe(false);
    },
  );
});
