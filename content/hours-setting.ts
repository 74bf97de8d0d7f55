import * as z from 'zod';

/** A time of day in the hall, 00:00 to 23:59. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as 01:30');

/** `2026-11-24`. */
export const calendarDay = z.iso.date();

/** From one time of day to another; over midnight too; equal ends mean a day and a night. */
const spanSchema = z.object({ from: timeOfDay, to: timeOfDay });
export type Span = z.infer<typeof spanSchema>;

/** When a hall is open on one day; two spans have a break between them, none is a closed day. */
const spansSchema = z.array(spanSchema).max(4);

/** When a hall is open: by day of the week, Monday first, and on days that differ. */
export const hoursSchema = z.object({
  week: z.array(spansSchema).length(7),
  days: z
    .array(z.object({ day: calendarDay, open: spansSchema }))
    .max(400)
    .default([]),
});
export type Hours = z.infer<typeof hoursSchema>;

/** Between two times of day no sound is louder than `most` (0 to 1). */
export const volumeCapSchema = spanSchema.extend({ most: z.number().min(0).max(1) });
export type VolumeCap = z.infer<typeof volumeCapSchema>;
