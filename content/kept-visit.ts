import * as z from 'zod';
import { idSchema, languageSchema } from './pack-field.ts';
import { programmeRefSchema } from './programme-draft.ts';

const ref = z.strictObject({ pack: idSchema, id: idSchema });
const count = z.int().min(0).max(100_000);
const seconds = z.number().min(0).max(1e6);

const placeSchema = z.discriminatedUnion('screen', [
  z.strictObject({ screen: z.literal('home') }),
  z.strictObject({ screen: z.literal('collection'), ref, order: count }),
  z.strictObject({ screen: z.literal('exhibit'), ref, picture: count }),
  z.strictObject({ screen: z.literal('zoom'), ref, picture: count }),
  z.strictObject({ screen: z.literal('story'), ref }),
  z.strictObject({ screen: z.literal('recital'), ref, variant: idSchema.optional() }),
  z.strictObject({ screen: z.literal('session'), ref: programmeRefSchema }),
]);

/**
 * What is kept of a visit in case the page is lost, in memory only: where the visitor is and how they see and
 * hear, never what they typed, and never the staff desk.
 */
export const keptVisitSchema = z.strictObject({
  language: languageSchema,
  comfort: z.strictObject({
    text: z.number().min(1).max(2),
    contrast: z.boolean(),
    reach: z.boolean(),
    volume: z.number().min(0).max(1),
    speed: z.number().min(0.25).max(4),
  }),
  trail: z.array(placeSchema).min(1).max(100),
  listening: z
    .strictObject({ ref, chapter: count, playing: z.boolean(), finished: z.boolean(), seconds })
    .optional(),
  /** The line of an oath that was being recited. */
  line: count.optional(),
});
export type KeptVisit = z.infer<typeof keptVisitSchema>;

/** What the page says every 2 s, from within a frame, so that it says that it paints. */
export const beatSchema = z.strictObject({
  /** Which screen is shown. */
  at: z.string().max(300),
  /** A story is playing. */
  sounding: z.boolean(),
  /** Where in the chapter it is. */
  seconds: seconds.optional(),
  /** Somebody listens, recites or waits for something, without touching the screen. */
  busy: z.boolean(),
});
export type Beat = z.infer<typeof beatSchema>;

/** What has failed in the page: a screen gave way to another, all of it is to be opened again, or a sound stood still. */
export const pageFailureSchema = z.strictObject({
  what: z.enum(['screen', 'page', 'sound']),
  message: z.string().max(500),
});
export type PageFailure = z.infer<typeof pageFailureSchema>;
