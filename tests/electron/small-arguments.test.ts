import { describe, expect, it } from 'vitest';
import { mostPacks } from '../../content/channel.ts';
import { isSmall } from '../../electron/small-arguments.ts';

const most = 65_536;
const endless: unknown[] = [];
endless.push(endless);
let deep: unknown = 'deep';
for (let n = 0; n < 200_000; n += 1) deep = [deep];

describe('what a page hands over', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no arguments', []],
    ['a reference', [{ pack: 'long-march-guizhou', id: 'zunyi-meeting' }]],
    ['a text of 60,000 signs', ['长'.repeat(60_000)]],
    [
      'the names of all packs that a stick can hold',
      [
        {
          stick: 'a'.repeat(64),
          allowExpired: true,
          packs: Array.from({ length: mostPacks }, () => 'p'.repeat(64)),
        },
      ],
    ],
    ['an object without a prototype', [Object.create(null)]],
  ])('is small: %s', (_, value) => {
    expect(isSmall(value, most)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['a text of 64 kB', ['x'.repeat(65_536)]],
    ['a long key', [{ ['x'.repeat(65_536)]: 1 }]],
    ['many values', [Array.from({ length: 70_000 }, () => 1)]],
    ['an array with a length alone', [new Array(4_000_000_000)]],
    ['a deep tree', deep],
    ['an endless tree', endless],
    ['bytes', [new Uint8Array(8)]],
    ['a map', [new Map()]],
    ['a date', [new Date(0)]],
    ['an error', [new Error('x')]],
    ['a large integer', [1n]],
  ])('is refused: %s', (_, value) => {
    expect(isSmall(value, most)).toBe(false);
  });
});
