import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Updater } from 'tuf-js';
import { makeFolderLoosely } from '../records/durable-file.ts';
import {
  type Asked,
  type MemoryFetcher,
  type MetadataReader,
  memoryFetcher,
  nowhere,
} from './memory-fetcher.ts';

/** The one door to tuf-js: `new Updater`, `refresh` and `getTargetInfo`, each in a fresh folder. */

type Read = MetadataReader['read'];

/** As many changes of keys as a kiosk follows at once. */
export const mostRoots = 256;

/** `roots`: the verified ones after the first, in order. `failed`: why the next is none. */
export type RootWalk = {
  readonly roots: readonly Uint8Array[];
  readonly failed?: Failure;
  readonly tooMany?: true;
};

export type Failure = { readonly error: Error; readonly asked: Asked | undefined };

class RootsDone extends Error {}

/**
 * Follows the chain of roots from a trusted one (version `version`) as far as it goes and verifies. Throws if
 * that one is damaged itself, and what `read` throws.
 */
export async function walkRoots(
  folder: string,
  trusted: { readonly bytes: Uint8Array; readonly version: number },
  read: Read,
): Promise<RootWalk> {
  const served: Uint8Array[] = [];
  let more: Uint8Array | undefined;
  const walk: Read = async (name, limit) => {
    if (name !== 'timestamp.json') {
      const root = await read(name, limit);
      if (root) served.push(root);
      return root;
    }
    // tuf-js stops without a word at its limit; if there is one more, we don't.
    if (served.length >= mostRoots) more = await read(nextRoot(trusted.version, served), rootLimit);
    throw new RootsDone();
  };
  const fetcher = memoryFetcher(walk);
  const updater = await openUpdater(folder, new Map([['root.json', trusted.bytes]]), fetcher);
  const error = await updater.refresh().then(
    () => new Error('the walk of the roots did not stop'),
    (reason: unknown) => reason,
  );
  if (error instanceof RootsDone) return { roots: served, ...(more && { tooMany: true }) };
  // tuf-js asks for a root only after it has verified the one before.
  return { roots: served.slice(0, -1), failed: { error: asError(error), asked: fetcher.asked() } };
}

const rootLimit = 512_000;
const nextRoot = (version: number, served: readonly unknown[]) => `${version + served.length + 1}.root.json`;

export type Verified = {
  /** Where tuf-js has put what it trusts. */
  readonly folder: string;
  /** Throws if a delegated role can't be had or verified. */
  target(name: string): Promise<unknown>;
  readonly fetcher: MemoryFetcher;
};

export type Verification =
  | { readonly kind: 'verified'; readonly verified: Verified }
  | ({ readonly kind: 'failed' } & Failure);

/**
 * Verifies a repository as of the time `at`. `trusted` are files under the names that tuf-js gives them:
 * `root.json` and what it has verified before.
 */
export async function verifyMetadata(
  folder: string,
  trusted: ReadonlyMap<string, Uint8Array>,
  read: Read,
  at: Date,
): Promise<Verification> {
  const fetcher = memoryFetcher(read);
  const updater = await openUpdater(folder, trusted, fetcher);
  setTime(updater, at);
  try {
    await updater.refresh();
  } catch (error) {
    return { kind: 'failed', error: asError(error), asked: fetcher.asked() };
  }
  return {
    kind: 'verified',
    verified: { folder, fetcher, target: (name) => updater.getTargetInfo(name) },
  };
}

async function openUpdater(
  folder: string,
  trusted: ReadonlyMap<string, Uint8Array>,
  fetcher: MemoryFetcher,
): Promise<Updater> {
  await makeFolderLoosely(folder);
  for (const [name, bytes] of trusted) await writeFile(join(folder, name), bytes);
  return new Updater({
    metadataDir: folder,
    metadataBaseUrl: nowhere,
    fetcher,
    config: { maxRootRotations: mostRoots, rootMaxLength: rootLimit, maxDelegations: 8 },
  });
}

/**
 * tuf-js takes the system's clock, which may be dead; its own time can't be given but is reachable. Throws if a
 * later version of tuf-js has it no more.
 */
function setTime(updater: Updater, at: Date): void {
  const store: unknown = Reflect.get(updater, 'trustedSet');
  if (typeof store !== 'object' || store === null || !(Reflect.get(store, 'referenceTime') instanceof Date))
    throw new TypeError('tuf-js keeps its reference time somewhere else');
  Reflect.set(store, 'referenceTime', at);
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));
