import type { Manifest } from '../../content/pack.ts';
import type { Installed } from '../../content/release-set.ts';
import type { Blobs } from './blobs.ts';
import { several } from './several.ts';

/** A file that releases need, by its digest, and the packs that need it. */
export type LibraryFile = {
  readonly sha256: string;
  readonly bytes: number;
  readonly packs: readonly string[];
};

type Read = (release: Installed) => Promise<Manifest | undefined>;

/** The files of these releases, each once; `whole` is false if a manifest could not be read. */
export async function listFiles(
  releases: readonly Installed[],
  read: Read,
): Promise<{ readonly files: readonly LibraryFile[]; readonly whole: boolean }> {
  const files = new Map<string, { sha256: string; bytes: number; packs: string[] }>();
  let whole = true;
  // One after the other: only one manifest that is not shown is in memory at a time.
  for (const release of releases) {
    const manifest = await read(release);
    if (!manifest) whole = false;
    for (const { sha256, bytes } of manifest?.files ?? []) {
      const known = files.get(sha256);
      if (!known) files.set(sha256, { sha256, bytes, packs: [release.id] });
      else if (!known.packs.includes(release.id)) known.packs.push(release.id);
    }
  }
  return { files: [...files.values()], whole };
}

/** Those files of these releases that are not there, or not in their length. */
export async function lackingFiles(
  releases: readonly Installed[],
  read: Read,
  blobs: Blobs,
): Promise<readonly LibraryFile[]> {
  const { files } = await listFiles(releases, read);
  const there = await several(files, 16, ({ sha256, bytes }) => blobs.has(sha256, bytes));
  return files.filter((_, n) => !there[n]);
}
