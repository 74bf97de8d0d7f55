import { metadataPath } from '../../content/channel.ts';
import type { RejectReason } from '../../content/sync-outcome.ts';
import { rejected, type SyncFailure } from './sync-failure.ts';
import type { Failure } from './tuf.ts';

// tuf-js wraps its errors as text and exports no classes for most; tests hold each of these to its words.
const words: readonly (readonly [RegExp, RejectReason])[] = [
  [/was signed by \d+\/\d+ keys/, 'signature'],
  [/Expected length/, 'length'],
  [/Expected hash/, 'digest'],
  [/\bversion\b/i, 'version'],
];

/** What tuf-js has found wrong. */
export const reasonOf = ({ error }: Failure): RejectReason =>
  words.find(([pattern]) => pattern.test(error.message))?.[1] ?? 'format';

/** The outcome for metadata that tuf-js refused, or could not write down. */
export function refused(failure: Failure): SyncFailure {
  const code = /^Failed to persist metadata .*?\b(E[A-Z]{2,})\b/.exec(failure.error.message)?.[1];
  if (code !== undefined) return { kind: 'disk', place: 'trust', code };
  return rejected(reasonOf(failure), placeOf(failure));
}

export const placeOf = ({ asked }: Failure): string => metadataPath(asked?.name ?? 'timestamp.json');
