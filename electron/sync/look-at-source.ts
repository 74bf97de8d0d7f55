import isOlder from 'semver/functions/lt.js';
import type { StickPack } from '../../content/content-desk.ts';
import { blobsOf } from '../../content/sync-plan.ts';
import type { Library } from '../library/library.ts';
import { readChannel, readManifests, type SignedManifest } from './read-set.ts';
import type { Source } from './source.ts';
import { failureOf, type SyncFailure } from './sync-failure.ts';
import type { Trust } from './trust.ts';

export type LookOptions = {
  readonly source: Source;
  readonly library: Library;
  readonly trust: Trust;
  readonly kiosk: string;
  readonly channel: string;
  readonly allowExpired: boolean;
  readonly signal: AbortSignal;
};

export type Look = { readonly kind: 'packs'; readonly packs: readonly StickPack[] };

/** What a source's channel holds and what each pack of it would take; verified, and nothing is kept. */
export async function lookAtSource(options: LookOptions): Promise<Look | SyncFailure> {
  const { source, trust, signal, channel, allowExpired } = options;
  try {
    const good = await trust.refresh(source, { signal, allowExpired });
    if (good.kind !== 'good') return good;
    const from = { source, trust, good, signal };
    const listed = await readChannel(from, channel);
    if (listed.kind === 'failed') return listed.outcome;
    const read = await readManifests(from, listed.channel.packs);
    if (read.kind === 'failed') return read.outcome;
    const there = listed.channel.packs.flatMap(({ manifest }) => read.manifests.get(manifest) ?? []);
    return { kind: 'packs', packs: await Promise.all(there.map((signed) => describe(options, signed))) };
  } catch (error) {
    return failureOf(error, signal, 'library');
  }
}

async function describe(
  { library, kiosk }: LookOptions,
  { manifest, bytes }: SignedManifest,
): Promise<StickPack> {
  const { id, title, languages, version, minimumKiosk } = manifest;
  const wanted = blobsOf([manifest]);
  const here = await Promise.all(wanted.map((blob) => library.blobs.has(blob.sha256, blob.bytes)));
  const missing = wanted.reduce((sum, blob, n) => sum + (here[n] ? 0 : blob.bytes), 0);
  const installed = library.releases().find((one) => one.id === id)?.version;
  const isTooOld = minimumKiosk !== undefined && isOlder(kiosk, minimumKiosk);
  return {
    id,
    title,
    languages,
    version,
    bytes: installed === version ? missing : missing + bytes,
    ...(installed !== undefined && { installed }),
    ...(isTooOld && { needsKiosk: minimumKiosk }),
  };
}
