import * as z from 'zod';
import { digestSchema } from './channel.ts';
import { kioskIdSchema } from './kiosk-id.ts';

/** A file on a stick by which a publisher lets one kiosk choose a new PIN, once. Signed by the targets role. */

export const pinResetFile = 'pin-reset.json';

/** Longer than any real one, in bytes. */
export const mostPinResetBytes = 16_384;

/** What is signed, as canonical JSON. Its `_type` is that of no metadata, so that neither is taken for the other. */
const signedSchema = z.strictObject({
  _type: z.literal('pin-reset'),
  format: z.literal(1),
  kiosk: kioskIdSchema,
  issuedAt: z.iso.datetime(),
  /** 128 random bits: each file counts once. */
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
});
export type SignedPinReset = z.infer<typeof signedSchema>;

export const pinResetSchema = z.strictObject({
  signed: signedSchema,
  signatures: z
    .array(z.strictObject({ keyid: digestSchema, sig: z.string().regex(/^[0-9a-f]{128}$/) }))
    .min(1)
    .max(16),
});
export type PinReset = z.infer<typeof pinResetSchema>;

/** Why such a file does not open the way to a new PIN. */
export type ResetRefusal =
  /** It can't be read, or is no such file. */
  | 'format'
  | 'other-kiosk'
  /** Not signed by whom this kiosk takes content from. */
  | 'signature'
  /** Made more than 30 days ago. */
  | 'old'
  /** Made later than this kiosk's clock says that it is now. */
  | 'early'
  | 'used';

export type ResetFacts = {
  readonly kiosk: string;
  /** Ms since 1970. */
  readonly now: number;
  readonly isSigned: boolean;
  readonly isBelievable: boolean;
  readonly isUsed: boolean;
};

const longest = 30 * 86_400_000;

/** What is wrong with a file, given what the kiosk knows; undefined if nothing is. */
export function resetRefusal({ signed }: PinReset, facts: ResetFacts): ResetRefusal | undefined {
  if (!facts.isSigned) return 'signature';
  if (signed.kiosk !== facts.kiosk) return 'other-kiosk';
  if (!facts.isBelievable) return 'early';
  if (facts.now - Date.parse(signed.issuedAt) > longest) return 'old';
  return facts.isUsed ? 'used' : undefined;
}
