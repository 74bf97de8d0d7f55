import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Release } from '../../content/channel.ts';
import { parseManifest } from '../../content/manifest.ts';
import type { Manifest } from '../../content/pack.ts';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export type ManifestRead =
  | { kind: 'good'; manifest: Manifest; bytes: Uint8Array }
  | { kind: 'bad'; message: string };

/**
 * Reads a manifest and checks it against the release: its digest, its content, its id and version. `checked`:
 * these bytes have been parsed before, so the digest is enough.
 */
export async function readManifest(
  file: string,
  { id, version, manifest }: Release,
  checked = false,
): Promise<ManifestRead> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return { kind: 'bad', message: 'its manifest is missing or unreadable' };
  if (sha256Of(bytes) !== manifest)
    return { kind: 'bad', message: 'its manifest was changed after it was built' };
  if (checked) return { kind: 'good', manifest: JSON.parse(bytes.toString('utf8')), bytes };
  const read = parseManifestBytes(bytes);
  if (read.kind === 'bad' || (read.manifest.id === id && read.manifest.version === version)) return read;
  const { id: otherId, version: otherVersion } = read.manifest;
  return {
    kind: 'bad',
    message: `its manifest is that of ${otherId} ${otherVersion}, not of ${id} ${version}`,
  };
}

/** Parses bytes as a manifest; the message names the first place that is wrong and how many more there are. */
function parseManifestBytes(bytes: Uint8Array): ManifestRead {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return { kind: 'bad', message: 'its manifest is not JSON' };
  }
  const parsed = parseManifest(value);
  if (parsed.kind === 'good') return { ...parsed, bytes };
  const [first, ...more] = parsed.problems;
  const rest = more.length > 0 ? ` (and ${more.length} more)` : '';
  return { kind: 'bad', message: `its manifest, ${first?.place}: ${first?.message}${rest}` };
}
