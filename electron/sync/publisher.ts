import { createHash } from 'node:crypto';
import { firstRoot, pinAnchor, pinnedAnchor } from './anchor.ts';
import type { Source } from './source.ts';
import type { SyncFailure } from './sync-failure.ts';
import { openTrust, type Trust } from './trust.ts';

/** Whom this kiosk takes content from: embedded in the app, or confirmed once by a steward. */
export type Publisher = {
  /** Undefined until a publisher is known. */
  trust(): Trust | undefined;
  /** SHA-256 in hex of the publisher's first root. */
  fingerprint(): string | undefined;
  /** The same, of a publisher that waits to be confirmed. */
  pending(): string | undefined;
  /**
   * Looks who publishes a source. One that is not known waits to be confirmed; one that is embedded in the
   * app can't be replaced.
   */
  meet(source: Source, signal: AbortSignal): Promise<'known' | 'pending' | SyncFailure>;
  /** From now on that is the publisher; false if another one waits by now. */
  confirm(fingerprint: string): Promise<boolean>;
};

export type PublisherOptions = {
  /** The root that was built into the app. */
  readonly embedded: Uint8Array | undefined;
  /** When the app was built, ms since 1970. */
  readonly builtAt: number;
  readonly now: () => number;
};

/** `folder`: the trust folder. Throws if the disk fails or the embedded root is none. */
export async function openPublisher(folder: string, options: PublisherOptions): Promise<Publisher> {
  const { embedded, builtAt, now } = options;
  const open = (anchor: Uint8Array) => openTrust(folder, { anchor, builtAt, now });
  const pinned = await pinnedAnchor(folder);
  // If it is damaged, a steward compares the fingerprint once more.
  let anchor = embedded ?? (typeof pinned === 'string' ? undefined : pinned);
  let trust = anchor && (await open(anchor));
  let waiting: Uint8Array | undefined;
  return {
    trust: () => trust,
    fingerprint: () => anchor && digestOf(anchor),
    pending: () => waiting && digestOf(waiting),
    async meet(source, signal) {
      if (embedded) return 'known';
      const root = await firstRoot(source, signal);
      if (!(root instanceof Uint8Array)) return root;
      const isKnown = anchor !== undefined && digestOf(root) === digestOf(anchor);
      waiting = isKnown ? undefined : root;
      return isKnown ? 'known' : 'pending';
    },
    async confirm(fingerprint) {
      if (!waiting || digestOf(waiting) !== fingerprint) return false;
      await pinAnchor(folder, waiting);
      [anchor, waiting] = [waiting, undefined];
      trust = await open(anchor);
      return true;
    },
  };
}

const digestOf = (root: Uint8Array): string => createHash('sha256').update(root).digest('hex');
