import * as z from 'zod';

const packs = z.array(z.object({ id: z.string(), version: z.int().min(1) }));

/** What happens to a kiosk, for its day journal. Never anything about a person. */
const kioskEventSchema = z.discriminatedUnion('kind', [
  /** The kiosk's version. A start without a stop before it: the power was cut, or the process killed. */
  z.object({ kind: z.literal('start'), version: z.string() }),
  z.object({ kind: z.literal('stop'), why: z.enum(['ended', 'fault']) }),
  z.object({ kind: z.literal('recovered'), why: z.string() }),
  z.object({ kind: z.literal('set-shown'), packs }),
  z.object({ kind: z.literal('set-went-back') }),
  z.object({ kind: z.literal('safe-screen') }),
  z.object({ kind: z.literal('desk-opened') }),
  z.object({ kind: z.literal('desk-closed') }),
  z.object({ kind: z.literal('pin-reset') }),
  z.object({ kind: z.literal('hall-opened') }),
  z.object({ kind: z.literal('hall-closed') }),
]);
export type KioskEvent = z.infer<typeof kioskEventSchema>;

/** `at`: ms since 1970. */
export const datedEventSchema = z.intersection(z.object({ at: z.number() }), kioskEventSchema);
export type DatedEvent = z.infer<typeof datedEventSchema>;
