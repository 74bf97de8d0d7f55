import { describe, expect, it } from 'vitest';
import { weakness } from '../../content/weak-pin.ts';

describe('a PIN', () => {
  it.each([
    ['', 'length'],
    ['123', 'length'],
    ['1234567890123', 'length'],
    ['12a4', 'length'],
    ['١٢٣٤', 'length'],
    ['0000', 'alike'],
    ['777777777777', 'alike'],
    ['1234', 'row'],
    ['456789', 'row'],
    ['9876', 'row'],
    ['1212', 'repeated'],
    ['123123', 'repeated'],
    ['482482482', 'repeated'],
  ])('%j is refused: %s', (pin, why) => {
    expect(weakness(pin)).toBe(why);
  });

  it.each(['2580', '1935', '0715', '113355', '481516234208'])('%j can be chosen', (pin) => {
    expect(weakness(pin)).toBeUndefined();
  });
});
