import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Release } from '../../content/channel.ts';
import { parseManifest } from '../../content/manifest.ts';
import type { Manifest, ManifestFront } from '../../content/pack.ts';
import { manifestFront } from './manifest-front.ts';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export type ManifestRead =
  | { kind: 'good'; front: ManifestFront; manifest: () => Manifest; bytes: Uint8Array }
  | { kind: 'bad'; message: string };

/**
 * Reads a manifest and checks it against the release: its digest, its content, its id and version. `checked`:
 * these bytes have been parsed before, so the digest is enough; the whole manifest is then parsed
 * when it is first asked for.
 */
export async function readManifest(
  file: string,
  { id, version, manifest }: Release,
  checked = false,
): Promise<ManifestRead> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return { kind: 'bad', message: 'its manifest is missing or unreadable' };
  // In another thread: at a start this one has more to do.
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');
  if (digest !== manifest) return { kind: 'bad', message: 'its manifest was changed after it was built' };
  if (checked) return parsedBefore(bytes);
  const read = parseManifestBytes(bytes);
  if (read.kind === 'bad' || (read.front.id === id && read.front.version === version)) return read;
  const { id: otherId, version: otherVersion } = read.front;
  return {
    kind: 'bad',
    message: `its manifest is that of ${otherId} ${otherVersion}, not of ${id} ${version}`,
  };
}

const whole = (manifest: Manifest, bytes: Uint8Array): ManifestRead => ({
  kind: 'good',
  front: manifest,
  manifest: () => manifest,
  bytes,
});

function parsedBefore(bytes: Buffer): ManifestRead {
  const parse = (): Manifest => JSON.parse(bytes.toString('utf8'));
  const front = manifestFront(bytes);
  if (!front) return whole(parse(), bytes);
  let manifest: Manifest | undefined;
  return {
    kind: 'good',
    front,
    manifest: () => {
      manifest ??= parse();
      return manifest;
    },
    bytes,
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
  if (parsed.kind === 'good') return whole(parsed.manifest, bytes);
  const [first, ...more] = parsed.problems;
  const rest = more.length > 0 ? ` (and ${more.length} more)` : '';
  return { kind: 'bad', message: `its manifest, ${first?.place}: ${first?.message}${rest}` };
}
