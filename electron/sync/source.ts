import type { OfflineReason, RejectReason } from '../../content/sync-outcome.ts';

/** Somewhere signed files can be fetched from; none is trusted. Paths are those of content/channel.ts. */
export type Source = {
  readonly kind: 'web' | 'folder' | 'peer';
  /** For people: the address, or the name of the stick. */
  readonly name: string;
  /** A whole small file, at most `limit` bytes; `known` answers unchanged (304) if it is still the same. */
  read(path: string, options: ReadOptions): Promise<SourceFile>;
  /**
   * A file's bytes from `from` on. `start` is where the bytes really begin (0 if the server knows no ranges).
   * A piece means something only until the next is asked for. Ends early if the line is cut; throws `SourceError`.
   */
  stream(path: string, from: number, signal: AbortSignal): Promise<SourceStream>;
};

export type ReadOptions = {
  readonly limit: number;
  readonly signal: AbortSignal;
  /** The ETag that came with the bytes one has. */
  readonly known?: string;
};

export type SourceFile =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly etag?: string }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'missing' };

export type SourceStream =
  | { readonly kind: 'bytes'; readonly start: number; readonly bytes: AsyncIterable<Uint8Array> }
  /** The server has nothing from there on (416). */
  | { readonly kind: 'no-range' }
  | { readonly kind: 'missing' };

/** Why a source could not give something. */
export type SourceFault =
  | { readonly kind: 'offline'; readonly why: OfflineReason; readonly retryAfterMs?: number }
  | { readonly kind: 'disk'; readonly code: string }
  | { readonly kind: 'rejected'; readonly why: RejectReason };

export class SourceError extends Error {
  readonly fault: SourceFault;
  readonly place: string;
  constructor(fault: SourceFault, place: string) {
    super(`${place}: ${fault.kind}`);
    this.fault = fault;
    this.place = place;
  }
}
