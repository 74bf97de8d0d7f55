import * as z from 'zod';
import { languageSchema, wordsSchema } from './pack.ts';

/** What a hall can set. Every field has a default, so that a kiosk without settings works. */
export const settingsSchema = z.object({
  /** The hall's name, shown on the home screen. */
  hall: wordsSchema.optional(),
  /** The language that each visitor finds. */
  language: languageSchema.default('zh-Hans'),
  /** Seconds without a touch before the kiosk asks, and that it then waits for an answer. */
  idle: z
    .object({
      quietSeconds: z.number().min(5).max(3600).default(60),
      warningSeconds: z.number().min(3).max(600).default(15),
    })
    .prefault({}),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});
