/**
 * How a sync or an import ended. Expected failures are values; renderer/strings has a sentence for a steward
 * for every kind and reason, in each language. The old set plays on in every case.
 */
export type SyncOutcome =
  /** Nothing new. */
  | { readonly kind: 'current'; readonly packs: number }
  /** A new set is complete and verified; it shows when nobody uses the kiosk. `absent`: not on this stick. */
  | {
      readonly kind: 'staged';
      readonly changed: readonly { readonly id: string; readonly version: number }[];
      readonly removed: readonly string[];
      /** Fetched in this run, metadata included. */
      readonly bytes: number;
      readonly absent: readonly string[];
      /** Packs that need a newer kiosk; they stay as they are. */
      readonly needsKiosk: readonly { readonly id: string; readonly minimumKiosk: string }[];
    }
  /** `retryAfterMs`: the server asked for a pause. */
  | { readonly kind: 'offline'; readonly why: OfflineReason; readonly retryAfterMs?: number }
  /** A whole but older set: normal for a stick that lay in a drawer. */
  | { readonly kind: 'older' }
  /** Its signatures have run out on `day` (2026-11-22). From a stick a steward may go on with `allowExpired`. */
  | { readonly kind: 'expired'; readonly role: string; readonly day: string }
  /** Signed by somebody else than this kiosk trusts, or no repository at all. */
  | { readonly kind: 'wrong-publisher' }
  /** Something is not as it was signed. `place` names the file. */
  | { readonly kind: 'rejected'; readonly why: RejectReason; readonly place: string }
  /** The repository names something that it does not have (yet). */
  | { readonly kind: 'incomplete'; readonly place: string }
  /** `reserve`: how much of what is needed would stay free, for records and all else. */
  | { readonly kind: 'no-space'; readonly needed: number; readonly free: number; readonly reserve?: number }
  /** The stick was pulled or the disk fails; `place` names the file, `code` is the system's word. */
  | { readonly kind: 'disk'; readonly place: string; readonly code: string }
  | { readonly kind: 'cancelled' }
  /** Another sync runs. */
  | { readonly kind: 'busy' }
  /** No repository has been set up. */
  | { readonly kind: 'no-source' };

export type OfflineReason =
  | 'unreachable'
  | 'stalled'
  /** The address answers, but with a page of its own: a sign-in page or a captive portal. */
  | 'captive'
  | 'redirected'
  | 'server-error'
  | 'certificate';

export type RejectReason =
  | 'signature'
  | 'digest'
  | 'length'
  | 'format'
  | 'version'
  | 'too-large'
  /** A pack older than one this kiosk has had, in a newer set. */
  | 'pack-older'
  /** Too many changes of keys in a row. */
  | 'too-many-roots';

/** What a running sync tells, often. Bytes are of blobs. */
export type SyncProgress = {
  readonly step: 'checking' | 'planning' | 'fetching' | 'finishing';
  readonly done: number;
  readonly total: number;
};
