import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Metadata, MetadataKind } from '@tufjs/models';
import { metadataPath } from '../../content/channel.ts';
import { makeFolder, writeDurably } from '../records/durable-file.ts';
import { systemCode } from '../records/system-code.ts';
import { openMetadataReader } from './memory-fetcher.ts';
import { rootFacts } from './metadata-facts.ts';
import type { Source } from './source.ts';
import { failureOf, rejected, type SyncFailure } from './sync-failure.ts';

/**
 * Trust on first use: a kiosk without an embedded root takes a repository's first one, once a steward has
 * compared its fingerprint with the publisher's.
 */

const rootLimit = 512_000;
const firstName = '1.root.json';

/** A source's first root, if it is one and signed by its own keys. */
export async function firstRoot(
  source: Source,
  signal: AbortSignal = new AbortController().signal,
): Promise<Uint8Array | SyncFailure> {
  try {
    const bytes = await openMetadataReader(source, signal).read(firstName, rootLimit);
    if (!bytes) return { kind: 'wrong-publisher' };
    return isFirstRoot(bytes) ? bytes : rejected('format', metadataPath(firstName));
  } catch (error) {
    return failureOf(error, signal, metadataPath(firstName));
  }
}

/** Whether these bytes are a root of version 1 that as many of its own keys have signed as it asks for. */
export function isFirstRoot(bytes: Uint8Array): boolean {
  try {
    const { version, keys } = rootFacts(bytes);
    const root = Metadata.fromJSON(MetadataKind.Root, JSON.parse(Buffer.from(bytes).toString('utf8')));
    root.verifyDelegate(MetadataKind.Root, root);
    return version === 1 && Object.values(keys).every((ids) => ids.length > 0);
  } catch (error) {
    // JSON, zod and the models each have errors of their own; whichever it is, this is no root.
    if (error instanceof Error) return false;
    throw error;
  }
}

/** SHA-256 in groups of four, as people compare it: `3f2a 90c1 …`. */
export const fingerprintOf = (root: Uint8Array): string =>
  createHash('sha256').update(root).digest('hex').match(/.{4}/g)?.join(' ') ?? '';

const anchorFile = (folder: string) => join(folder, 'anchor.json');

/** From now on this root is where trust begins; durable when it resolves. `folder`: the trust folder. */
export async function pinAnchor(folder: string, root: Uint8Array): Promise<void> {
  if (!isFirstRoot(root)) throw new TypeError('only a root that has verified is pinned');
  await makeFolder(folder);
  await writeDurably(anchorFile(folder), root);
}

/** The pinned root, or why there is none. Damaged is also what can't be read. */
export async function pinnedAnchor(folder: string): Promise<Uint8Array | 'none' | 'damaged'> {
  try {
    const bytes = await readFile(anchorFile(folder));
    return isFirstRoot(bytes) ? bytes : 'damaged';
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return code === 'ENOENT' ? 'none' : 'damaged';
  }
}
