import * as z from 'zod';
import { captureSettingsSchema } from './capture-entry.ts';
import { firstChannel } from './channel.ts';
import { namesSchema } from './hall-names.ts';
import { hoursSchema, timeOfDay, volumeCapSchema } from './hours-setting.ts';
import { idSchema, languageSchema, wordsSchema } from './pack-field.ts';

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

/** The small web server for phones in the hall: off until a steward switches it on. */
export const phoneSettingsSchema = z.object({
  on: z.boolean().default(false),
  /** The IP address of the one interface that it listens at. */
  address: z.union([z.ipv4(), z.ipv6()]).optional(),
});
export type PhoneSettings = z.infer<typeof phoneSettingsSchema>;

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
  /** When the hall is open; always, if it is left out. */
  hours: hoursSchema.optional(),
  /** How loud it may be, by the time of day. */
  volumeCaps: z.array(volumeCapSchema).max(12).default([]),
  /** The microphone hears when a group has spoken its line of an oath. Only its level is looked at. */
  hears: z.boolean().default(false),
  captures: captureSettingsSchema.prefault({}),
  sync: syncSettingsSchema.prefault({}),
  phones: phoneSettingsSchema.prefault({}),
  /** Whom a group may say that it is, and who leads it; what has no names is never asked. */
  schools: namesSchema.default([]),
  leaders: namesSchema.default([]),
});

export type Settings = z.infer<typeof settingsSchema>;

/** What a steward sets at the desk's page of the hall; where content comes from is set elsewhere. */
export const hallSettingsSchema = settingsSchema.omit({ sync: true }).strict();
export type HallSettings = z.infer<typeof hallSettingsSchema>;

export const hallSettingsOf = ({ sync: _, ...hall }: Settings): HallSettings => hall;

/** The hall's settings in place of those before; what it leaves out is not set any more. */
export const withHallSettings = ({ sync }: Settings, hall: HallSettings): Settings => ({ ...hall, sync });

export const defaultSettings: Settings = settingsSchema.parse({});
