import { createPublicKey, verify } from 'node:crypto';
import { canonicalize } from '@tufjs/canonical-json';
import * as z from 'zod';
import { digestSchema } from '../../content/channel.ts';

type Signature = { readonly keyid: string; readonly sig: string };

const keySchema = z.object({
  keytype: z.literal('ed25519'),
  scheme: z.literal('ed25519'),
  keyval: z.object({ public: digestSchema }),
});
const rootSchema = z.object({
  signed: z.object({
    keys: z.record(z.string(), z.unknown()),
    roles: z.object({ targets: z.object({ keyids: z.array(z.string()), threshold: z.int().min(1) }) }),
  }),
});

/**
 * Whether as many of the targets role's keys as it takes (TUF 1.0 §4.3) have signed something that is no
 * metadata, as canonical JSON. `root`: a verified one. Throws if that is none.
 */
export function isPublishersWord(
  root: Uint8Array,
  signed: unknown,
  signatures: readonly Signature[],
): boolean {
  const { keys, roles } = rootSchema.parse(JSON.parse(Buffer.from(root).toString('utf8'))).signed;
  const bytes = Buffer.from(canonicalize(signed));
  const good = new Set(
    signatures
      .filter(({ keyid, sig }) => roles.targets.keyids.includes(keyid) && holds(keys[keyid], bytes, sig))
      .map(({ keyid }) => keyid),
  );
  return good.size >= roles.targets.threshold;
}

function holds(key: unknown, bytes: Uint8Array, sig: string): boolean {
  const parsed = keySchema.safeParse(key);
  if (!parsed.success) return false;
  const x = Buffer.from(parsed.data.keyval.public, 'hex').toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, bytes, publicKey, Buffer.from(sig, 'hex'));
}
