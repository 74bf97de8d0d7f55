import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../../content/pack.ts';
import type { Installed } from '../../content/release-set.ts';
import type { Blobs } from './blobs.ts';
import { listFiles } from './files.ts';

/**
 * Removes the manifests, blobs and unfinished parts that none of the releases needs, and returns the bytes
 * freed, parts left out. If the manifest of a release can't be read, its files are not known, and no blob goes.
 */
export async function pruneFolder(options: {
  readonly manifests: string;
  readonly blobs: Blobs;
  readonly releases: readonly Installed[];
  readonly read: (release: Installed) => Promise<Manifest | undefined>;
  /** Manifests that may not have been staged yet. */
  readonly fresh: ReadonlySet<string>;
  /** Blobs that are needed although no release says so. */
  readonly keep: ReadonlySet<string>;
}): Promise<number> {
  const { manifests, blobs, releases, read, fresh, keep } = options;
  const { files, whole } = await listFiles(releases, read);
  let freed = await pruneManifests(manifests, new Set([...releases.map((one) => one.manifest), ...fresh]));
  if (!whole) return freed;
  const needed = new Set([...files.map(({ sha256 }) => sha256), ...keep]);
  for await (const { sha256, bytes } of blobs.list()) {
    if (needed.has(sha256)) continue;
    await blobs.remove(sha256);
    freed += bytes;
  }
  await blobs.clean(needed);
  return freed;
}

async function pruneManifests(folder: string, kept: ReadonlySet<string>): Promise<number> {
  let freed = 0;
  for (const name of await readdir(folder)) {
    const [, sha256] = /^([0-9a-f]{64})\.json$/.exec(name) ?? [];
    if (sha256 === undefined || kept.has(sha256)) continue;
    const file = join(folder, name);
    const { size } = await stat(file);
    await rm(file, { force: true });
    freed += size;
  }
  return freed;
}
