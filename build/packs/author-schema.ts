import * as z from 'zod';
import { collectionKinds, daySchema, manifestSchema, whenSchema } from '../../content/pack.ts';
import { idSchema, languageSchema, wordsSchema } from '../../content/pack-field.ts';

/** What authors write, before anything is built. Strict: a misspelt key is told, not ignored. */

const text = z.string('expected a text').min(1, 'expected a text');
const fileName = text;
const dates = 'expected a date such as 1935, 1935-01, 1935-01-15 or 1935-01-15/1935-01-17';
// YAML reads a bare 1935 as a number.
const scalar = z.union([z.string(), z.number()], dates).transform(String);
const date = scalar.pipe(
  z.string().check((context) => {
    const [from = '', ...rest] = context.value.split('/');
    const [to] = rest;
    const when = whenSchema.safeParse({ from, ...(to !== undefined && { to }) });
    if (when.success && rest.length < 2) return;
    const why = when.error?.issues[0]?.message ?? dates;
    const message = why.startsWith('expected a date') ? dates : `${why}; correct the date`;
    context.issues.push({ code: 'custom', message, input: context.value });
  }),
);

const within = 'expected a number from 0 to 100: percent from the left or from the top';
const percent = z.number(within).min(0, within).max(100, within);
const names = z.array(idSchema, 'expected a list of ids, such as [liping, houchang]');

export const packYaml = z.strictObject({
  format: z.literal(1, 'expected 1'),
  id: idSchema,
  version: z.int('expected a whole number from 1').min(1, 'expected a whole number from 1'),
  languages: z.array(languageSchema).min(1, 'expected at least one language'),
  title: wordsSchema,
  summary: wordsSchema,
  accent: z
    .string('expected a colour such as "#a5281f", in quotes')
    .regex(/^#[0-9a-f]{6}$/i, 'expected a colour such as "#a5281f", in quotes'),
  attract: z.strictObject({ tall: fileName, wide: fileName, line: wordsSchema }).optional(),
  credits: wordsSchema,
  validFrom: scalar.pipe(daySchema).optional(),
  validUntil: scalar.pipe(daySchema).optional(),
  minimumKiosk: manifestSchema.shape.minimumKiosk,
  collections: z
    .array(
      z.strictObject({
        id: idSchema,
        kind: z.enum(collectionKinds, `expected one of ${collectionKinds.join(', ')}`),
        title: wordsSchema,
        summary: wordsSchema.optional(),
        cover: fileName.optional(),
        items: names.min(1, 'expected at least one item'),
        orders: z.array(z.strictObject({ title: wordsSchema, items: names })).optional(),
      }),
    )
    .default([]),
  daily: names.default([]),
  /** The order in which oaths are offered; those that are not named follow. */
  oaths: names.default([]),
  /** The same for programmes. */
  programmes: names.default([]),
});

const picture = z.strictObject({
  file: fileName,
  alt: text,
  caption: text.optional(),
  zoom: z.boolean().optional(),
});

const said = {
  title: text,
  dateText: text.optional(),
  place: text.optional(),
  pictures: z.array(picture).default([]),
};

/** The front matter of an exhibit in the pack's first language … */
export const exhibitMatter = z.strictObject({
  ...said,
  date: date.optional(),
  position: z
    .tuple([percent, percent], 'expected two numbers, percent from the left and from the top: [12, 70]')
    .optional(),
  related: names.default([]),
  story: idSchema.optional(),
});
/** … and in each further one: what is the same in every language stands only in the first. */
export const exhibitWords = z.strictObject(said);

export const storyMatter = z.strictObject({
  title: text,
  summary: text.optional(),
  narrator: text,
  picture: fileName.optional(),
  alt: text.optional(),
});

const line = z.strictObject({ text, gloss: wordsSchema.optional(), reply: wordsSchema.optional() });

export const oathYaml = z.strictObject({
  title: wordsSchema,
  language: languageSchema,
  summary: wordsSchema.optional(),
  posture: wordsSchema.optional(),
  narrator: wordsSchema.optional(),
  picture: fileName.optional(),
  alt: wordsSchema.optional(),
  lines: z.array(line).min(1, 'expected at least one line'),
  variants: z
    .array(z.strictObject({ id: idSchema, title: wordsSchema, closing: z.array(line).default([]) }))
    .min(1, 'expected at least one variant')
    .refine(
      (variants) => new Set(variants.map(({ id }) => id)).size === variants.length,
      'expected each variant to have its own id',
    ),
});

export type PackYaml = z.infer<typeof packYaml>;
export type ExhibitMatter = z.infer<typeof exhibitMatter>;
export type ExhibitWords = z.infer<typeof exhibitWords>;
export type StoryMatter = z.infer<typeof storyMatter>;
export type OathYaml = z.infer<typeof oathYaml>;
