import { describe, expect, it } from 'vitest';
import { beatSchema, keptVisitSchema, pageFailureSchema } from '../../content/kept-visit.ts';

const ref = { pack: 'footsteps', id: 'five-places' };
const visit = {
  language: 'zh-Hans',
  comfort: { text: 1.5, contrast: true, reach: false, volume: 0.8, speed: 1.25 },
  trail: [{ screen: 'home' }, { screen: 'recital', ref, variant: 'first' }],
  listening: { ref, chapter: 0, playing: true, finished: false, seconds: 12.5 },
  line: 3,
};

describe('what is kept of a visit', () => {
  it('is where the visitor is, and how they see and hear', () => {
    expect(keptVisitSchema.parse(visit)).toEqual(visit);
    const own = { screen: 'session', ref: { pack: 'ceremonies', id: '~a1b2' } };
    expect(keptVisitSchema.safeParse({ ...visit, trail: [own] }).success).toBe(true);
  });

  it.each<[string, object]>([
    ['nowhere', { ...visit, trail: [] }],
    ['the staff desk', { ...visit, trail: [{ screen: 'staff', page: 'content' }] }],
    ['anything that was typed', { ...visit, search: 'a name' }],
    ['a text in a place', { ...visit, trail: [{ screen: 'home', text: 'a name' }] }],
    ['a trail without end', { ...visit, trail: Array.from({ length: 101 }, () => ({ screen: 'home' })) }],
    ['a volume that hurts', { ...visit, comfort: { ...visit.comfort, volume: 2 } }],
  ])('is never %s', (_, other) => {
    expect(keptVisitSchema.safeParse(other).success).toBe(false);
  });
});

it.each([
  [beatSchema, { at: 'attract', sounding: false, busy: false }, true],
  [beatSchema, { at: 'x'.repeat(301), sounding: false, busy: false }, false],
  [beatSchema, { at: 'attract', sounding: false, busy: false, seconds: Number.NaN }, false],
  [pageFailureSchema, { what: 'page', message: 'broken' }, true],
  [pageFailureSchema, { what: 'page', message: 'x'.repeat(501) }, false],
])('what the page says is short and in its shape', (schema, value, fits) => {
  expect(schema.safeParse(value).success).toBe(fits);
});
