import { SourceError } from './source.ts';

export type LeastSpeed = {
  /** Fewer bytes than this in so many ms of waiting, and the stream has stalled. */
  readonly bytes: number;
  readonly ms: number;
  /** In ms, never going back. */
  readonly clock: () => number;
  /** For the error. */
  readonly place: string;
};

/**
 * The same pieces, until they come too slowly: throws `SourceError` (stalled) then. Somebody who sends one
 * byte now and then could otherwise hold an update up for ever. Only the wait for the next piece counts.
 */
export async function* quickEnough(
  pieces: AsyncIterable<Uint8Array>,
  { bytes, ms, clock, place }: LeastSpeed,
): AsyncGenerator<Uint8Array> {
  let waited = 0;
  let came = 0;
  let since = clock();
  for await (const piece of pieces) {
    waited += clock() - since;
    came += piece.length;
    if (waited >= ms) {
      if (came < bytes) throw new SourceError({ kind: 'offline', why: 'stalled' }, place);
      waited = 0;
      came = 0;
    }
    yield piece;
    since = clock();
  }
}
