import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captureLimits } from '../../content/capture.ts';
import { signatureSchema } from '../../content/capture-entry.ts';
import {
  beginStroke,
  boxOf,
  drawOn,
  mostPoints,
  pointAt,
  type Signature,
  signatureField,
  signatureSvg,
  strokePath,
  withoutLastStroke,
} from '../../content/signature.ts';

const place = fc.tuple(
  fc.double({ noNaN: true, min: -2, max: 3 }),
  fc.double({ noNaN: true, min: -2, max: 3 }),
);
const drawing = fc
  .array(fc.array(place, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 8 })
  .map((strokes) =>
    strokes.reduce<Signature>((drawn, [first = [0, 0], ...rest]) => {
      const begun = beginStroke(drawn, pointAt(...first));
      return rest.reduce((all, [x, y]) => drawOn(all, pointAt(x, y)), begun);
    }, []),
  );

describe('a signature', () => {
  it('is whole numbers within its field, however wildly it is drawn', () => {
    fc.assert(fc.property(drawing, (signature) => signatureSchema.safeParse(signature).success));
  });

  it('has a stroke for each time that a finger came down, and loses them one by one', () => {
    fc.assert(
      fc.property(drawing, (signature) => {
        expect(withoutLastStroke(beginStroke(signature, [1, 2]))).toEqual(signature);
      }),
    );
    expect(withoutLastStroke([])).toEqual([]);
  });

  it('does not grow where nothing moves, before it begins, and beyond its limit', () => {
    const dot = beginStroke([], [5, 5]);
    expect(drawOn(dot, [5, 5])).toBe(dot);
    expect(drawOn([], [5, 5])).toEqual([]);
    let long = dot;
    for (let n = 0; n < mostPoints * 2; n++) long = drawOn(long, [n % 1000, n % 400]);
    expect(long.flat()).toHaveLength(mostPoints);
    expect(beginStroke(long, [1, 1])).toBe(long);
    expect(JSON.stringify(long).length).toBeLessThan(captureLimits.signature.bytes);
  });

  it('is a smooth path through its points; a dot for one', () => {
    expect(strokePath([])).toBe('');
    expect(strokePath([[3, 4]])).toBe('M3 4h0.1');
    expect(
      strokePath([
        [0, 0],
        [10, 10],
      ]),
    ).toBe('M0 0L10 10');
    expect(
      strokePath([
        [0, 0],
        [10, 0],
        [20, 10],
      ]),
    ).toBe('M0 0Q10 0 15 5L20 10');
    fc.assert(fc.property(drawing, (signature) => !/NaN|undefined/.test(signatureSvg(signature))));
    expect(signatureSvg([[[3, 4]]])).toMatch(
      /^<svg [^>]*viewBox="0 0 1000 400"[^>]*><path d="M3 4h0.1"\/><\/svg>\n$/,
    );
  });

  it('lies within its box, which is never tiny', () => {
    fc.assert(
      fc.property(drawing, (signature) => {
        const { x, y, width, height } = boxOf(signature);
        for (const [left, top] of signature.flat()) {
          expect(left).toBeGreaterThanOrEqual(x);
          expect(left).toBeLessThanOrEqual(x + width);
          expect(top).toBeGreaterThanOrEqual(y);
          expect(top).toBeLessThanOrEqual(y + height);
        }
        expect(width).toBeGreaterThanOrEqual(200);
        expect(height).toBeLessThanOrEqual(signatureField.height + 40);
      }),
    );
  });
});
