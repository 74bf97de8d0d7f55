import {
  type Channel,
  channelSchema,
  channelTarget,
  manifestTarget,
  targetPath,
} from '../../content/channel.ts';
import { parseManifest } from '../../content/manifest.ts';
import type { Manifest } from '../../content/pack.ts';
import type { Source } from '../../electron/sync/source.ts';
import { severalAtOnce } from './copy-verified.ts';
import type { Findings } from './findings.ts';
import { sha256Of, type TargetEntry } from './metadata.ts';

const mostTargetBytes = 8_000_000;

/** Reads every channel and manifest that is signed, and compares them with what was signed and each other. */
export async function auditTargets(
  source: Source,
  entries: readonly TargetEntry[],
  found: Findings,
  signal: AbortSignal,
): Promise<{ channels: readonly Channel[]; manifests: readonly Manifest[] }> {
  const channels: Channel[] = [];
  const manifests: Manifest[] = [];
  const byTarget = new Map(entries.map((entry) => [entry.target, entry]));
  await severalAtOnce(entries, 4, async (entry) => {
    const path = targetPath(entry.target, entry.sha256);
    const bytes = await readTarget(source, path, entry, found, signal);
    if (!bytes) return;
    if (entry.target.startsWith('channels/')) {
      const channel = auditChannel(path, entry, parseJson(bytes), found);
      if (channel) channels.push(channel);
    } else {
      const manifest = auditManifest(path, entry, parseJson(bytes), found);
      if (manifest) manifests.push(manifest);
    }
  });
  for (const { channel, packs } of channels) {
    for (const { id, version, manifest } of packs) {
      const signed = byTarget.get(manifestTarget(id, version));
      if (signed?.sha256 === manifest) continue;
      const what = signed ? 'with another content than is signed' : 'that is not signed';
      found.problem(channelTarget(channel), `names ${id} ${version} ${what}; publish again`);
    }
  }
  if (entries.length > 0 && channels.length === 0 && found.problems.length === 0)
    found.warning('targets/channels', 'holds no channel; publish one');
  return {
    channels: channels.toSorted((a, b) => (a.channel < b.channel ? -1 : 1)),
    manifests: manifests.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

async function readTarget(
  source: Source,
  path: string,
  { bytes: length, sha256 }: TargetEntry,
  found: Findings,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  if (length > mostTargetBytes) {
    found.problem(path, `has more than ${mostTargetBytes} bytes, more than kiosks read; divide the pack`);
    return undefined;
  }
  try {
    const file = await source.read(path, { limit: length, signal });
    if (file.kind !== 'file') found.problem(path, `is missing; ${found.mend}`);
    else if (file.bytes.length !== length) {
      found.problem(path, `has ${file.bytes.length} bytes, ${length} were signed; ${found.mend}`);
    } else if (sha256Of(file.bytes) !== sha256) found.problem(path, `was changed; ${found.mend}`);
    else return file.bytes;
  } catch (error) {
    found.sourceFault(path, error);
  }
  return undefined;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}

function auditChannel(
  path: string,
  { target }: TargetEntry,
  value: unknown,
  found: Findings,
): Channel | undefined {
  const parsed = channelSchema.safeParse(value);
  if (parsed.success && channelTarget(parsed.data.channel) === target) return parsed.data;
  const why = parsed.success ? `is of the channel ${parsed.data.channel}` : 'is no list of releases';
  found.problem(path, `${why}; publish again`);
  return undefined;
}

function auditManifest(
  path: string,
  { target }: TargetEntry,
  value: unknown,
  found: Findings,
): Manifest | undefined {
  const parsed = parseManifest(value);
  if (parsed.kind === 'bad') {
    for (const { place, message } of parsed.problems) {
      found.problem(path, `${place}: ${message}; build the pack again with a higher version`);
    }
    return undefined;
  }
  const { id, version } = parsed.manifest;
  if (manifestTarget(id, version) !== target) {
    found.problem(path, `is of ${id} ${version}, but is signed as ${target}; add the pack again and publish`);
  }
  return parsed.manifest;
}
