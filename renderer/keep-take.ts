import { captureLimits, pieceBytes } from '../content/capture.ts';
import type { CaptureKind } from '../content/capture-entry.ts';
import type { CaptureKept } from '../electron/api.ts';
import { kiosk } from './kiosk.ts';

/** Kept, or why not: no room, or it could not be written, or may not be kept. */
export type KeptTake = Extract<CaptureKept, { kind: 'kept' }> | { readonly kind: 'full' | 'lost' };

const lost = { kind: 'lost' } as const;

/** Hands over what was taken, piece by piece; resolves when it is on disk, or can't be put there. */
export async function keepTake(kind: CaptureKind, take: Blob): Promise<KeptTake> {
  if (take.size === 0 || take.size > captureLimits[kind].bytes) return lost;
  const of = Math.ceil(take.size / pieceBytes);
  for (let n = 0; n < of; n++) {
    const base64 = await base64Of(take.slice(n * pieceBytes, (n + 1) * pieceBytes));
    const answer = await kiosk.call('keepCapture', { kind, n, of, base64 }).catch(() => lost);
    if (answer.kind === 'kept' || answer.kind === 'full') return answer;
    if (answer.kind !== 'more') return lost;
  }
  return lost;
}

const base64Of = (piece: Blob): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(piece);
  });
