import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { daySchema, exhibitSchema, manifestSchema, whenSchema } from '../../content/pack.ts';
import { idSchema, languageSchema, wordsSchema } from '../../content/pack-field.ts';
import { sampleManifest } from '../fakes/sample-manifest.ts';

const fits = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe('the parts of a pack', () => {
  it.each(['a', '0', 'a-b', 'a'.repeat(64), '2024'])('take the id %s', (id) => {
    expect(fits(idSchema, id)).toBe(true);
  });
  it.each(['', '-a', 'A', 'a_b', 'a b', 'a/b', '..', 'a'.repeat(65), '灯', 'a\n', 7, null])(
    'refuse the id %j',
    (id) => {
      expect(fits(idSchema, id)).toBe(false);
    },
  );

  it.each(['en', 'zh-Hans', 'zh-Hans-CN', 'en-GB', 'yue'])('take the language %s', (tag) => {
    expect(fits(languageSchema, tag)).toBe(true);
  });
  it.each(['', 'EN', 'english', 'zh_Hans', 'zh-hans', 'e', 'en-', 'constructor', '__proto__'])(
    'refuse the language %j',
    (tag) => {
      expect(fits(languageSchema, tag)).toBe(false);
    },
  );

  it.each(['1935', '1935-01', '1935-12-31', '2024-02-29', '0001'])('take the date %s', (date) => {
    expect(fits(daySchema, date)).toBe(true);
  });
  it.each([
    '',
    '35',
    '1935-1',
    '1935-13',
    '1935-00',
    '1935-01-00',
    '1935-04-31',
    '2023-02-29',
    '1935-01-15T00',
  ])('refuse the date %j', (date) => {
    expect(fits(daySchema, date)).toBe(false);
  });

  it.each([
    ['1935-01-15', '1935-01-17', true],
    ['1935-01-15', '1935-01-15', true],
    ['1934', '1935', true],
    ['1935-01-15', '1935', true],
    ['1935', '1935-01', true],
    ['1935-01-17', '1935-01-15', false],
    ['1936', '1935-12-31', false],
    ['1935-02', '1935-01-31', false],
  ])('take a range from %s to %s: %s', (from, to, good) => {
    expect(fits(whenSchema, { from, to })).toBe(good);
  });

  it('refuse words without a text or without a language', () => {
    expect(fits(wordsSchema, {})).toBe(false);
    expect(fits(wordsSchema, { en: '' })).toBe(false);
    expect(fits(wordsSchema, { English: 'x' })).toBe(false);
    expect(fits(wordsSchema, 'x')).toBe(false);
  });

  it('refuse a position outside of the drawing', () => {
    const [exhibit] = sampleManifest().exhibits;
    for (const position of [
      [0, 0],
      [100, 100],
    ])
      expect(fits(exhibitSchema, { ...exhibit, position })).toBe(true);
    for (const position of [[-1, 0], [0, 101], [1], [1, 2, 3], ['1', 2]])
      expect(fits(exhibitSchema, { ...exhibit, position })).toBe(false);
  });
});

describe('the manifest', () => {
  it('keeps all that it knows and drops what it does not', () => {
    expect(manifestSchema.parse({ ...sampleManifest(), later: 1 })).toEqual(sampleManifest());
  });

  it('has a JSON Schema for other programs', () => {
    const schema = z.toJSONSchema(manifestSchema, { unrepresentable: 'any', io: 'input' });
    expect(schema).toMatchObject({ type: 'object', required: expect.arrayContaining(['format', 'files']) });
  });
});
