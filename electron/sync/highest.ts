import { readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import * as z from 'zod';
import { digestSchema } from '../../content/channel.ts';
import { idSchema } from '../../content/pack-field.ts';
import { openDocument } from '../records/document.ts';
import { type Facts, type Role, type RootFacts, roles } from './metadata-facts.ts';

/**
 * The highest versions ever seen and the latest time known to be past. Kept apart from the trust folder, so that
 * neither a lost folder nor a dead clock lets an older set in again.
 */
export type Highest = {
  /** SHA-256 of the root that the kiosk started from. */
  readonly anchor: string;
  /** By role; `keys`: ids of the keys that the role had. */
  readonly seen: Readonly<Partial<Record<Role, Seen>>>;
  /** By pack. */
  readonly packs: ReadonlyMap<string, number>;
  /** Ms since 1970. */
  readonly time: number;
};
type Seen = { readonly version: number; readonly keys: readonly string[] };

const seenSchema = z.object({ version: z.int().min(0), keys: z.array(z.string()) }).optional();
const highestSchema = z.object({
  anchor: digestSchema,
  seen: z.object({ root: seenSchema, timestamp: seenSchema, snapshot: seenSchema, targets: seenSchema }),
  packs: z.array(z.tuple([idSchema, z.int().min(0)])),
  time: z.number(),
});

export type HighestFile = { read(): Highest; write(next: Highest): Promise<void> };

/** `<file>.a|b`; a new one for `anchor` if there is none. */
export async function openHighest(file: string, anchor: string, now: () => number): Promise<HighestFile> {
  const document = await openDocument(file, (value) => highestSchema.safeParse(value).success, { now });
  const stored = highestSchema.safeParse(document.value);
  let highest: Highest = stored.success
    ? { ...stored.data, seen: withoutGaps(stored.data.seen), packs: new Map(stored.data.packs) }
    : nothingSeen(anchor);
  return {
    read: () => highest,
    async write(next) {
      await document.write({ ...next, packs: [...next.packs] });
      highest = next;
    },
  };
}

/**
 * SHA-256 of the root that a kiosk started from when it last took something; undefined if it never did, and
 * `unknown` if that is damaged.
 */
export async function anchorSeen(file: string, now: () => number): Promise<string | undefined> {
  // Damaged slots that were set aside count as well.
  const beside = await readdir(dirname(file));
  if (!beside.some((name) => name.startsWith(`${basename(file)}.`))) return undefined;
  return (await openHighest(file, 'unknown', now)).read().anchor;
}

export const nothingSeen = (anchor: string): Highest => ({ anchor, seen: {}, packs: new Map(), time: 0 });

type Stored = z.infer<typeof highestSchema>['seen'];
const withoutGaps = (stored: Stored): Highest['seen'] =>
  Object.fromEntries(roles.flatMap((role) => (stored[role] ? [[role, stored[role]]] : [])));

/**
 * TUF 1.0.34 §5.3.11, fast-forward recovery: where a newer root has taken a key from a role, what was seen of
 * that role may have been somebody else's work and is forgotten; with the timestamp's, the time it has told.
 */
export function forgetStolen(highest: Highest, root: RootFacts): Highest {
  const { timestamp, snapshot, targets, ...rest } = highest.seen;
  const kept = { timestamp, snapshot, targets };
  const seen: Partial<Record<Role, Seen>> = { ...rest };
  for (const role of ['timestamp', 'snapshot', 'targets'] as const) {
    const before = kept[role];
    if (before && !hasLostKey(before.keys, root.keys[role])) seen[role] = before;
  }
  return { ...highest, seen, time: timestamp && !seen.timestamp ? 0 : highest.time };
}

/** Keys that are only added change nothing in what the others have signed. */
export const hasLostKey = (before: readonly string[], now: readonly string[]): boolean =>
  before.some((key) => !now.includes(key));

/** The first role whose version is lower than one seen before. */
export const lowerRole = ({ seen }: Highest, { versions }: Facts): Role | undefined =>
  roles.find((role) => versions[role] < (seen[role]?.version ?? 0));

/** `time`: what is known to be past now. */
export function raise(
  highest: Highest,
  root: RootFacts,
  { versions }: Facts,
  { packs, time }: { packs: ReadonlyMap<string, number>; time: number },
): Highest {
  const seen = Object.fromEntries(
    roles.map((role) => [role, { version: versions[role], keys: root.keys[role] }]),
  );
  const raised = new Map(highest.packs);
  for (const [id, version] of packs) raised.set(id, Math.max(version, raised.get(id) ?? 0));
  return { ...highest, seen, packs: raised, time: Math.max(highest.time, time) };
}
