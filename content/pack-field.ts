import * as z from 'zod';
import { pathProblem } from './pack-path.ts';

/** What the things of a pack are made of: ids, texts, paths, pictures. */

export const idSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'expected an id: a to z, 0 to 9 and -, at most 64 characters');

export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'expected a language tag such as en or zh-Hans');

export const wordsSchema = z
  .record(languageSchema, z.string().min(1, 'expected a text'))
  .refine((words) => Object.keys(words).length > 0, 'expected a text in at least one language');

export const pathSchema = z.string().check((context) => {
  const problem = pathProblem(context.value);
  if (problem) context.issues.push({ code: 'custom', message: `the path ${problem}`, input: context.value });
});

const day = 86_400;
export const secondsSchema = z
  .number('expected seconds above 0')
  .positive('expected seconds above 0')
  .max(day, `expected at most ${day} seconds, a day`);
const pixels = z.int('expected whole pixels above 0').positive('expected whole pixels above 0');

/** A picture: full size and a small one (both pixels), with its description for who cannot see it. */
export const pictureSchema = z.object({
  path: pathSchema,
  small: pathSchema,
  width: pixels,
  height: pixels,
  alt: wordsSchema,
  caption: wordsSchema.optional(),
  /** Deep Zoom tiles `<folder>/<level>/<column>_<row>.webp` of a picture too large to show whole. */
  tiles: z.object({ folder: pathSchema, size: pixels, width: pixels, height: pixels }).optional(),
});
