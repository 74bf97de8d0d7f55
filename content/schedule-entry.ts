import * as z from 'zod';
import { calendarDay, timeOfDay } from './hours-setting.ts';
import { idSchema } from './pack-field.ts';
import { programmeRefSchema } from './programme-draft.ts';

/** Which programme is planned for when. Of people only what a steward wrote: a group's name, and how many come. */

export const mostEntries = 500;
export const longestGroup = 60;

const draft = {
  day: calendarDay,
  time: timeOfDay,
  programme: programmeRefSchema,
  group: z.string().min(1).max(longestGroup).exactOptional(),
  heads: z.int().min(1).max(9999).exactOptional(),
};

export const entrySchema = z.strictObject({
  id: idSchema,
  ...draft,
  /** Its group has begun. */
  begun: z.literal(true).exactOptional(),
});
export type Entry = z.infer<typeof entrySchema>;

/** What a steward saves; without an id it is a new one. */
export const entryDraftSchema = z.strictObject({ id: idSchema.exactOptional(), ...draft });
export type EntryDraft = z.infer<typeof entryDraftSchema>;
