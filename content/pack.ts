import * as z from 'zod';
import {
  idSchema,
  languageSchema,
  pathSchema,
  pictureSchema,
  secondsSchema,
  wordsSchema,
} from './pack-field.ts';
import { caseTwins } from './pack-path.ts';
import { programmeSchema, quizSchema } from './programme-step.ts';

/** Pack format 1. One schema gives the type, the parser and (by `z.toJSONSchema`) the JSON Schema. */

const spanSchema = z.object({
  text: z.string(),
  strong: z.literal(true).optional(),
  emphasis: z.literal(true).optional(),
});
const spans = z.array(spanSchema);

/** One block of a text: Markdown, parsed when the pack is built; HTML never gets this far. */
export const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), spans }),
  z.object({ kind: z.literal('paragraph'), spans }),
  z.object({ kind: z.literal('quote'), spans }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(spans) }),
]);

// Of a year, a month or a day as it is written: the month is there, and has that day.
const isReal = (text: string): boolean => {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
  return !(date > new Date(Date.UTC(year, month, 0)).getUTCDate());
};
const day = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
export const daySchema = z
  .string()
  .regex(day, 'expected a date such as 1935, 1935-01 or 1935-01-15')
  .refine(isReal, 'expected a day that the month has');
export const whenSchema = z
  .object({ from: daySchema, to: daySchema.optional(), text: wordsSchema.optional() })
  .refine(({ from, to = from }) => from.slice(0, to.length) <= to, 'ends before it begins');

export const exhibitSchema = z.object({
  id: idSchema,
  title: wordsSchema,
  when: whenSchema.optional(),
  place: wordsSchema.optional(),
  /** Where it lies on a schematic route: percent of width and height, y down. */
  position: z.tuple([z.number().min(0).max(100), z.number().min(0).max(100)]).optional(),
  text: z.record(languageSchema, z.array(blockSchema)),
  pictures: z.array(pictureSchema),
  related: z.array(idSchema),
  story: idSchema.optional(),
});

/** Maps one to one onto the W3C Audiobooks reading order: url, duration, name. */
export const chapterSchema = z.object({
  title: z.string().min(1, 'expected a title'),
  audio: pathSchema,
  duration: secondsSchema,
  cues: pathSchema,
});

/** One edition of a story: the same id stands once in each language. */
export const storySchema = z.object({
  id: idSchema,
  language: languageSchema,
  title: z.string().min(1, 'expected a title'),
  summary: z.string().optional(),
  narrator: z.string().min(1, 'expected who speaks'),
  picture: pictureSchema.optional(),
  chapters: z.array(chapterSchema).min(1, 'expected at least one chapter'),
});

export const collectionKinds = ['gallery', 'timeline', 'route', 'shelf', 'series'] as const;
export const collectionSchema = z.object({
  id: idSchema,
  kind: z.enum(collectionKinds, `expected one of ${collectionKinds.join(', ')}`),
  title: wordsSchema,
  summary: wordsSchema.optional(),
  cover: pictureSchema.optional(),
  items: z.array(idSchema).min(1, 'expected at least one item'),
  orders: z.array(z.object({ title: wordsSchema, items: z.array(idSchema) })).optional(),
});

export const lineSchema = z.object({
  text: z.string().min(1, 'expected the words'),
  gloss: wordsSchema.optional(),
  /** What the group does instead of repeating the words. */
  reply: wordsSchema.optional(),
  audio: pathSchema.optional(),
  duration: secondsSchema.optional(),
});

export const oathSchema = z.object({
  id: idSchema,
  title: wordsSchema,
  language: languageSchema,
  summary: wordsSchema.optional(),
  posture: wordsSchema.optional(),
  narrator: wordsSchema.optional(),
  picture: pictureSchema.optional(),
  lines: z.array(lineSchema).min(1, 'expected at least one line'),
  variants: z
    .array(z.object({ id: idSchema, title: wordsSchema, closing: z.array(lineSchema) }))
    .min(1, 'expected at least one variant'),
});

const fileSchema = z.object({
  path: pathSchema,
  bytes: z.int().min(0).max(4_000_000_000, 'a file is at most 4,000,000,000 bytes (FAT sticks)'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in hex'),
  type: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/, 'expected a media type such as image/webp'),
});

const filesSchema = z
  .array(fileSchema)
  .max(20_000, 'a pack has at most 20,000 files')
  .check((context) => {
    for (const [one, other] of caseTwins(context.value.map(({ path }) => path))) {
      const message = `"${one}" and "${other}" are one file on some systems; rename one`;
      context.issues.push({ code: 'custom', message, input: context.value });
    }
  });

export const manifestSchema = z.object({
  format: z.literal(1, 'expected 1: this kiosk reads pack format 1'),
  id: idSchema,
  version: z.int('expected a whole number from 1').min(1, 'expected a whole number from 1'),
  title: wordsSchema,
  summary: wordsSchema,
  languages: z.array(languageSchema).min(1, 'expected at least one language'),
  validFrom: daySchema.optional(),
  validUntil: daySchema.optional(),
  minimumKiosk: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, 'expected a version such as 1.2.0')
    .optional(),
  accent: z.string().regex(/^#[0-9a-f]{6}$/i, 'expected a colour such as #a5281f'),
  attract: z.object({ tall: pictureSchema, wide: pictureSchema, line: wordsSchema }).optional(),
  credits: wordsSchema,
  exhibits: z.array(exhibitSchema),
  collections: z.array(collectionSchema),
  stories: z.array(storySchema),
  oaths: z.array(oathSchema),
  // Packs that were built before there were programmes have none.
  programmes: z.array(programmeSchema).default([]),
  quizzes: z.array(quizSchema).default([]),
  daily: z.array(idSchema),
  files: filesSchema,
});

export type Block = z.infer<typeof blockSchema>;
export type Span = z.infer<typeof spanSchema>;
export type Picture = z.infer<typeof pictureSchema>;
export type When = z.infer<typeof whenSchema>;
export type Exhibit = z.infer<typeof exhibitSchema>;
export type Story = z.infer<typeof storySchema>;
export type Collection = z.infer<typeof collectionSchema>;
export type OathLine = z.infer<typeof lineSchema>;
export type Oath = z.infer<typeof oathSchema>;
export type PackFile = z.infer<typeof fileSchema>;
export type Manifest = z.infer<typeof manifestSchema>;
/** What a manifest says of the pack as a whole. */
export type ManifestFront = Omit<
  Manifest,
  'format' | 'exhibits' | 'collections' | 'stories' | 'oaths' | 'programmes' | 'quizzes' | 'daily' | 'files'
>;
