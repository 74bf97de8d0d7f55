import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionFor, inLanguage } from '../../content/language.ts';

const tags = ['zh-Hans', 'zh-Hant', 'zh', 'en', 'en-GB', 'fr', 'constructor', 'toString', '__proto__', ''];
const tag = fc.constantFrom(...tags);
const words = fc.dictionary(fc.constantFrom(...tags.slice(0, 6)), fc.string({ minLength: 1 }));

describe('a text in a language', () => {
  const title = { 'zh-Hans': '灯', en: 'Lamp' };

  it('is in the wanted language, and says so', () => {
    expect(inLanguage(title, 'en')).toEqual({ text: 'Lamp', language: 'en' });
    expect(inLanguage(title, 'zh-Hans')).toEqual({ text: '灯', language: 'zh-Hans' });
  });

  it('is in another tag of the same tongue before any fallback', () => {
    expect(inLanguage(title, 'zh', ['en']).language).toBe('zh-Hans');
    expect(inLanguage(title, 'en-GB', ['zh-Hans']).language).toBe('en');
  });

  it('falls back in the author’s order, then to whatever there is', () => {
    expect(inLanguage(title, 'fr', ['de', 'en']).language).toBe('en');
    expect(inLanguage(title, 'fr').language).toBe('zh-Hans');
  });

  it('is empty when there is none', () => {
    expect(inLanguage({}, 'en', ['zh-Hans'])).toEqual({ text: '', language: 'en' });
  });

  it('is always a text that is there, whatever is wanted', () => {
    fc.assert(
      fc.property(words, tag, fc.array(tag), (given, wanted, fallbacks) => {
        const { text, language } = inLanguage(given, wanted, fallbacks);
        expect(typeof text).toBe('string');
        if (Object.keys(given).length === 0) expect(text).toBe('');
        else expect(text).toBe(given[language]);
        if (Object.hasOwn(given, wanted)) expect(language).toBe(wanted);
      }),
    );
  });
});

describe('an edition', () => {
  const editions = [{ language: 'zh-Hans' }, { language: 'en' }];

  it('is in the wanted language, else in its tongue, else the first', () => {
    expect(editionFor(editions, 'en')?.language).toBe('en');
    expect(editionFor(editions, 'zh-Hant')?.language).toBe('zh-Hans');
    expect(editionFor(editions, 'fr')?.language).toBe('zh-Hans');
    expect(editionFor([], 'en')).toBeUndefined();
  });
});
