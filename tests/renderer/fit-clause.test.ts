import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitClause, lineHeight } from '../../renderer/fit-clause.ts';

const tall = { width: 1000, height: 800 };
const broad = { width: 1800, height: 300 };

describe('setting a clause', () => {
  test('the longest clause stands in even lines in portrait', () => {
    expect(fitClause('随时准备为党和人民牺牲一切', tall).lines).toEqual([
      '随时准备',
      '为党和人民',
      '牺牲一切',
    ]);
  });

  test('words are not torn apart', () => {
    expect(fitClause('我志愿加入中国共产党', tall).lines).toEqual(['我志愿加入', '中国共产党']);
    expect(fitClause('执行党的决定', tall).lines).toEqual(['执行', '党的决定']);
  });

  test('a short clause stays in one line, no larger than a fifth of the width', () => {
    expect(fitClause('永不叛党', tall)).toEqual({
      lines: ['永不叛党'],
      size: 200,
    });
  });

  test('in landscape one line is enough', () => {
    expect(fitClause('为共产主义奋斗终身', broad).lines).toHaveLength(1);
  });

  test('an English clause breaks between words and keeps its spaces', () => {
    const { lines } = fitClause('to strive for communism all my life', tall);
    expect(lines.join(' ')).toBe('to strive for communism all my life');
    expect(lines.length).toBeGreaterThan(1);
  });

  test('nothing is lost and everything fits, whatever the clause', () => {
    const letters = fc.constantFrom(...'随时准备为党和人民牺牲一切，。的了 abc');
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 24 }), (some) => {
        const text = some.join('');
        const { lines, size } = fitClause(text, tall);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(lines.length * size * lineHeight).toBeLessThanOrEqual(tall.height + 1e-6);
        expect(size).toBeLessThanOrEqual(200);
      }),
    );
  });
});
