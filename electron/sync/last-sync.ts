import * as z from 'zod';
import type { SyncOutcome } from '../../content/sync-outcome.ts';

/** How the last sync or import ended, kept so that a steward finds it after a restart too. */
export const lastSyncSchema = z.object({
  /** Outcomes are read by the version that has written them, so that none is met that it does not know. */
  kiosk: z.string(),
  at: z.number(),
  /** For people: an address, or the name of a stick. */
  from: z.string(),
  outcome: z.custom<SyncOutcome>((value) => z.object({ kind: z.string() }).safeParse(value).success),
});

/** Undefined before the first. */
export const keptSyncSchema = z.object({ last: lastSyncSchema.optional() });
export type KeptSync = z.infer<typeof keptSyncSchema>;
