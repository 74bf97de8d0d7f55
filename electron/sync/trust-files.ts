import { join } from 'node:path';
import { metadataPath } from '../../content/channel.ts';
import type { Held } from './judge.ts';
import type { Root } from './kinship.ts';
import type { MetadataReader } from './memory-fetcher.ts';
import type { TrustFiles } from './trust-folder.ts';
import { mostRoots, walkRoots } from './tuf.ts';

const rootName = /^metadata\/([1-9]\d{0,8})\.root\.json$/;
const otherName = /^metadata\/(?:\d+\.)?([a-z0-9][a-z0-9-]*\.json)$/;

/** What was verified before, by the names that tuf-js gives it. */
export function localFiles(files: TrustFiles): ReadonlyMap<string, Uint8Array> {
  const local = new Map<string, Uint8Array>();
  for (const [path, bytes] of files) {
    const name = rootName.test(path) ? undefined : otherName.exec(path)?.[1];
    if (name !== undefined) local.set(name, bytes);
  }
  return local;
}

/** The roots that follow from the anchor, each verified by the one before; the rest is left out. */
export async function followRoots(
  anchor: Root,
  files: TrustFiles,
  scratch: string,
): Promise<readonly Root[]> {
  const read = (name: string) => Promise.resolve(files.get(metadataPath(name)));
  const roots = [anchor];
  for (let last = anchor; ; ) {
    const walk = await walkRoots(join(scratch, `after-${last.version}`), last, read);
    for (const bytes of walk.roots) {
      last = { version: last.version + 1, bytes };
      roots.push(last);
    }
    if (walk.roots.length < mostRoots) return roots;
  }
}

/** The files of a repository that holds, as they were signed, for the next generation. */
export function signedFiles({ roots, facts, timestamp }: Held, reader: MetadataReader, before: TrustFiles) {
  const files = new Map<string, Uint8Array>();
  for (const { version, bytes } of roots) files.set(metadataPath(`${version}.root.json`), bytes);
  files.set(metadataPath('timestamp.json'), timestamp);
  for (const name of facts.names) {
    const bytes = reader.files.get(name) ?? before.get(metadataPath(name));
    if (bytes) files.set(metadataPath(name), bytes);
  }
  return files;
}

/** Roots from before the anchor: of no use to this kiosk, but to one of an older build that asks it. */
export function rootsBefore(anchor: Root, files: TrustFiles): TrustFiles {
  const version = (path: string) => Number(rootName.exec(path)?.[1] ?? Number.POSITIVE_INFINITY);
  return new Map([...files].filter(([path]) => version(path) < anchor.version));
}

/** Whether all these files are among those, byte for byte. */
export const isIn = (those: TrustFiles, these: TrustFiles): boolean =>
  [...these].every(([path, bytes]) => {
    const other = those.get(path);
    return other !== undefined && Buffer.compare(bytes, other) === 0;
  });
