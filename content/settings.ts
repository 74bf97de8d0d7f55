import * as z from 'zod';
import { firstChannel } from './channel.ts';
import { idSchema, languageSchema, wordsSchema } from './pack.ts';

/** A time of day in the hall, 00:00 to 23:59. */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as 01:30');
const address = z.url({ protocol: /^https?$/, error: 'expected an address that begins with http or https' });
const bytesPerSecond = z.int().min(1000).max(10_000_000_000);

/** Where new content comes from and when. Nothing happens by itself until a repository is set. */
export const syncSettingsSchema = z.object({
  repository: address.optional(),
  channel: idSchema.default(firstChannel),
  /** When the kiosk may sync by itself; over midnight too; equal ends mean the whole day, none at all too. */
  windows: z
    .array(z.object({ from: timeOfDay, to: timeOfDay }))
    .max(24)
    .default([{ from: '01:00', to: '05:00' }]),
  everyHours: z.number().min(0.25).max(720).default(2),
  /** The most that is fetched, within the windows (night) and outside of them; no limit if left out. */
  dayBytesPerSecond: bytesPerSecond.optional(),
  nightBytesPerSecond: bytesPerSecond.optional(),
  /** Other kiosks in the hall may fetch from this one. */
  offer: z.boolean().default(false),
  /** Addresses of kiosks that are asked before the repository. */
  peers: z.array(address).max(100).default([]),
});
export type SyncSettings = z.infer<typeof syncSettingsSchema>;

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
  sync: syncSettingsSchema.prefault({}),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});
