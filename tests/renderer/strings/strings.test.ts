import { describe, expect, test } from 'vitest';
import { en } from '../../../renderer/strings/en.ts';
import { screenLanguages, strings } from '../../../renderer/strings/strings.ts';
import { zhHans } from '../../../renderer/strings/zh-hans.ts';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
}

const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the words of the screens', () => {
  const chinese = new Map(leaves(zhHans));
  const english = new Map(leaves(en));

  test('both languages have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  test('both languages have the same holes to fill, and no text is empty', () => {
    for (const [key, text] of chinese) {
      expect(text, key).not.toBe('');
      expect(english.get(key), key).not.toBe('');
      expect(holes(english.get(key) ?? ''), key).toEqual(holes(text));
    }
  });

  test('they are ready at once, in every language of the screens', () => {
    for (const { tag } of screenLanguages) expect(strings.getFixedT(tag)('bar.home')).toMatch(/\S/);
    expect(strings.getFixedT('en')('home.lines', { count: 12 })).toBe('12 lines');
  });

  test('another kind of Chinese reads the first one, any other language English', () => {
    expect(strings.getFixedT('zh-Hant')('bar.back')).toBe('返回');
    expect(strings.getFixedT('fr')('bar.back')).toBe('Back');
  });
});
