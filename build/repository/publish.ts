import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from '@tufjs/models';
import {
  blobPath,
  type Channel,
  channelSchema,
  channelTarget,
  manifestTarget,
  type Release,
  targetPath,
} from '../../content/channel.ts';
import { parseManifest } from '../../content/manifest.ts';
import { systemCode } from '../../electron/records/system-code.ts';
import { notAccepted } from './accepted.ts';
import { writeDraft } from './draft.ts';
import { collectGarbage, type Garbage } from './garbage.ts';
import type { KeyRing } from './key-files.ts';
import { type Role, roleRules, type Signer } from './keys.ts';
import { keyholders, sha256Of, signedAt, type TargetEntry } from './metadata.ts';
import { Refusal, stopIfCancelled } from './refusal.ts';
import {
  openRepository,
  type Repository,
  targetEntries,
  type Write,
  writeFileDurably,
} from './repository.ts';
import { type Versions, writeRelease } from './write-release.ts';

export type PublishOptions = {
  readonly keys: KeyRing;
  readonly now: number;
  /** For how many days the timestamp counts; the repository remembers it. */
  readonly expiresDays?: number | undefined;
  /** Only the online keys: for a timer on the publishing machine. */
  readonly timestampOnly?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly write?: Write | undefined;
};

export type Published = {
  readonly kind: 'published' | 'refreshed';
  /** Channels with a new release. */
  readonly channels: readonly Channel[];
  readonly versions: Versions;
  readonly expires: Readonly<Record<Role, string>>;
  readonly garbage: Garbage;
};

const day = 86_400_000;

const cutOff =
  'a change of keys was cut off, and kiosks refuse this repository until the targets are signed again; run ' +
  'repo publish without --timestamp-only';

/** Publishes the draft; if it says nothing new, the timestamp is signed anew. */
export async function publish(folder: string, options: PublishOptions): Promise<Published> {
  const { keys, now, signal, timestampOnly = false, write = writeFileDurably } = options;
  const repository = await openRepository(folder);
  mustNotGoBack(repository, now);
  mustHaveRoot(repository, now);
  const channels = timestampOnly ? [] : changedChannels(repository);
  const entries =
    channels.length > 0 ? await entriesOf(repository, channels) : targetEntries(repository.targets);
  const days = options.expiresDays ?? repository.draft.timestampDays;
  const { root } = repository;
  const refused = await notAccepted(repository);
  if (timestampOnly && refused.has('targets')) throw new Refusal(cutOff);
  const resign = {
    targets:
      !timestampOnly && (channels.length > 0 || refused.has('targets') || ages(repository, 'targets', now)),
    snapshot: false,
  };
  resign.snapshot =
    resign.targets || refused.has('snapshot') || ages(repository, 'snapshot', now + days * day);
  // The password is asked for before anything is written.
  const targets = resign.targets ? { entries, signers: await signersOf(keys, root, 'targets') } : undefined;
  const snapshot = resign.snapshot ? { signers: await signersOf(keys, root, 'snapshot') } : undefined;
  const timestamp = {
    version: repository.timestamp.version + 1,
    signers: await signersOf(keys, root, 'timestamp'),
    days,
  };
  stopIfCancelled(signal);
  for (const channel of channels) await write(join(folder, channelPath(channel)), channelBytes(channel));
  const next = { targets, snapshot, timestamp, from: repository.files };
  const versions = await writeRelease(folder, next, { now, write, signal });
  const after = await openRepository(folder);
  await writeDraft(folder, { ...after.draft, timestampDays: days });
  const garbage = await collectGarbage(after);
  const kind = channels.length > 0 ? 'published' : 'refreshed';
  return { kind, channels, versions, expires: expiresOf(after), garbage };
}

/** The first signatures of a role that its threshold asks for. */
export const signersOf = (keys: KeyRing, root: Root, role: Role): Promise<readonly Signer[]> => {
  const holders = keyholders(root, role);
  return keys.signers(
    role,
    holders.keys.map(({ keyID }) => keyID),
    holders.threshold,
  );
};

export const expiresOf = ({ root, targets, snapshot, timestamp }: Repository) => ({
  root: root.expires,
  timestamp: timestamp.expires,
  snapshot: snapshot.expires,
  targets: targets.expires,
});

/** Less than half of a signature's time is left at `when`: it is renewed. */
function ages(repository: Repository, role: 'targets' | 'snapshot', when: number): boolean {
  const half = (roleRules[role].days * day) / 2;
  return Date.parse(repository[role].expires) - when < half;
}

/** A clock that went back would sign what kiosks already hold for past. */
export function mustNotGoBack({ timestamp }: Repository, now: number): void {
  const last = signedAt(timestamp);
  if (last === undefined || now >= last - day) return;
  throw new Refusal(
    `this computer's clock says ${new Date(now).toISOString().slice(0, 10)}, but the last publication was signed ` +
      `on ${new Date(last).toISOString().slice(0, 10)}; set the clock`,
  );
}

/** Whatever is signed under a root that has run out, kiosks take none of it. */
function mustHaveRoot({ root }: Repository, now: number): void {
  if (Date.parse(root.expires) > now) return;
  throw new Refusal(
    `the root expired on ${root.expires.slice(0, 10)}, so kiosks take nothing that is published; sign the next one ` +
      'with two root keys (repo rotate-root), then publish again',
  );
}

const same = (one: readonly Release[], other: readonly Release[]): boolean =>
  one.length === other.length && one.every(({ manifest }, n) => manifest === other[n]?.manifest);

/** The channels whose draft differs from what is published, as they will be published. */
export function changedChannels({ draft, channels }: Repository): Channel[] {
  return draft.channels.flatMap(({ channel, packs }) => {
    const published = channels.find((one) => one.channel === channel);
    if (same(packs, published?.packs ?? [])) return [];
    return [channelSchema.parse({ format: 1, channel, release: (published?.release ?? 0) + 1, packs })];
  });
}

const channelBytes = (channel: Channel): Uint8Array => Buffer.from(`${JSON.stringify(channel, null, 1)}\n`);
const channelPath = (channel: Channel) =>
  targetPath(channelTarget(channel.channel), sha256Of(channelBytes(channel)));

/** What the targets role will sign: every channel and every release in any of them. */
async function entriesOf(repository: Repository, changed: readonly Channel[]): Promise<TargetEntry[]> {
  const { folder } = repository;
  const all = new Map([...repository.channels, ...changed].map((one) => [one.channel, one]));
  const entries = new Map<string, TargetEntry>();
  for (const channel of all.values()) {
    const target = channelTarget(channel.channel);
    const current = targetEntries(repository.targets).find((entry) => entry.target === target);
    const bytes = channelBytes(channel);
    const renewed = { target, bytes: bytes.length, sha256: sha256Of(bytes) };
    entries.set(target, changed.includes(channel) || !current ? renewed : current);
    for (const release of channel.packs) {
      if (!entries.has(manifestTarget(release.id, release.version)))
        entries.set(manifestTarget(release.id, release.version), await entryOf(folder, release));
    }
  }
  return [...entries.values()];
}

/** Looks once more, before anything is signed, that a release is whole. */
async function entryOf(folder: string, { id, version, manifest }: Release): Promise<TargetEntry> {
  const target = manifestTarget(id, version);
  const again = `add ${id} ${version} again (repo add)`;
  const file = join(folder, targetPath(target, manifest));
  const bytes = await readFile(file).catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw error;
    throw new Refusal(`${file} is missing; ${again}`);
  });
  if (sha256Of(bytes) !== manifest) throw new Refusal(`${file} was changed; ${again}`);
  const parsed = parseManifest(JSON.parse(bytes.toString('utf8')));
  if (parsed.kind === 'bad') throw new Refusal(`${file} is no manifest; ${again}`);
  for (const { sha256, bytes: length, path } of parsed.manifest.files) {
    const blob = await lstat(join(folder, blobPath(sha256))).catch(() => undefined);
    if (!blob?.isFile() || blob.size !== length) {
      throw new Refusal(
        `${id} ${version}: the blob of ${path} (${blobPath(sha256)}) is missing or cut; ${again}`,
      );
    }
  }
  return { target, bytes: bytes.length, sha256: manifest };
}
