import { stat } from 'node:fs/promises';
import * as z from 'zod';
import { type Release, releaseSchema } from '../../content/channel.ts';
import { emptySet, type Installed, type ReleaseSet, releaseSetSchema } from '../../content/release-set.ts';
import { openDocument } from '../records/document.ts';
import { readManifest } from './manifests.ts';

/** The release set on disk: a two-slot file of schema 2; schema 1 is read too. */
export type ReleaseFile = {
  /** What was there when it was opened. */
  readonly set: ReleaseSet;
  /** Damaged slots that were set aside. */
  readonly damaged: readonly string[];
  /** Rises with each write. */
  generation(): number;
  /** Resolves when it is on disk; if it throws, the set before still counts. */
  write(set: ReleaseSet): Promise<void>;
};

const schema = 2;

/** Schema 1: the shown packs in their order, all of them shipped. */
const firstSchema = z.object({
  packs: z.array(releaseSchema.extend({ checkedBy: z.string().optional() })),
});

const fits = (value: unknown) =>
  releaseSetSchema.safeParse(value).success || firstSchema.safeParse(value).success;

export async function openReleaseFile(
  file: string,
  manifestFile: (sha256: string) => string,
  now: () => number,
): Promise<ReleaseFile> {
  // Schema 1 is told by its look: what it lacks is on the disk, which a pure step could not look at.
  const document = await openDocument(file, fits, { now, version: schema, steps: { 1: (old) => old } });
  const stored = releaseSetSchema.safeParse(document.value);
  const first = firstSchema.safeParse(document.value);
  const set = stored.data ?? (first.success ? await fromSchema1(first.data.packs, manifestFile) : emptySet);
  return {
    set,
    damaged: document.damaged,
    generation: document.generation,
    write: document.write,
  };
}

/** What schema 1 did not say is found out: the manifest tells the size, and its file when it was installed. */
async function fromSchema1(
  packs: readonly (Release & { checkedBy?: string | undefined })[],
  manifestFile: (sha256: string) => string,
): Promise<ReleaseSet> {
  const releases = packs.map(async ({ checkedBy, ...release }): Promise<Installed> => {
    const file = manifestFile(release.manifest);
    const read = await readManifest(file, release, checkedBy !== undefined);
    const times = await stat(file).catch(() => undefined);
    const at = Math.round(times?.mtimeMs ?? 0);
    return {
      ...release,
      origin: { kind: 'shipped', name: '' },
      installedAt: at,
      verifiedAt: at,
      bytes: read.kind === 'good' ? sizeOf(read.bytes, read.manifest().files) : 0,
      ...(checkedBy !== undefined && { checkedBy }),
    };
  });
  return {
    ...emptySet,
    releases: await Promise.all(releases),
    current: packs.map(({ manifest }) => manifest),
    offered: packs.map(({ id }) => id),
  };
}

/** Bytes of a release: its manifest and each of its files once. */
export function sizeOf(
  manifest: Uint8Array,
  files: readonly { readonly sha256: string; readonly bytes: number }[],
): number {
  const once = new Map(files.map(({ sha256, bytes }) => [sha256, bytes]));
  return [...once.values()].reduce((sum, bytes) => sum + bytes, manifest.length);
}
