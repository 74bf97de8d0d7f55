import { createHash } from 'node:crypto';
import { blobPath } from '../../content/channel.ts';
import type { Manifest, PackFile } from '../../content/pack.ts';
import type { Source } from '../../electron/sync/source.ts';
import { LineCut } from '../../electron/sync/web-request.ts';
import { severalAtOnce } from './copy-verified.ts';
import type { Findings } from './findings.ts';

type Effects = {
  readonly signal: AbortSignal;
  readonly report?: ((done: number, total: number) => void) | undefined;
};

/** Reads every blob that a manifest names and compares it with its length and digest. */
export async function auditBlobs(
  source: Source,
  manifests: readonly Manifest[],
  found: Findings,
  { signal, report }: Effects,
): Promise<{ blobs: number; bytes: number }> {
  const named = new Map<string, { file: PackFile; by: string }>();
  for (const { id, version, files } of manifests) {
    for (const file of files) named.set(file.sha256, { file, by: `${file.path} of ${id} ${version}` });
  }
  const total = [...named.values()].reduce((sum, { file }) => sum + file.bytes, 0);
  let done = 0;
  await severalAtOnce([...named.values()], 4, async ({ file, by }) => {
    const place = blobPath(file.sha256);
    try {
      const wrong = await compare(source, place, file, signal);
      if (wrong) found.problem(place, `(${by}) ${wrong}; ${found.mend}`);
    } catch (error) {
      found.sourceFault(place, error);
    }
    done += file.bytes;
    report?.(done, total);
  });
  return { blobs: named.size, bytes: total };
}

/** A line may be cut; a folder's file that is short is short. */
const triesOf = (source: Source) => (source.kind === 'folder' ? 1 : 3);

async function compare(
  source: Source,
  place: string,
  { sha256, bytes }: PackFile,
  signal: AbortSignal,
): Promise<string | undefined> {
  let length = 0;
  for (let tries = triesOf(source); tries > 0; tries--) {
    const stream = await source.stream(place, 0, signal);
    if (stream.kind !== 'bytes') return 'is missing';
    const hash = createHash('sha256');
    length = 0;
    try {
      for await (const piece of stream.bytes) {
        length += piece.length;
        if (length > bytes) return `is longer than the ${bytes} bytes that were signed`;
        hash.update(piece);
      }
    } catch (error) {
      if (!(error instanceof LineCut) || tries === 1) throw error;
      continue;
    }
    if (length === bytes) return hash.digest('hex') === sha256 ? undefined : 'was changed';
  }
  return `has ${length} bytes, ${bytes} were signed`;
}
