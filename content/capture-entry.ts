import * as z from 'zod';
import { idSchema } from './pack-field.ts';
import { mostPoints, mostStrokes, signatureField } from './signature.ts';

/** What a group may leave in the hall, as it is set, handed over and kept. */

export const captureKindSchema = z.enum(['voice', 'photo', 'signature']);
export type CaptureKind = z.infer<typeof captureKindSchema>;

/** What a hall lets groups leave: nothing, until a steward switches it on. */
export const captureSettingsSchema = z.object({
  voice: z.boolean().default(false),
  photo: z.boolean().default(false),
  /** Signatures stay after their session; else the wall shows them for its length. */
  signature: z.boolean().default(false),
  /** After how many days a capture is deleted. */
  days: z.int().min(1).max(90).default(7),
});
export type CaptureSettings = z.infer<typeof captureSettingsSchema>;

/** What is known of a capture without opening it. Times in ms since 1970, of a clock that never goes back. */
export const captureMetaSchema = z.strictObject({
  format: z.literal(1),
  session: idSchema,
  kind: captureKindSchema,
  bytes: z.int().min(0),
  made: z.number(),
  expires: z.number(),
});
export type CaptureMeta = z.infer<typeof captureMetaSchema>;

const mostPieces = 200;
/** What the page hands over piece by piece, as the door takes no large calls: `n` from 0, the whole in `of` pieces. */
export const takePieceSchema = z.strictObject({
  kind: captureKindSchema,
  n: z.int().min(0).max(mostPieces),
  of: z.int().min(1).max(mostPieces),
  base64: z.base64().max(60_000),
});
export type TakePiece = z.infer<typeof takePieceSchema>;

const point = z.tuple([z.int().min(0).max(signatureField.width), z.int().min(0).max(signatureField.height)]);
/** The strokes of a signature: see signature.ts. */
export const signatureSchema = z.array(z.array(point).min(1).max(mostPoints)).min(1).max(mostStrokes);
