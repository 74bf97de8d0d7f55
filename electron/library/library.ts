import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { parseManifest } from '../../content/manifest.ts';
import { idSchema, type Manifest, type PackFile } from '../../content/pack.ts';
import { writeDurably } from '../records/durable-file.ts';
import { readSlots, writeSlot } from '../records/two-slot-file.ts';
import { type Blobs, openBlobs } from './blobs.ts';

export const releaseSchema = z.object({
  id: idSchema,
  version: z.int().min(1),
  manifest: z.string().regex(/^[0-9a-f]{64}$/),
});
// checkedBy: the kiosk version that has parsed this very manifest; its digest then says all that parsing would.
const activeSchema = z.object({
  packs: z.array(releaseSchema.extend({ checkedBy: z.string().optional() })),
});

/** One version of one pack, by the SHA-256 of its manifest. */
export type Release = z.infer<typeof releaseSchema>;

/** Something that a steward should hear about; the kiosk goes on. */
export type Trouble = { readonly pack: string; readonly message: string };

/** A file of an active pack, as `pack://` serves it. */
export type Located = { readonly file: PackFile; readonly path: string };

export type Library = {
  readonly blobs: Blobs;
  releases(): readonly Release[];
  manifests(): readonly Manifest[];
  manifest(id: string): Manifest | undefined;
  /** Looks a path up in the manifest; it is never joined to a folder. */
  locate(id: string, version: number, path: string): Located | undefined;
  /** Stores a manifest whose blobs are all there; not shown before `activate`. */
  keep(bytes: Uint8Array): Promise<string>;
  /** Makes a set of releases the one that is shown, durably and at once. */
  activate(releases: readonly Release[]): Promise<void>;
  readonly troubles: readonly Trouble[];
};

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Opens (or makes) the library in a folder. Damage is reported in `troubles`, the rest is shown. A manifest
 * that this `kiosk` version has parsed before is only compared with its digest, which keeps the start short.
 */
export async function openLibrary(folder: string, now: () => number, kiosk: string): Promise<Library> {
  const activeFile = join(folder, 'active');
  await mkdir(join(folder, 'manifests'), { recursive: true });
  const blobs = openBlobs(folder);
  const troubles: Trouble[] = [];
  const manifestFile = (sha256: string) => join(folder, 'manifests', `${sha256}.json`);

  const fits = (value: unknown) => activeSchema.safeParse(value).success;
  const { slot, damaged } = await readSlots(activeFile, now, fits);
  for (const name of damaged)
    troubles.push({ pack: '', message: `the list of packs was damaged; ${name} is kept` });
  const stored = activeSchema.safeParse(slot?.value);
  let generation = slot?.generation ?? 0;
  let shown = new Map<string, Shown>();

  async function load(release: Release, checkedBy?: string): Promise<Shown | undefined> {
    const known = [...shown.values()].find((one) => one.release.manifest === release.manifest);
    if (known) return known;
    const read = await readManifest(manifestFile(release.manifest), release, checkedBy === kiosk);
    if (read.kind === 'good') return shownPack(release, read.manifest);
    troubles.push({ pack: release.id, message: read.message });
    return undefined;
  }

  const byId = (packs: readonly (Shown | undefined)[]) =>
    new Map(packs.flatMap((pack) => (pack ? [[pack.release.id, pack]] : [])));
  if (stored.success) {
    shown = byId(await Promise.all(stored.data.packs.map(({ checkedBy, ...one }) => load(one, checkedBy))));
  }

  return {
    blobs,
    troubles,
    releases: () => [...shown.values()].map(({ release }) => release),
    manifests: () => [...shown.values()].map(({ manifest }) => manifest),
    manifest: (id) => shown.get(id)?.manifest,
    locate(id, version, path) {
      const pack = shown.get(id);
      const file = pack?.manifest.version === version ? pack.files.get(path) : undefined;
      return file && { file, path: blobs.path(file.sha256) };
    },
    async keep(bytes) {
      const sha256 = sha256Of(bytes);
      await writeDurably(manifestFile(sha256), bytes);
      return sha256;
    },
    async activate(releases) {
      const next = byId(await Promise.all(releases.map((release) => load(release))));
      const packs = releases.map((release) => ({
        ...release,
        ...(next.has(release.id) && { checkedBy: kiosk }),
      }));
      await writeSlot(activeFile, { generation: generation + 1, schema: 1, value: { packs } });
      generation += 1;
      shown = next;
    },
  };
}

type Shown = {
  readonly release: Release;
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, PackFile>;
};

const shownPack = (release: Release, manifest: Manifest): Shown => ({
  release,
  manifest,
  files: new Map(manifest.files.map((file) => [file.path, file])),
});

export type ManifestRead =
  | { kind: 'good'; manifest: Manifest; bytes: Uint8Array }
  | { kind: 'bad'; message: string };

/**
 * Reads a manifest and checks it against the release: its digest, its content, its id and version. `checked`:
 * these bytes have been parsed before, so the digest is enough.
 */
export async function readManifest(
  file: string,
  { id, version, manifest }: Release,
  checked = false,
): Promise<ManifestRead> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return { kind: 'bad', message: 'its manifest is missing or unreadable' };
  if (sha256Of(bytes) !== manifest)
    return { kind: 'bad', message: 'its manifest was changed after it was built' };
  if (checked) return { kind: 'good', manifest: JSON.parse(bytes.toString('utf8')), bytes };
  const read = parseManifestBytes(bytes);
  if (read.kind === 'bad' || (read.manifest.id === id && read.manifest.version === version)) return read;
  const { id: otherId, version: otherVersion } = read.manifest;
  return {
    kind: 'bad',
    message: `its manifest is that of ${otherId} ${otherVersion}, not of ${id} ${version}`,
  };
}

/** Parses bytes as a manifest; the message names the first place that is wrong and how many more there are. */
function parseManifestBytes(bytes: Uint8Array): ManifestRead {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return { kind: 'bad', message: 'its manifest is not JSON' };
  }
  const parsed = parseManifest(value);
  if (parsed.kind === 'good') return { ...parsed, bytes };
  const [first, ...more] = parsed.problems;
  const rest = more.length > 0 ? ` (and ${more.length} more)` : '';
  return { kind: 'bad', message: `its manifest, ${first?.place}: ${first?.message}${rest}` };
}
