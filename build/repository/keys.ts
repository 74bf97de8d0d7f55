import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { canonicalize } from '@tufjs/canonical-json';
import { Key, Signature } from '@tufjs/models';

/** The roles of a repository (TUF 1.0 §2.1), in the order in which a kiosk reads them. */
export const roles = ['root', 'timestamp', 'snapshot', 'targets'] as const;
export type Role = (typeof roles)[number];

/** How many keys a role has, how many of them sign, how long a signature counts, and where the keys are kept. */
export type RoleRule = {
  readonly keys: number;
  readonly threshold: number;
  readonly days: number;
  readonly offline: boolean;
};
export const roleRules: Readonly<Record<Role, RoleRule>> = {
  root: { keys: 3, threshold: 2, days: 730, offline: true },
  targets: { keys: 2, threshold: 1, days: 365, offline: true },
  snapshot: { keys: 1, threshold: 1, days: 180, offline: false },
  timestamp: { keys: 1, threshold: 1, days: 30, offline: false },
};

/** A stick may lie in a drawer: its timestamp counts for longer. */
export const stickTimestampDays = 180;

export type Signer = { readonly key: Key; readonly sign: (data: Buffer) => Signature };

export const newPrivateKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;

/** What signs with an ed25519 private key. The key's id is the digest of its canonical JSON (TUF 1.0 §4.2). */
export function signerOf(privateKey: KeyObject): Signer {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (x === undefined) throw new Error('not an ed25519 key');
  const body = {
    keytype: 'ed25519',
    scheme: 'ed25519',
    keyval: { public: Buffer.from(x, 'base64url').toString('hex') },
  };
  const keyID = createHash('sha256').update(canonicalize(body)).digest('hex');
  const key = new Key({ keyID, keyType: body.keytype, scheme: body.scheme, keyVal: body.keyval });
  return {
    key,
    sign: (data) => new Signature({ keyID, sig: sign(null, data, privateKey).toString('hex') }),
  };
}
