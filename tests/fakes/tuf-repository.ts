import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { canonicalize } from '@tufjs/canonical-json';
import {
  blobPath,
  type Channel,
  channelTarget,
  manifestTarget,
  metadataPath,
  type Release,
  targetPath,
} from '../../content/channel.ts';
import type { Manifest } from '../../content/pack.ts';
import { sha256 } from './sample-manifest.ts';

/** A publisher with keys in memory who can write any state of a repository, sound or forged. */

export type Role = 'root' | 'timestamp' | 'snapshot' | 'targets';
export type Json = { [name: string]: unknown };
export type SimKey = { readonly id: string; readonly body: Json; readonly secret: KeyObject };
type TargetEntry = { length: number; hashes: Json };

export function newKey(): SimKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
  const body = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: raw } };
  return { id: sha256(canonicalize(body)), body, secret: privateKey };
}

const newKeys = (count: number) => Array.from({ length: count }, newKey);

/** What is forged in one publication. */
export type Forgery = {
  /** Changes the signed part before it is signed. */
  readonly body?: Partial<Record<Role, (signed: Json) => void>>;
  /** Changes the bytes that are written; those that stand above it vouch for the bytes as they were. */
  readonly bytes?: Partial<Record<Role, (bytes: Buffer) => Buffer>>;
  readonly signers?: Partial<Record<Role, readonly SimKey[]>>;
};

export const withoutMs = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
const dayMs = 24 * 3_600_000;

export class TufRepository {
  readonly folder: string;
  /** The publisher's clock. */
  now = Date.UTC(2026, 10, 22);
  keys: Record<Role, readonly SimKey[]> = {
    root: newKeys(3),
    targets: newKeys(2),
    snapshot: newKeys(1),
    timestamp: newKeys(1),
  };
  readonly thresholds: Record<Role, number> = { root: 2, targets: 1, snapshot: 1, timestamp: 1 };
  readonly versions: Record<Role, number> = { root: 0, targets: 0, snapshot: 0, timestamp: 0 };
  /** Days until each expires. */
  readonly days: Record<Role, number> = { root: 730, targets: 365, snapshot: 180, timestamp: 30 };
  readonly targets: Record<string, TargetEntry> = {};
  /** Of the targets role. */
  delegations: Json | undefined;
  /** Further files of the snapshot's list. */
  readonly metas: Json = {};
  root: Uint8Array = Buffer.alloc(0);
  private releases = new Map<string, Release>();

  constructor(folder: string) {
    this.folder = folder;
  }

  static async make(folder: string): Promise<TufRepository> {
    const repository = new TufRepository(folder);
    await repository.writeRoot();
    return repository;
  }

  async write(path: string, bytes: string | Uint8Array): Promise<void> {
    await mkdir(dirname(join(this.folder, path)), { recursive: true });
    await writeFile(join(this.folder, path), bytes);
  }

  read = (path: string): Promise<Buffer> => readFile(join(this.folder, path));

  private common(role: Role): Json {
    return {
      _type: role,
      spec_version: '1.0.34',
      version: this.versions[role],
      expires: withoutMs(this.now + this.days[role] * dayMs),
    };
  }

  /** Signs and writes one file; the bytes as signed, before they are forged. */
  private async put(role: Role, name: string, signed: Json, forgery: Forgery): Promise<Buffer> {
    forgery.body?.[role]?.(signed);
    const signers = forgery.signers?.[role] ?? this.keys[role].slice(0, this.thresholds[role]);
    const bytes = Buffer.from(JSON.stringify({ signatures: signatures(signed, signers), signed }));
    await this.write(metadataPath(name), forgery.bytes?.[role]?.(bytes) ?? bytes);
    return bytes;
  }

  /** The next root with the keys of now, signed by these or as many of them as are needed. */
  async writeRoot(signers?: readonly SimKey[], forgery: Forgery = {}): Promise<void> {
    const version = ++this.versions.root;
    const all = Object.values(this.keys).flat();
    const signed = {
      ...this.common('root'),
      consistent_snapshot: true,
      keys: Object.fromEntries(all.map(({ id, body }) => [id, body])),
      roles: Object.fromEntries(
        (['root', 'timestamp', 'snapshot', 'targets'] as const).map((role) => [
          role,
          { keyids: this.keys[role].map(({ id }) => id), threshold: this.thresholds[role] },
        ]),
      ),
    };
    const by = signers ? { signers: { root: signers } } : {};
    this.root = await this.put('root', `${version}.root.json`, signed, { ...forgery, ...by });
  }

  /** Replaces the keys of these roles, signed by old and new root keys as it should be. */
  async rotate(...roles: readonly Role[]): Promise<void> {
    const before = this.keys.root.slice(0, this.thresholds.root);
    for (const role of roles) this.keys = { ...this.keys, [role]: newKeys(this.keys[role].length) };
    const after = this.keys.root.slice(0, this.thresholds.root);
    await this.writeRoot([...new Set([...before, ...after])]);
  }

  async addTarget(name: string, bytes: string | Uint8Array): Promise<string> {
    const digest = sha256(bytes);
    await this.write(targetPath(name, digest), bytes);
    this.targets[name] = { length: Buffer.byteLength(bytes), hashes: { sha256: digest } };
    return digest;
  }

  /** Puts a release into the channel; `text` in place of the manifest's own, for what is wrong with it. */
  async addPack(
    manifest: Manifest,
    blobs: Iterable<string | Uint8Array> = [],
    text = JSON.stringify(manifest),
  ): Promise<Release> {
    const { id, version } = manifest;
    for (const bytes of blobs) await this.write(blobPath(sha256(bytes)), bytes);
    const release = { id, version, manifest: await this.addTarget(manifestTarget(id, version), text) };
    this.releases.set(id, release);
    return release;
  }

  removePack = (id: string): boolean => this.releases.delete(id);

  async publish(forgery: Forgery = {}, channel: Partial<Channel> = {}): Promise<void> {
    const packs = [...this.releases.values()];
    const named = { format: 1, channel: 'hall', release: this.versions.targets + 1, packs, ...channel };
    await this.addTarget(channelTarget(String(named.channel)), JSON.stringify(named));
    await this.publishMetadata(forgery);
  }

  async publishMetadata(forgery: Forgery = {}): Promise<void> {
    this.versions.targets++;
    const { delegations } = this;
    const targets = {
      ...this.common('targets'),
      targets: { ...this.targets },
      ...(delegations && { delegations }),
    };
    const targetsBytes = await this.put('targets', `${this.versions.targets}.targets.json`, targets, forgery);
    await this.publishSnapshot(targetsBytes, forgery);
  }

  async publishSnapshot(targetsBytes: Buffer, forgery: Forgery = {}): Promise<void> {
    this.versions.snapshot++;
    const meta = { ...this.metas, 'targets.json': metaOf(this.versions.targets, targetsBytes) };
    const snapshot = { ...this.common('snapshot'), meta };
    const name = `${this.versions.snapshot}.snapshot.json`;
    await this.publishTimestamp(await this.put('snapshot', name, snapshot, forgery), forgery);
  }

  async publishTimestamp(snapshotBytes: Buffer, forgery: Forgery = {}): Promise<void> {
    this.versions.timestamp++;
    const timestamp = {
      ...this.common('timestamp'),
      meta: { 'snapshot.json': metaOf(this.versions.snapshot, snapshotBytes) },
      x_signed_at: withoutMs(this.now),
    };
    await this.put('timestamp', 'timestamp.json', timestamp, forgery);
  }
}

export const metaOf = (version: number, bytes: Buffer): Json => ({
  version,
  length: bytes.length,
  hashes: { sha256: sha256(bytes) },
});

export function signatures(signed: Json, signers: readonly SimKey[]): readonly Json[] {
  const bytes = Buffer.from(canonicalize(signed));
  return signers.map(({ id, secret }) => ({ keyid: id, sig: sign(null, bytes, secret).toString('hex') }));
}
