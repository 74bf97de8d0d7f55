import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Manifest } from '../../content/pack.ts';
import { BlobMismatch } from './blobs.ts';
import {
  type Library,
  type ManifestRead,
  type Release,
  readManifest,
  releaseSchema,
  type Trouble,
} from './library.ts';

/**
 * The packs that come with the app: `<folder>/shipped.json` lists them, each is a folder as
 * `npm run pack -- build` makes it (`manifest.json`, `blobs/<first two hex>/<sha256>`).
 */
/** Files copied and files to copy in all. */
export type Report = (done: number, total: number) => void;

/** Which of the packs that ship are new to a library: not there, or there in an older or another build. */
export function newReleases(shipped: readonly Release[], installed: readonly Release[]): Release[] {
  return shipped.filter((release) => {
    const present = installed.find(({ id }) => id === release.id);
    return !present || (present.version <= release.version && present.manifest !== release.manifest);
  });
}

/**
 * Installs what the app ships and the library has not. A pack that is damaged is left out and told of;
 * the others go on. Nothing is shown before all that is good is complete.
 */
export async function installShipped(library: Library, folder: string, report: Report): Promise<Trouble[]> {
  const troubles: Trouble[] = [];
  const shipped = await readShipped(join(folder, 'shipped.json'), troubles);
  const wanted = newReleases(shipped, library.releases());
  if (wanted.length === 0) return troubles;
  await library.blobs.clean();
  const read = await Promise.all(wanted.map((release) => readPack(folder, release)));
  const packs = read.filter((one) => one.kind === 'good');
  for (const one of read)
    if (one.kind === 'bad') troubles.push({ pack: one.release.id, message: one.message });
  const total = packs.reduce((sum, { manifest }) => sum + manifest.files.length, 0);
  let done = 0;
  const installed: Release[] = [];
  for (const { release, manifest, bytes } of packs) {
    const trouble = await copyBlobs(library, join(folder, release.id), manifest, () => report(++done, total));
    if (trouble) troubles.push({ pack: release.id, message: trouble });
    else installed.push({ ...release, manifest: await library.keep(bytes) });
  }
  const replaced = new Set(installed.map(({ id }) => id));
  const kept = library.releases().filter(({ id }) => !replaced.has(id));
  if (installed.length > 0) await library.activate(inShippedOrder([...kept, ...installed], shipped));
  return troubles;
}

/** The app's own packs stand in the order in which they ship, a hall's own after them. */
function inShippedOrder(releases: readonly Release[], order: readonly Release[]): Release[] {
  const place = ({ id }: Release) => {
    const at = order.findIndex((one) => one.id === id);
    return at < 0 ? order.length : at;
  };
  return releases.toSorted((a, b) => place(a) - place(b));
}

/** The list of what ships; an entry that is wrong is told of and left out. No list: nothing ships. */
async function readShipped(file: string, troubles: Trouble[]): Promise<Release[]> {
  const text = await readFile(file, 'utf8').catch(() => '[]');
  const list = z.array(z.unknown()).safeParse(parseJson(text));
  if (!list.success)
    troubles.push({ pack: '', message: 'the list of packs that ship (shipped.json) is damaged' });
  return (list.data ?? []).flatMap((entry, n) => {
    const release = releaseSchema.safeParse(entry);
    if (!release.success)
      troubles.push({ pack: '', message: `entry ${n + 1} of shipped.json names no id, version and digest` });
    return release.success ? [release.data] : [];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readPack(folder: string, release: Release): Promise<ManifestRead & { release: Release }> {
  return { ...(await readManifest(join(folder, release.id, 'manifest.json'), release)), release };
}

// Several at a time: most of the wait is for the disk to say that a file is safe.
const atOnce = 8;

async function copyBlobs(
  library: Library,
  folder: string,
  manifest: Manifest,
  copied: () => void,
): Promise<string | undefined> {
  const waiting = [...manifest.files];
  let trouble: string | undefined;
  const worker = async () => {
    for (let file = waiting.pop(); file && !trouble; file = waiting.pop()) {
      const { sha256, bytes, path } = file;
      try {
        const from = join(folder, 'blobs', sha256.slice(0, 2), sha256);
        if (!(await library.blobs.has(sha256, bytes))) await library.blobs.add(from, sha256, bytes);
        copied();
      } catch (error) {
        const code = codeOf(error);
        if (!(error instanceof BlobMismatch) && code === undefined) throw error;
        trouble = `${path} ${error instanceof BlobMismatch ? error.message : `could not be copied (${code})`}`;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return trouble;
}

// The system's own word for a failure, such as ENOENT or ENOSPC; a bug of ours has none.
const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;
