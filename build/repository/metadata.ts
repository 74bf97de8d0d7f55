import { createHash } from 'node:crypto';
import {
  Metadata,
  MetadataKind,
  MetaFile,
  Root,
  Snapshot,
  TargetFile,
  Targets,
  Timestamp,
} from '@tufjs/models';
import * as z from 'zod';
import { type Role, roles, type Signer } from './keys.ts';

/** Signed role files (TUF 1.0 §4), made and parsed. */

const specVersion = '1.0.34';
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** TUF 1.0 §4.2.1: ISO 8601 in UTC, without fractions of a second. */
export const timeText = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');

/** A role file as it lies on the disk; its version stands in its name. */
export type RoleFile = { readonly version: number; readonly bytes: Uint8Array };

/** A signed target: bytes and SHA-256 of a channel or manifest. */
export type TargetEntry = { readonly target: string; readonly bytes: number; readonly sha256: string };

/** Until when (ms since 1970) and by whom a file is signed. */
export type Signing = {
  readonly version: number;
  readonly until: number;
  readonly signers: readonly Signer[];
};

const common = ({ version, until }: Signing) => ({ version, specVersion, expires: timeText(until) });

function sealed(
  metadata: Metadata<Root | Targets | Snapshot | Timestamp>,
  { version, signers }: Signing,
): RoleFile {
  for (const signer of signers) metadata.sign(signer.sign);
  return { version, bytes: Buffer.from(`${JSON.stringify(metadata.toJSON())}\n`) };
}

/** A role's public keys and how many of them must sign. */
export type Keyholders = { readonly keys: readonly Signer['key'][]; readonly threshold: number };

export function makeRoot(holders: Readonly<Record<Role, Keyholders>>, signing: Signing): RoleFile {
  const keys = Object.fromEntries(
    roles.flatMap((role) => holders[role].keys.map((key) => [key.keyID, key.toJSON()])),
  );
  const roleTable = Object.fromEntries(
    roles.map((role) => [
      role,
      { keyids: holders[role].keys.map(({ keyID }) => keyID), threshold: holders[role].threshold },
    ]),
  );
  const root = Root.fromJSON({
    _type: 'root',
    spec_version: specVersion,
    version: signing.version,
    expires: timeText(signing.until),
    consistent_snapshot: true,
    keys,
    roles: roleTable,
  });
  return sealed(new Metadata(root), signing);
}

export function makeTargets(entries: readonly TargetEntry[], signing: Signing): RoleFile {
  const targets = Object.fromEntries(
    entries.map(({ target, bytes, sha256 }) => [
      target,
      new TargetFile({ path: target, length: bytes, hashes: { sha256 } }),
    ]),
  );
  return sealed(new Metadata(new Targets({ ...common(signing), targets })), signing);
}

const metaFile = ({ version, bytes }: RoleFile) =>
  new MetaFile({ version, length: bytes.length, hashes: { sha256: sha256Of(bytes) } });

export const makeSnapshot = (targets: RoleFile, signing: Signing): RoleFile =>
  sealed(
    new Metadata(new Snapshot({ ...common(signing), meta: { 'targets.json': metaFile(targets) } })),
    signing,
  );

/** `signedAt` (ms) is the extra field `x_signed_at`: a kiosk with a dead clock knows that it is at least then. */
export const makeTimestamp = (snapshot: RoleFile, signedAt: number, signing: Signing): RoleFile =>
  sealed(
    new Metadata(
      new Timestamp({
        ...common(signing),
        snapshotMeta: metaFile(snapshot),
        unrecognizedFields: { x_signed_at: timeText(signedAt) },
      }),
    ),
    signing,
  );

const jsonObject = z.record(z.string(), z.json());
const parseObject = (bytes: Uint8Array) => jsonObject.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));

/** They throw on anything that is not such a role; signatures are not looked at. */
export const parseRoot = (bytes: Uint8Array): Root =>
  Metadata.fromJSON(MetadataKind.Root, parseObject(bytes)).signed;
export const parseTargets = (bytes: Uint8Array): Targets =>
  Metadata.fromJSON(MetadataKind.Targets, parseObject(bytes)).signed;
export const parseSnapshot = (bytes: Uint8Array): Snapshot =>
  Metadata.fromJSON(MetadataKind.Snapshot, parseObject(bytes)).signed;
export const parseTimestamp = (bytes: Uint8Array): Timestamp =>
  Metadata.fromJSON(MetadataKind.Timestamp, parseObject(bytes)).signed;

/** When a timestamp was signed, in ms since 1970. */
export function signedAt(timestamp: Timestamp): number | undefined {
  const time = Date.parse(String(timestamp.unrecognizedFields.x_signed_at ?? ''));
  return Number.isNaN(time) ? undefined : time;
}

/** Whom a root trusts for a role. */
export function keyholders(root: Root, role: Role): Keyholders {
  const { keyIDs = [], threshold = 1 } = root.roles[role] ?? {};
  return { keys: keyIDs.flatMap((id) => root.keys[id] ?? []), threshold };
}

/** The publisher's fingerprint, in groups of four for reading aloud: SHA-256 of the first root. */
export const fingerprintOf = (firstRoot: Uint8Array): string =>
  (sha256Of(firstRoot).match(/.{4}/g) ?? []).join(' ');
