import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

// The tags of an Ogg Opus file lie in its second page, well within this.
const headBytes = 4096;

/** A short digest of anything that JSON can hold. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 20);
}

/** What an audio file says of itself: no such file, a recording of somebody's, or made by this tool with a digest. */
export type Found =
  | { readonly kind: 'missing' }
  | { readonly kind: 'recording' }
  | { readonly kind: 'made'; readonly digest: string };

/** Reads the mark that this tool leaves in its audio files. */
export async function markOf(file: string): Promise<Found> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!handle) return { kind: 'missing' };
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const [, digest] = /NARRATION=([0-9a-f]+)/iu.exec(buffer.toString('latin1', 0, bytesRead)) ?? [];
    return digest === undefined ? { kind: 'recording' } : { kind: 'made', digest };
  } finally {
    await handle.close();
  }
}
