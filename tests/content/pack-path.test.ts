import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseTwins, pathProblem } from '../../content/pack-path.ts';

describe('a path in a pack', () => {
  it.each([
    'a.webp',
    'audio/night.zh-Hans.1.opus',
    '图/灯.webp',
    'a/b/c/d',
    '.a',
    'a b.webp',
    'console',
    'com10',
  ])('may be %s', (path) => {
    expect(pathProblem(path)).toBeUndefined();
  });

  it.each([
    ['', /empty/],
    ['/etc/passwd', /absolute/],
    ['//host/share', /absolute/],
    ['..', /the part "\.\."/],
    ['a/../b', /the part "\.\."/],
    ['../a', /the part "\.\."/],
    ['./a', /the part "\."/],
    ['a/./b', /the part "\."/],
    ['a//b', /the part ""/],
    ['a/', /the part ""/],
    ['..\\a', /backslash; use \//],
    ['C:\\a', /backslash/],
    ['C:a', /character/],
    ['a\0b', /character/],
    ['a\nb', /character/],
    ['a\u007fb', /character/],
    ['a*b', /character/],
    ['a?b', /character/],
    ['a"b', /character/],
    ['a|b', /character/],
    ['<a>', /character/],
    ['con', /keeps for a device/],
    ['CON.webp', /keeps for a device/],
    ['a/Nul', /keeps for a device/],
    ['lpt1.x.y', /keeps for a device/],
    ['aux .txt', /keeps for a device/],
    ['com¹', /keeps for a device/],
    ['a./b', /ends in a dot or a space/],
    ['a ', /ends in a dot or a space/],
    ['...', /ends in a dot/],
    ['e\u0301.webp', /NFC/],
    ['a'.repeat(201), /longer than 200/],
  ])('may not be %j', (path, says) => {
    expect(pathProblem(path)).toMatch(says);
  });

  it('that is good stays inside of any folder, on any system', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', 'a', '\\', 'C:', ' ', '...'),
      fc.string({ maxLength: 6 }),
    );
    const path = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(path, (given) => {
        if (pathProblem(given) !== undefined) return;
        expect(posix.join('/root', given)).toBe(`/root/${given}`);
        expect(win32.resolve('C:\\root', given).startsWith('C:\\root\\')).toBe(true);
        expect(given.normalize('NFC')).toBe(given);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('case twins', () => {
  it.each([
    [['a', 'A'], 1],
    [['a', 'a'], 1],
    [['a', 'b'], 0],
    [['灯', '灯'], 1],
    [['Straße', 'STRASSE'], 1],
    [['ſ', 's'], 1],
    [['σ', 'ς'], 1],
    [['a/b', 'A/B', 'a/c', 'A/C'], 2],
    [[], 0],
  ])('of %j are %i', (paths, count) => {
    expect(caseTwins(paths)).toHaveLength(count);
  });
});
