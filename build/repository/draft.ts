import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { type Channel, type Release, releaseSchema } from '../../content/channel.ts';
import { idSchema } from '../../content/pack-field.ts';
import { writeDurably } from '../../electron/records/durable-file.ts';
import { systemCode } from '../../electron/records/system-code.ts';
import { Refusal } from './refusal.ts';

/**
 * What the next publication will say: `draft.json` beside the signed files, which kiosks and exports never
 * look at. It also remembers the highest release of each pack that a channel ever published, as kiosks do.
 */
const draftChannelSchema = z.object({
  channel: idSchema,
  packs: z.array(releaseSchema),
  highest: z.array(releaseSchema),
});
const draftSchema = z.object({
  format: z.literal(1),
  /** For how many days a timestamp counts. */
  timestampDays: z.int().min(1),
  channels: z.array(draftChannelSchema),
});
export type DraftChannel = z.infer<typeof draftChannelSchema>;
export type Draft = z.infer<typeof draftSchema>;

const draftFile = (folder: string) => join(folder, 'draft.json');

export const writeDraft = (folder: string, draft: Draft): Promise<void> =>
  writeDurably(draftFile(folder), Buffer.from(`${JSON.stringify(draft, null, 1)}\n`));

/** The draft; if there is none (a copy from a web server), what is published. */
export async function readDraft(
  folder: string,
  published: readonly Channel[],
  timestampDays: number,
): Promise<Draft> {
  const stored = parseDraft(folder, await readText(draftFile(folder)));
  const draft = stored ?? { format: 1, timestampDays, channels: [] };
  const known = new Set(draft.channels.map(({ channel }) => channel));
  const added = published.filter(({ channel }) => !known.has(channel));
  const all = [...draft.channels, ...added.map(({ channel, packs }) => ({ channel, packs, highest: [] }))];
  return {
    ...draft,
    channels: all.map((one) => ({
      ...one,
      highest: highestOf(one.highest, published.find(({ channel }) => channel === one.channel)?.packs ?? []),
    })),
  };
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function parseDraft(folder: string, text: string | undefined): Draft | undefined {
  if (text === undefined) return undefined;
  try {
    return draftSchema.parse(JSON.parse(text));
  } catch {
    throw new Refusal(
      `${draftFile(folder)} is damaged; remove it: the draft then begins with what is published`,
    );
  }
}

/** Per pack the higher of both. */
export function highestOf(known: readonly Release[], now: readonly Release[]): Release[] {
  const highest = new Map(known.map((release) => [release.id, release]));
  for (const release of now) {
    const other = highest.get(release.id);
    if (!other || other.version < release.version) highest.set(release.id, release);
  }
  return [...highest.values()];
}

export const draftChannel = (draft: Draft, channel: string): DraftChannel =>
  draft.channels.find((one) => one.channel === channel) ?? { channel, packs: [], highest: [] };

/** The draft with other packs in a channel, which is made if it is new. */
export function withPacks(draft: Draft, channel: string, packs: readonly Release[]): Draft {
  const next = { ...draftChannel(draft, channel), packs: [...packs] };
  const there = draft.channels.some((one) => one.channel === channel);
  const channels = there
    ? draft.channels.map((one) => (one.channel === channel ? next : one))
    : [...draft.channels, next];
  return { ...draft, channels };
}
