import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library } from '../library/library.ts';
import { systemCode } from '../records/system-code.ts';
import type { OfferedFiles } from './peer-answer.ts';
import type { Trust } from './trust.ts';

/**
 * What another kiosk may have of this one: what the publisher has signed, as it was signed, and the manifests
 * and files of every release that is complete here, shown or not. `folder`: the library's.
 */
export function offeredFiles(
  folder: string,
  library: Pick<Library, 'set' | 'files' | 'generation' | 'blobs'>,
  trust: () => Pick<Trust, 'metadata' | 'channel' | 'file'> | undefined,
): OfferedFiles {
  let listed:
    | { readonly generation: number; readonly bytes: Promise<ReadonlyMap<string, number>> }
    | undefined;
  // The list is read from all manifests: once for each change of the set, however many ask.
  const blobBytes = (): Promise<ReadonlyMap<string, number>> => {
    const generation = library.generation();
    if (listed?.generation === generation) return listed.bytes;
    const bytes = library
      .files()
      .then((files) => new Map(files.map((file): [string, number] => [file.sha256, file.bytes])));
    listed = { generation, bytes };
    return bytes;
  };
  return {
    metadata: async (name) => trust()?.metadata(name),
    channel: async (channel) => trust()?.channel(channel),
    async manifest(sha256, path) {
      // Those that wait for a newer kiosk are not in the library.
      const kept = trust()?.file(path);
      if (kept || !library.set().releases.some(({ manifest }) => manifest === sha256)) return kept;
      return readFile(join(folder, 'manifests', `${sha256}.json`)).catch((error: unknown) => {
        if (systemCode(error) === undefined) throw error;
        return undefined;
      });
    },
    async blob(sha256) {
      const bytes = (await blobBytes()).get(sha256);
      return bytes === undefined ? undefined : { path: library.blobs.path(sha256), bytes };
    },
  };
}
