import type { CaptureKind, CaptureMeta } from './capture-entry.ts';

/** What a group may leave in the hall: a recording of its voice, a photograph, its signatures on the wall. */

const megabyte = 1 << 20;
/** The most that one of a kind may have, in bytes, and how many of it are kept at a time. */
export const captureLimits: Readonly<
  Record<CaptureKind, { readonly bytes: number; readonly count: number }>
> = {
  voice: { bytes: 8 * megabyte, count: 500 },
  photo: { bytes: 4 * megabyte, count: 500 },
  signature: { bytes: 64 * 1024, count: 5000 },
};

/** What the page makes of it: a media type, and how such a file is called. */
export const captureFormats: Readonly<
  Record<CaptureKind, { readonly type: string; readonly ending: string }>
> = {
  voice: { type: 'audio/webm', ending: 'webm' },
  photo: { type: 'image/jpeg', ending: 'jpg' },
  signature: { type: 'application/json', ending: 'json' },
};

/** A capture as people are told of it. `made` and `expires`: ms since 1970 by the clock on the wall. */
export type Capture = Pick<CaptureMeta, 'session' | 'kind' | 'bytes' | 'made' | 'expires'> & {
  readonly id: string;
};

/** Bytes of one piece of a `TakePiece`: a multiple of three, so that only the last text is padded. */
export const pieceBytes = 45_000;
