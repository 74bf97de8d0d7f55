import { createHash } from 'node:crypto';
import {
  type Channel,
  channelSchema,
  channelTarget,
  manifestTarget,
  type Release,
  targetPath,
} from '../../content/channel.ts';
import { parseManifest } from '../../content/manifest.ts';
import type { Manifest } from '../../content/pack.ts';
import { several } from '../library/several.ts';
import { parseJson } from './parse-json.ts';
import type { Source } from './source.ts';
import { rejected, type SyncFailure } from './sync-failure.ts';
import type { Target } from './target.ts';
import type { Good, Trust } from './trust.ts';

/** Reads what a channel and its manifests say, each verified against what was signed. */

const channelLimit = 1_000_000;
const manifestLimit = 8_000_000;
const atOnce = 8;

export type SetSource = {
  readonly source: Source;
  readonly trust: Trust;
  readonly good: Good;
  readonly signal: AbortSignal;
};

type Failed = { readonly kind: 'failed'; readonly outcome: SyncFailure };
const failed = (outcome: SyncFailure): Failed => ({ kind: 'failed', outcome });

type File = {
  readonly kind: 'file';
  readonly path: string;
  readonly bytes: Uint8Array;
  /** That came from the source. */
  readonly fetched: number;
};

export type ChannelRead = Omit<File, 'kind'> & { readonly kind: 'channel'; readonly channel: Channel };

/** Throws `SourceError`, or the signal's reason. */
export async function readChannel(from: SetSource, name: string): Promise<ChannelRead | Failed> {
  const place = channelTarget(name);
  const target = await from.good.target(place);
  if (!target) return failed({ kind: 'incomplete', place });
  const file = await readTarget(from, place, target, channelLimit);
  if (file.kind === 'missing') return failed({ kind: 'incomplete', place: file.path });
  if (file.kind === 'failed') return file;
  const parsed = channelSchema.safeParse(parseJson(file.bytes));
  if (!parsed.success || parsed.data.channel !== name) return failed(rejected('format', file.path));
  return { ...file, kind: 'channel', channel: parsed.data };
}

/** A manifest as it was signed; `bytes` is its length, `raw` itself. */
export type SignedManifest = {
  readonly manifest: Manifest;
  readonly bytes: number;
  readonly raw: Uint8Array;
  readonly path: string;
};

export type ManifestsRead = {
  readonly kind: 'manifests';
  /** By digest; a folder may lack some. */
  readonly manifests: ReadonlyMap<string, SignedManifest>;
  readonly fetched: number;
};

/** Throws `SourceError`, or the signal's reason. */
export async function readManifests(
  from: SetSource,
  releases: readonly Release[],
): Promise<ManifestsRead | Failed> {
  const manifests = new Map<string, SignedManifest>();
  let failure: Failed | undefined;
  let fetched = 0;
  await several(releases, atOnce, async (release) => {
    if (failure) return;
    const read = await readManifest(from, release);
    if (read.kind === 'failed') failure ??= read;
    if (read.kind !== 'manifest') return;
    fetched += read.fetched;
    manifests.set(release.manifest, read.signed);
  });
  return failure ?? { kind: 'manifests', manifests, fetched };
}

type ManifestRead = { readonly kind: 'manifest'; readonly signed: SignedManifest; readonly fetched: number };

async function readManifest(
  from: SetSource,
  { id, version, manifest: digest }: Release,
): Promise<ManifestRead | Failed | { readonly kind: 'absent' }> {
  const place = manifestTarget(id, version);
  const target = await from.good.target(place);
  // The channel and the targets are signed together: one without the other is a forgery or a blunder.
  if (!target) return failed(rejected('format', place));
  if (target.sha256 !== digest) return failed(rejected('digest', place));
  const file = await readTarget(from, place, target, manifestLimit);
  if (file.kind === 'failed') return file;
  if (file.kind === 'missing')
    return from.source.kind === 'folder'
      ? { kind: 'absent' }
      : failed({ kind: 'incomplete', place: file.path });
  const parsed = parseManifest(parseJson(file.bytes));
  if (parsed.kind === 'bad' || parsed.manifest.id !== id || parsed.manifest.version !== version)
    return failed(rejected('format', file.path));
  const { path, bytes: raw, fetched } = file;
  return { kind: 'manifest', signed: { manifest: parsed.manifest, bytes: raw.length, raw, path }, fetched };
}

/** The bytes that were signed under a name: those kept from the last time, or from the source. */
async function readTarget(
  { source, trust, signal }: SetSource,
  name: string,
  { length, sha256 }: Target,
  limit: number,
): Promise<File | Failed | { readonly kind: 'missing'; readonly path: string }> {
  const path = targetPath(name, sha256);
  if (length > limit) return failed(rejected('too-large', path));
  const kept = trust.file(path);
  if (kept && sha256Of(kept) === sha256) return { kind: 'file', path, bytes: kept, fetched: 0 };
  const file = await source.read(path, { limit: length, signal });
  if (file.kind !== 'file') return { kind: 'missing', path };
  if (file.bytes.length !== length) return failed(rejected('length', path));
  if (sha256Of(file.bytes) !== sha256) return failed(rejected('digest', path));
  return { kind: 'file', path, bytes: file.bytes, fetched: length };
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
