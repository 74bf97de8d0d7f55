import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { type Release, releaseSchema } from '../../content/channel.ts';
import type { Manifest } from '../../content/pack.ts';
import { type Installed, type ReleaseSet, releasesOf } from '../../content/release-set.ts';
import { systemCode } from '../records/system-code.ts';
import { BlobMismatch, type Blobs } from './blobs.ts';
import type { LibraryFile } from './files.ts';
import type { Library } from './library.ts';
import { type ManifestRead, readManifest } from './manifests.ts';
import { sizeOf } from './release-file.ts';
import type { Trouble } from './shelf.ts';

/** Files copied and files to copy in all. */
export type Report = (done: number, total: number) => void;

/**
 * Which of the packs that ship a library should take: those never installed, those that are there in an older
 * or another shipped build, and those whose manifest is damaged. Never one that replaces the same or a higher
 * version from elsewhere, one that failed its health check, or one that was removed on purpose.
 */
export function newReleases(
  shipped: readonly Release[],
  set: ReleaseSet,
  isWhole: (manifest: string) => boolean,
): Release[] {
  const next = releasesOf(set, set.staged ?? set.current);
  return shipped.filter(({ id, version, manifest }) => {
    if (set.bad.includes(manifest)) return false;
    const present = next.find((one) => one.id === id);
    if (!present) return set.offered?.includes(id) !== true;
    if (present.manifest === manifest) return !isWhole(manifest);
    return present.origin.kind === 'shipped' ? present.version <= version : present.version < version;
  });
}

/**
 * Installs what the app ships and the library has not: `<folder>/shipped.json` lists the packs, each is a
 * folder as `npm run pack -- build` makes it (`manifest.json`, `blobs/<first two hex>/<sha256>`). A pack that
 * is damaged is left out and told of; the others go on. Nothing is shown before all that is good is complete.
 */
export async function installShipped(
  library: Library,
  folder: string,
  report: Report,
  now: () => number,
): Promise<Trouble[]> {
  const troubles: Trouble[] = [];
  const shipped = await readShipped(join(folder, 'shipped.json'), troubles);
  const wanted = newReleases(shipped, library.set(), library.has);
  const installed = wanted.length > 0 ? await install(wanted) : [];
  if (installed.length > 0) {
    await library.stage(inShippedOrder(library.set(), installed, shipped));
    await library.activateStaged();
  }
  const here = new Set(releasesOf(library.set(), library.set().current).map(({ id }) => id));
  await library.noteOffered(shipped.map(({ id }) => id).filter((id) => here.has(id)));
  return troubles;

  async function install(releases: readonly Release[]): Promise<Installed[]> {
    await library.blobs.clean();
    const read = await Promise.all(releases.map((release) => readPack(folder, release)));
    const packs = read.filter((one) => one.kind === 'good');
    for (const one of read)
      if (one.kind === 'bad') troubles.push({ pack: one.release.id, message: one.message });
    const total = packs.reduce((sum, { manifest }) => sum + manifest().files.length, 0);
    let done = 0;
    const complete: Installed[] = [];
    for (const { release, manifest, bytes } of packs) {
      const from = join(folder, release.id);
      const trouble = await copyBlobs(library, from, manifest(), () => report(++done, total));
      if (trouble) troubles.push({ pack: release.id, message: trouble });
      else {
        const times = { installedAt: now(), verifiedAt: now() };
        await library.keep(bytes);
        const origin = { kind: 'shipped' as const, name: '' };
        complete.push({ ...release, origin, ...times, bytes: sizeOf(bytes, manifest().files) });
      }
    }
    return complete;
  }
}

/**
 * The next set with what was installed: each in the place of its pack, new ones at the end. As long as a hall
 * has nothing of its own, all stand in the order in which they ship.
 */
function inShippedOrder(
  set: ReleaseSet,
  installed: readonly Installed[],
  shipped: readonly Release[],
): readonly Installed[] {
  const before = releasesOf(set, set.staged ?? set.current);
  const replaced = before.map((old) => installed.find(({ id }) => id === old.id) ?? old);
  const added = installed.filter(({ id }) => !before.some((old) => old.id === id));
  const next = [...replaced, ...added];
  if (next.some(({ origin }) => origin.kind !== 'shipped')) return next;
  const place = ({ id }: Release) => {
    const at = shipped.findIndex((one) => one.id === id);
    return at < 0 ? shipped.length : at;
  };
  return next.toSorted((a, b) => place(a) - place(b));
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
        const code = systemCode(error);
        if (!(error instanceof BlobMismatch) && code === undefined) throw error;
        trouble = `${path} ${error instanceof BlobMismatch ? error.message : `could not be copied (${code})`}`;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return trouble;
}

/** Gets a damaged file from what the app ships, if it is there; whether it was. */
export function mendFromShipped(blobs: Blobs, folder: string): (file: LibraryFile) => Promise<boolean> {
  return async ({ sha256, bytes, packs }) => {
    for (const pack of packs) {
      const from = join(folder, pack, 'blobs', sha256.slice(0, 2), sha256);
      try {
        await blobs.add(from, sha256, bytes);
        return true;
      } catch (error) {
        if (!(error instanceof BlobMismatch) && systemCode(error) === undefined) throw error;
      }
    }
    return false;
  };
}
