import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { blobPath } from '../../content/channel.ts';
import { type Blobs, openBlobs } from '../../electron/library/blobs.ts';
import type { Wanted } from '../../electron/sync/fetch-blob.ts';
import { type FetchOptions, type FetchResult, fetchBlobs } from '../../electron/sync/fetch-blobs.ts';
import { sha256 } from './sample-manifest.ts';
import { seededRandom } from './seeded-random.ts';
import { tempFolder, writeFiles } from './temp-folder.ts';

/** Blobs in a repository's folder, and an empty library to bring them to. */
export type BlobWorld = {
  readonly folder: string;
  readonly library: string;
  readonly blobs: Blobs;
  readonly wanted: readonly Wanted[];
  readonly total: number;
  readonly content: (wanted: Wanted) => Buffer;
  /** Fetches all of it, without waiting between tries if not told otherwise. */
  fetch(options: Pick<FetchOptions, 'sources'> & Partial<FetchOptions>): Promise<FetchResult>;
  /** Names in the folder of parts. */
  parts(): Promise<readonly string[]>;
  /** Which of the wanted blobs are in the library, byte for byte. */
  present(): Promise<readonly boolean[]>;
};

export async function blobWorld(sizes: readonly number[], seed = 1): Promise<BlobWorld> {
  const [folder, library] = [await tempFolder(), await tempFolder()];
  const random = seededRandom(seed);
  const contents = new Map<string, Buffer>();
  for (const size of sizes) {
    const bytes = randomBytes(size, random);
    contents.set(sha256(bytes), bytes);
  }
  const wanted = [...contents].map(([digest, bytes]) => ({ sha256: digest, bytes: bytes.length }));
  await writeFiles(
    folder,
    Object.fromEntries([...contents].map(([digest, bytes]) => [blobPath(digest), bytes])),
  );
  const blobs = openBlobs(library);
  const content = (one: Wanted) => contents.get(one.sha256) ?? Buffer.alloc(0);
  return {
    folder,
    library,
    blobs,
    wanted,
    total: wanted.reduce((sum, { bytes }) => sum + bytes, 0),
    content,
    fetch: (options) =>
      fetchBlobs({
        wanted,
        blobs,
        signal: new AbortController().signal,
        report: () => undefined,
        pause: () => Promise.resolve(),
        ...options,
      }),
    parts: async () => (await readdir(join(library, 'parts')).catch(() => [])).toSorted(),
    present: () =>
      Promise.all(
        wanted.map(async (one) => {
          const bytes = await readFile(blobs.path(one.sha256)).catch(() => undefined);
          return bytes?.equals(content(one)) === true;
        }),
      ),
  };
}

function randomBytes(size: number, random: () => number): Buffer {
  const words = new Uint32Array(Math.ceil(size / 4));
  for (let n = 0; n < words.length; n++) words[n] = random() * 2 ** 32;
  return Buffer.from(words.buffer, 0, size);
}
