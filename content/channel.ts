import * as z from 'zod';
import { idSchema } from './pack-field.ts';

/** A channel: which releases belong together. Kiosks follow it, and it makes their *set* of packs atomic. */

export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in hex');

/** One version of one pack, by the SHA-256 of its manifest. */
export const releaseSchema = z.object({
  id: idSchema,
  version: z.int().min(1),
  manifest: digestSchema,
});
export type Release = z.infer<typeof releaseSchema>;

/** As many packs as one targets role can sign in reasonable time. */
export const mostPacks = 1000;

export const channelSchema = z
  .object({
    format: z.literal(1),
    channel: idSchema,
    /** Rises with each publication of this channel. */
    release: z.int().min(1),
    /** In the order in which visitors find them. */
    packs: z.array(releaseSchema).max(mostPacks),
  })
  .refine(({ packs }) => new Set(packs.map(({ id }) => id)).size === packs.length, {
    message: 'lists a pack twice',
    path: ['packs'],
  });
export type Channel = z.infer<typeof channelSchema>;

/** The channel that a kiosk follows if nobody says otherwise. */
export const firstChannel = 'hall';

/** Target names of a repository: only a to z, 0 to 9, -, / and . (titles stand in the manifest). */
export const channelTarget = (channel: string): string => `channels/${channel}.json`;
export const manifestTarget = (pack: string, version: number): string =>
  `packs/${pack}/${version}/manifest.json`;

/** Where things lie in a repository, on a web server, a stick or another kiosk alike. */
export const metadataPath = (name: string): string => `metadata/${name}`;
/** Consistent snapshots: `packs/a/3/manifest.json` lies at `targets/packs/a/3/<sha256>.manifest.json`. */
export const targetPath = (target: string, sha256: string): string =>
  `targets/${target.replace(/[^/]+$/, (name) => `${sha256}.${name}`)}`;
export const blobPath = (sha256: string): string => `blobs/${sha256.slice(0, 2)}/${sha256}`;
